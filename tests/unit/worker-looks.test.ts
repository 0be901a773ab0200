import { describe, expect, it } from 'vitest';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { trackFromFrames } from '../../src/core/pose/pose-track';
import type { ClipFrame } from '../../src/media/clip-frames';
import { FrameFeed } from '../../src/media/frame-feed';
import type { EstimatorMemory, PoseEstimator } from '../../src/pose/pose-estimator';
import type { TurnedSquare } from '../../src/pose/turned-square';
import { hintsAt, squareInClip } from '../../workers/hints';
import { nothingSeen } from '../../workers/seen-frames';
import { watchStretch } from '../../workers/watch-stretch';

const FRAMES = 40;
const points = KEYPOINTS.map((_, k) => ({ xPx: 100 + k, yPx: 200 + k, confidence: 0.9 }));
/** Where the light network would look after a frame: it goes to the right. */
const lightAfter = (frame: number): TurnedSquare => ({
  centreXPx: 200 + 3 * frame,
  centreYPx: 300,
  sidePx: 400,
  turnRad: 0,
});
/** The accurate one's squares lie 20 px lower and are a tenth larger. */
const ownAfter = (frame: number): TurnedSquare => ({
  ...lightAfter(frame),
  centreYPx: 320,
  sidePx: 440,
});

/** Shows an accurate network single frames; what it was told before each of them. */
async function looksAt(places: Uint32Array): Promise<EstimatorMemory[]> {
  const told: EstimatorMemory[] = [];
  let frame = -1;
  const estimator: PoseEstimator = {
    ...{ model: 'accurate', backend: 'wasm', pictureSizePx: 256 },
    estimate: (_, timeS) => {
      frame = Math.round(timeS * 60);
      return Promise.resolve(points);
    },
    memory: () => ({ blazePose: ownAfter(frame) }),
    restore: (memory) => void told.push(memory),
    reset: () => {},
    dispose: () => {},
  };
  const light = trackFromFrames(
    Array.from({ length: FRAMES }, (_, i) => ({ timeS: i / 60, points })),
    1000,
    1000,
  );
  const squares = Array.from({ length: FRAMES }, (_, i) => squareInClip(lightAfter(i), undefined)).flat();
  const timesS = Float64Array.from(places, (place) => place / 60);
  async function* framesFrom(from: number) {
    for (const timeS of timesS.subarray(from)) {
      await Promise.resolve();
      yield { timeS, release: () => {} } as ClipFrame;
    }
  }
  const seen = nothingSeen('looks');
  seen.light.offer = () => {};
  await watchStretch(
    {
      ...{ estimator, from: 0, to: places.length, framesBefore: Infinity },
      feed: new FrameFeed(timesS, framesFrom, 5),
      hints: hintsAt(light, squares, places),
    },
    seen,
    {
      onFrame: () => {},
      region: undefined,
      signal: new AbortController().signal,
      decodeWithinMs: undefined,
    },
  );
  expect(seen.frames.length).toBe(places.length);
  return told;
}

describe('single looks of an accurate network', () => {
  it('begin where the light network looked, and soon where it would have looked itself', async () => {
    const places = Uint32Array.from({ length: 13 }, (_, k) => 3 * k);
    const told = await looksAt(places);
    // By what was seen in the frame before, as when a network follows the runner.
    expect(told[0]!.blazePose).toEqual(lightAfter(0));
    told.slice(1).forEach(({ blazePose }, k) => {
      const wanted = ownAfter(places[k + 1]! - 1);
      expect(blazePose!.centreXPx).toBeCloseTo(wanted.centreXPx, 6);
      expect(blazePose!.centreYPx).toBeCloseTo(wanted.centreYPx, 6);
      expect(blazePose!.sidePx).toBeCloseTo(wanted.sidePx, 6);
    });
    for (const { fused } of told) expect(fused).toEqual([points]);
  });
});
