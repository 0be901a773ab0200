import { expect, it } from 'vitest';
import { readImportedTrack } from '../../src/app/session/read-imported-track';
import { TRACK_LIMITS } from '../../src/core/pose/track-import';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { madeUpTrack } from '../fixtures/page/made-up-run';

const fileOf = (text: string): File => new File([text], 'run.pose.json');
const readFile = (file: File) => readImportedTrack({ name: file.name, files: [file] }, null);

it('keeps the name of the network that placed the keypoints', async () => {
  const read = await readFile(fileOf(poseTrackJson({ ...madeUpTrack(), tracker: 'thunder' })));
  expect(read).toMatchObject({ ok: true, value: { track: { tracker: 'thunder' } } });
});

it.each([
  ['text', 'hello', /not JSON, or its end is missing/],
  ['other JSON', '{"a":1}', /not a pose track/],
])('answers %s with the sentence of the reader', async (_, text, sentence) => {
  expect(await readFile(fileOf(text))).toMatchObject({
    ok: false,
    error: { code: 'bad-track', message: expect.stringMatching(sentence) },
  });
});

it('does not open a file past the limit', async () => {
  const large = fileOf('');
  Object.defineProperty(large, 'size', { value: TRACK_LIMITS.fileBytes + 1 });
  large.arrayBuffer = () => Promise.reject(new Error('it was opened'));
  expect(await readFile(large)).toMatchObject({
    ok: false,
    error: { code: 'bad-track', message: expect.stringMatching(/201 MB/) },
  });
});

it('says so when the system does not let it read', async () => {
  const locked = fileOf('');
  locked.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
  expect(await readFile(locked)).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/could not be read/), detail: 'Error: NotReadableError' },
  });
});

const person = { pose_keypoints_2d: Array.from({ length: 75 }, (_, k) => 100 + k) };
const frames = [0, 1, 2].map(
  (i) => new File([JSON.stringify({ people: i === 1 ? [] : [person] })], `run_00${i}_keypoints.json`),
);

it('reads OpenPose files together, at the rate told, else at 30 with a word about it', async () => {
  const told = await readImportedTrack({ name: 'run', files: frames }, 50);
  expect(told).toMatchObject({
    ok: true,
    value: { clip: { name: 'run', frameCount: 3, fps: 50 }, track: { tracker: 'openpose' }, warnings: [] },
  });
  const assumed = await readImportedTrack({ name: 'run', files: frames }, null);
  expect(assumed).toMatchObject({
    ok: true,
    value: { clip: { fps: 30 }, warnings: [{ code: 'frame-rate-assumed' }] },
  });
});
