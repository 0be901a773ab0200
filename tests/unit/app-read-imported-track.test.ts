import { expect, it } from 'vitest';
import { readImportedTrack } from '../../src/app/session/read-imported-track';
import { TRACK_LIMITS } from '../../src/core/pose/track-import';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { madeUpTrack } from '../fixtures/page/made-up-run';

const fileOf = (text: string): File => new File([text], 'run.pose.json');

it('keeps the name of the network that placed the keypoints', async () => {
  const read = await readImportedTrack(fileOf(poseTrackJson({ ...madeUpTrack(), tracker: 'thunder' })));
  expect(read).toMatchObject({ ok: true, value: { track: { tracker: 'thunder' } } });
});

it.each([
  ['text', 'hello', /not JSON, or its end is missing/],
  ['other JSON', '{"a":1}', /not a pose track/],
])('answers %s with the sentence of the reader', async (_, text, sentence) => {
  expect(await readImportedTrack(fileOf(text))).toMatchObject({
    ok: false,
    error: { code: 'bad-track', message: expect.stringMatching(sentence) },
  });
});

it('does not open a file past the limit', async () => {
  const large = fileOf('');
  Object.defineProperty(large, 'size', { value: TRACK_LIMITS.fileBytes + 1 });
  large.arrayBuffer = () => Promise.reject(new Error('it was opened'));
  expect(await readImportedTrack(large)).toMatchObject({
    ok: false,
    error: { code: 'bad-track', message: expect.stringMatching(/501 MB/) },
  });
});

it('says so when the system does not let it read', async () => {
  const locked = fileOf('');
  locked.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
  expect(await readImportedTrack(locked)).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/could not be read/), detail: 'Error: NotReadableError' },
  });
});
