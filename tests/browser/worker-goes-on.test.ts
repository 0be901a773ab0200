import { beforeAll, describe, expect, it } from 'vitest';
import { weightFile } from '../../models/registry';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { clipFrames } from '../../src/media/clip-frames';
import { openClip } from '../../src/media/open-clip';
import { pixelsOf } from '../../src/picture/network-picture';
import { createEstimator } from '../../src/pose/create-estimator';
import type { ModelId, PoseEstimator } from '../../src/pose/pose-estimator';
import type { TrackedClip } from '../../workers/analysis-api';
import { AnalysisService } from '../../workers/analysis-service';
import type { TrackIdentity, TrackPart, UnfinishedTrack } from '../../workers/track-part';
import { withoutTimings } from '../fixtures/clips/breaking-workers';
import { framesOf } from '../fixtures/clips/frames-of';
import { makeClip } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

const SAMPLE = '/sample/sample-runner-side.mp4';
const SIZE = { widthPx: 640, heightPx: 360 };
const FRAMES = 16;

/** Weights are staged by `npm run build` and `npm test`; without them there is nothing to load. */
const weights = await fetch('/models/blazepose-lite.bin', { method: 'HEAD' });
const staged = Number(weights.headers.get('content-length')) === weightFile('blazepose-lite.bin').bytes;

let file: File;
beforeAll(async () => {
  const sample = await openClip(await (await fetch(SAMPLE)).blob());
  const pictures: ImageData[] = [];
  const timesS: number[] = [];
  for await (const frame of clipFrames(sample, SIZE.widthPx)) {
    pictures.push(pixelsOf(frame, SIZE.widthPx));
    timesS.push(frame.timeS);
    if (pictures.length === FRAMES) break;
  }
  sample.close();
  const canvas = new OffscreenCanvas(SIZE.widthPx, SIZE.heightPx);
  file = await makeClip({
    container: 'mp4',
    codec: 'avc',
    ...SIZE,
    timesS,
    draw: (context, i) => {
      canvas.getContext('2d')!.putImageData(pictures[i]!, 0, 0);
      context.drawImage(canvas, 0, 0);
    },
  });
});

/** A fresh worker's service around the real network, or a fake one. */
async function track(model: ModelId, goOnFrom?: UnfinishedTrack, fake?: PoseEstimator) {
  const parts: TrackPart[] = [];
  let identity: TrackIdentity | null = null;
  const shown: number[] = [];
  const kept = new Set<number | undefined>();
  const service = new AnalysisService(
    serviceParts(numberReader(), {
      partEveryMs: 0,
      createEstimator: async (id) => {
        const estimator = fake ?? (await createEstimator(id, { backend: 'wasm' }));
        const estimate: typeof estimator.estimate = (picture, timeS) => {
          shown.push(timeS);
          return estimator.estimate(picture, timeS);
        };
        return { ...estimator, estimate };
      },
    }),
  );
  const outcome = await service.track(
    { file, model, everyFrame: true, ...(goOnFrom && { goOnFrom: structuredClone(goOnFrom) }) },
    {
      onProgress: ({ phase, framesKept }) => void (phase === 'frames' && kept.add(framesKept)),
      onPreview: ({ picture }) => picture.close(),
      onPart: (of, part) => {
        identity = of;
        parts.push(part);
      },
    },
  );
  if (!outcome.ok) throw new Error(outcome.error.detail);
  // The first is for warming up.
  return { clip: outcome.value, parts, identity, shown: shown.slice(1), kept: [...kept] };
}

/** The parts up to a frame, as if the worker had ended there. */
function brokenOffAt(frame: number, { parts, identity }: Awaited<ReturnType<typeof track>>): UnfinishedTrack {
  const before = parts.filter(({ firstFrame, timesS }) => firstFrame + timesS.length <= frame);
  expect(before.flatMap((part) => framesOf(part)).length).toBe(frame);
  return { identity: identity!, parts: before };
}

function endsOf({ parts }: { readonly parts: readonly TrackPart[] }): number[] {
  return parts.map(({ firstFrame, timesS }) => firstFrame + timesS.length);
}

function same(clip: TrackedClip, whole: TrackedClip): void {
  expect(withoutTimings(clip)).toStrictEqual(withoutTimings(whole));
}

describe.skipIf(!staged)(`a clip that goes on${staged ? '' : ' (skipped: no weights staged)'}`, () => {
  it('has the very keypoints of one that was never interrupted: lite', async () => {
    const whole = await track('lite');
    expect(whole.clip.framesDecoded).toBe(FRAMES);
    expect(whole.kept).toEqual([undefined]);
    const ends = endsOf(whole);
    for (const frame of [ends[0]!, ends[ends.length >> 1]!]) {
      const on = await track('lite', brokenOffAt(frame, whole));
      same(on.clip, whole.clip);
      expect(on.kept).toEqual([frame]);
      // What was seen is not shown again.
      expect(on.shown).toEqual([...whole.clip.track.timesS.subarray(frame)]);
      expect(on.parts.every(({ firstFrame }) => firstFrame >= frame)).toBe(true);
      expect(on.clip.timings.networkMs).toBeGreaterThan(0);
    }
    // What is remembered matters: without it the network looks in the whole picture, and sees a little otherwise.
    const unfinished = brokenOffAt(ends[2]!, whole);
    const forgetful = unfinished.parts.map((part) => ({
      ...part,
      after: { ...(part.after as object), estimator: {} },
    }));
    const other = await track('lite', { ...unfinished, parts: forgetful });
    expect(other.kept).toEqual([ends[2]]);
    expect(other.clip.track.columns).not.toEqual(whole.clip.track.columns);
  });

  it('the same of two networks that are fused', async () => {
    const whole = await track('accurate');
    const frame = endsOf(whole)[FRAMES >> 1]!;
    const on = await track('accurate', brokenOffAt(frame, whole));
    same(on.clip, whole.clip);
    expect(on.shown.length).toBe(FRAMES - frame);
  });
});

it('a clip begins anew where it was another network that saw the frames', async () => {
  const points = KEYPOINTS.map((_, k) => ({ xPx: k, yPx: 2 * k, confidence: 1 }));
  const fake = { ...numberReader(), estimate: () => Promise.resolve(points) };
  const whole = await track('lite', undefined, fake);
  const unfinished = brokenOffAt(endsOf(whole)[4]!, whole);
  const other = { ...unfinished, identity: { ...unfinished.identity, modelSha256: '0'.repeat(64) } };
  const on = await track('lite', other, fake);
  same(on.clip, whole.clip);
  expect(on.shown.length).toBe(FRAMES);
  expect(on.kept).toEqual([undefined]);
  expect(on.parts[0]!.firstFrame).toBe(0);
});
