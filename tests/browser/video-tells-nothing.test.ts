import { ALL_FORMATS, BlobSource, Input } from 'mediabunny';
import { expect, it } from 'vitest';
import type { AnnotatedVideo, Outcome, VideoHalf } from '../../workers/analysis-api';
import { AnalysisService } from '../../workers/analysis-service';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { trackFromFrames } from '../../src/core/pose/pose-track';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

const SECRET = 'mira-secret';
/** What telephones and cameras write beside a film, https://developer.apple.com/documentation/avfoundation/avmetadatakeyspace/1389079-quicktimemetadata. */
const TAGS = {
  'com.apple.quicktime.make': `${SECRET}-make`,
  'com.apple.quicktime.model': `${SECRET}-telephone 15`,
  'com.apple.quicktime.software': `${SECRET}-17.4`,
  'com.apple.quicktime.author': `${SECRET}-author`,
  'com.apple.quicktime.title': `${SECRET}-title`,
  'com.apple.quicktime.creationdate': '2026-11-23T08:15:00+0100',
  'com.apple.quicktime.location.ISO6709': '+47.3769+008.5417+408/',
};
const SIZE = { widthPx: 320, heightPx: 240 };
const timesS = steadyTimes(24, 30);
const service = new AnalysisService(serviceParts(numberReader()));
const unheard = { onProgress: () => {} };

/** Both ways in which text lies in containers. */
async function texts(file: Blob): Promise<readonly string[]> {
  const bytes = await file.arrayBuffer();
  return ['latin1', 'utf-16le', 'utf-16be'].map((coding) => new TextDecoder(coding).decode(bytes));
}

async function tagsOf(file: Blob) {
  using input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  return await input.getMetadataTags();
}

/** A film whose name and tags are secrets. */
async function secretFilm(name: string): Promise<File> {
  const clip = await makeClip({ container: 'mp4', codec: 'vp9', ...SIZE, timesS, tags: TAGS });
  const file = new File([clip], `${SECRET}-${name}.mp4`, { type: 'video/mp4' });
  // They are there, where a reader finds them.
  expect(JSON.stringify((await tagsOf(file)).raw)).toContain(`${SECRET}-telephone 15`);
  return file;
}

/** A runner who stands in the picture, hips above ankles. */
function standing() {
  const points = KEYPOINTS.map((name) => {
    const yPx = name.endsWith('hip') ? 120 : name.endsWith('ankle') ? 200 : 160;
    return { xPx: 160, yPx, confidence: 0.9 };
  });
  const frames = timesS.map((timeS) => ({ timeS, points }));
  return trackFromFrames(frames, SIZE.widthPx, SIZE.heightPx);
}

async function expectNothingMore(made: Outcome<AnnotatedVideo>): Promise<void> {
  if (!made.ok) throw new Error(made.error.detail);
  const video = made.value.file;
  for (const text of await texts(video)) {
    for (const secret of [SECRET, '+47.3769', '2026-11-23', 'com.apple', 'HeadlessChrome', 'Linux']) {
      expect(text).not.toContain(secret);
    }
  }
  expect(await tagsOf(video)).toEqual({});
}

it('an annotated video says nothing of the film’s camera, place, owner and name, nor of this browser', async () => {
  const show = { skeleton: true, events: true, angles: true };
  const film = { file: await secretFilm('name'), track: standing(), view: 'side-right' } as const;
  await expectNothingMore(await service.annotate({ ...film, events: [], rollDeg: 0, show }, unheard));
});

it('nor does a video of two runs side by side say it of either film', async () => {
  const half = async (name: string): Promise<VideoHalf> => ({
    ...{ file: await secretFilm(name), track: standing(), view: 'side-right' },
    ...{ strides: [{ fromS: 0.1, toS: 0.7 }], mirrored: false },
  });
  const halves = { before: await half('monday'), after: await half('friday') };
  await expectNothingMore(await service.compareVideo({ ...halves, side: 'left', skeleton: true }, unheard));
});
