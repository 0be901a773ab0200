import { describe, expect, it } from 'vitest';
import { mirroredKeypoint, type KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { cleanTrack } from '../../src/core/track/clean-track';
import { ARM_JOINTS, LEG_JOINTS } from '../../src/core/track/repair-swaps';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { corrupt, filmRunner, makeRunner, type CameraParams } from '../fixtures/synthetic-runner';

/** What a network does wrong, by the bar: the runner is 500 px tall. */
const NOISE = { noisePx: 2, dropoutShare: 0.05 };
const DURATION_S = 4;
/**
 * Arms that lie nearer than this at every joint, as they pass in a side view, are one arm to anybody: five times the
 * noise of a difference of two coordinates. Such frames are not counted.
 */
const ARMS_APART_PX = 5 * Math.SQRT2 * NOISE.noisePx;

interface Exchanged {
  readonly track: PoseTrack;
  readonly legSwaps: Uint8Array;
  readonly armSwaps: Uint8Array;
}

type Spoil = (track: PoseTrack, seed: number) => Exchanged;

const tenth =
  (shortest: number, longest: number): Spoil =>
  (track, seed) =>
    corrupt(
      track,
      { ...NOISE, legSwapShare: 0.1, armSwapShare: 0.1, swapRunFrames: [shortest, longest] },
      seed,
    );

/** Exchanges legs and arms in the marked frames of a track that the test owns. */
function exchange(track: PoseTrack, marks: Uint8Array): Exchanged {
  for (const joint of [...LEG_JOINTS, ...ARM_JOINTS]) {
    const left = track.columns.get(`left_${joint}`)!;
    const right = track.columns.get(`right_${joint}`)!;
    for (const part of ['xPx', 'yPx', 'confidence'] as const) {
      marks.forEach((mark, i) => {
        if (mark) [left[part][i], right[part][i]] = [right[part][i]!, left[part][i]!];
      });
    }
  }
  return { track, legSwaps: marks, armSwaps: marks };
}

/** From a little after the middle to the end. */
const half: Spoil = (track, seed) => {
  const n = track.timesS.length;
  const marks = new Uint8Array(n).fill(1, Math.round(0.55 * n) + seed);
  return exchange(corrupt(track, NOISE, seed).track, marks);
};

/** From one moment at which the ankles pass each other to the next, once a second. */
const betweenPassings: Spoil = (track, seed) => {
  const [left, right] = [track.columns.get('left_ankle')!.xPx, track.columns.get('right_ankle')!.xPx];
  const passings: number[] = [];
  for (let i = 1; i < left.length; i++) {
    if ((left[i]! - right[i]!) * (left[i - 1]! - right[i - 1]!) < 0) passings.push(i);
  }
  const marks = new Uint8Array(left.length);
  for (let k = 1; k + 1 < passings.length; k += 6) marks.fill(1, passings[k], passings[k + 1]);
  return exchange(corrupt(track, NOISE, seed).track, marks);
};

interface Count {
  swapped: number;
  missed: number;
  harmed: number;
}

/** Sums legs and arms over all twelve runners. */
function repaired(camera: Partial<CameraParams>, spoil: Spoil): { legs: Count; arms: Count } {
  const legs: Count = { swapped: 0, missed: 0, harmed: 0 };
  const arms: Count = { swapped: 0, missed: 0, harmed: 0 };
  Object.values(RUNNER_SETS).forEach((params, k) => {
    const runner = makeRunner({ ...params, seed: k + 1, durationS: DURATION_S });
    const { track } = filmRunner(runner, { ...camera, durationS: DURATION_S });
    const { track: spoiled, legSwaps, armSwaps } = spoil(track, k + 1);
    const { report } = cleanTrack(spoiled);
    legSwaps.forEach((swap, i) => add(legs, swap, report.legSwapFrames[i]!));
    armSwaps.forEach((swap, i) => {
      if (apartPx(track, i) > ARMS_APART_PX) add(arms, swap, report.armSwapFrames[i]!);
    });
  });
  return { legs, arms };
}

function add(count: Count, swap: number, found: number): void {
  if (swap) count.swapped++;
  if (swap && !found) count.missed++;
  if (!swap && found) count.harmed++;
}

function apartPx(track: PoseTrack, i: number): number {
  return Math.max(
    ...ARM_JOINTS.map((joint) => {
      const name: KeypointName = `left_${joint}`;
      const [a, b] = [track.columns.get(name)!, track.columns.get(mirroredKeypoint(name))!];
      return Math.hypot(a.xPx[i]! - b.xPx[i]!, a.yPx[i]! - b.yPx[i]!);
    }),
  );
}

const KINDS: Readonly<Record<string, Spoil>> = {
  'single frames': tenth(1, 1),
  'runs of 2 to 30 frames': tenth(2, 30),
  'nearly half of the clip': half,
};

describe('99 of 100 swapped frames are put right and no good frame is touched: twelve runners', () => {
  const conditions = [
    ...(['side-left', 'rear', 'front'] as const).map((view) => ({ view, frameRateHz: 60 })),
    ...[30, 120, 240].map((frameRateHz) => ({ view: 'side-right' as const, frameRateHz })),
  ];
  const cases = conditions.flatMap((camera) => Object.keys(KINDS).map((kind) => ({ ...camera, kind })));

  it.each(cases)('$view at $frameRateHz Hz, $kind', ({ kind, ...camera }) => {
    const { legs, arms } = repaired(camera, KINDS[kind]!);
    expect(legs.swapped).toBeGreaterThan(100);
    expect(legs.missed).toBeLessThanOrEqual(0.01 * legs.swapped);
    expect(legs.harmed).toBe(0);
    expect(arms.swapped).toBeGreaterThan(80);
    expect(arms.missed).toBeLessThanOrEqual(0.01 * arms.swapped);
    expect(arms.harmed).toBe(0);
  });

  it.each([60, 120])('that begin and end where the legs pass each other, at %d Hz', (frameRateHz) => {
    const { legs } = repaired({ view: 'side-left', frameRateHz }, betweenPassings);
    expect(legs.swapped).toBeGreaterThan(200);
    expect(legs.missed).toBeLessThanOrEqual(0.01 * legs.swapped);
    expect(legs.harmed).toBe(0);
  });
});
