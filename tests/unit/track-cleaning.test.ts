import { describe, expect, it } from 'vitest';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { cleanTrack } from '../../src/core/track/clean-track';
import {
  corrupt,
  filmRunner,
  makeRunner,
  type CameraParams,
  type Corruption,
} from '../fixtures/synthetic-runner';

const filmed = (seed: number, camera: Partial<CameraParams>): PoseTrack =>
  filmRunner(
    makeRunner({
      seed,
      durationS: 5,
      stepRatePerMin: 150 + 6 * seed,
      beltSpeedMps: 2.3 + 0.2 * seed,
      dutyFactor: 0.4 - 0.008 * seed,
      stepWidthM: 0.015 * seed,
    }),
    { durationS: 5, ...camera },
  ).track;

const NETWORK: Partial<Corruption> = {
  noisePx: 2,
  dropoutShare: 0.05,
  legSwapShare: 0.1,
  outlierShare: 0.005,
};

/** Largest distance between two tracks of one landmark, px, where both have it. */
function furthestPx(a: PoseTrack, b: PoseTrack, name: KeypointName): number {
  const [p, q] = [a.columns.get(name)!, b.columns.get(name)!];
  return Math.max(
    ...Array.from(p.xPx, (x, i) => Math.hypot(x - q.xPx[i]!, p.yPx[i]! - q.yPx[i]!)).filter(Number.isFinite),
  );
}

describe('swapped legs', () => {
  const views = ['side-left', 'side-right', 'rear', 'front'] as const;
  const cases = views.flatMap((view) => [30, 60, 120, 240].map((frameRateHz) => ({ view, frameRateHz })));

  it.each(cases)('are put right and no good frame is touched: $view at $frameRateHz Hz', (camera) => {
    for (const seed of [2, 7]) {
      const track = filmed(seed, { ...camera, yawDeg: 4 * (seed - 4) });
      const longest = Math.round(camera.frameRateHz / 5);
      const spoiled = corrupt(track, { ...NETWORK, swapRunFrames: [1, longest] }, seed);
      const { report } = cleanTrack(spoiled.track);
      const missed = spoiled.legSwaps.filter((swap, i) => swap && !report.legSwapFrames[i]).length;
      const harmed = spoiled.legSwaps.filter((swap, i) => !swap && report.legSwapFrames[i]).length;
      expect(missed).toBeLessThanOrEqual(0.01 * spoiled.legSwaps.filter(Boolean).length);
      expect(harmed).toBe(0);
    }
  });

  it('are put right when whole frames are lost and frame times are uneven', () => {
    const track = filmed(3, { jitterS: 0.006, droppedShare: 0.05 });
    const spoiled = corrupt(track, { noisePx: 2, lostFrameShare: 0.08, legSwapShare: 0.1 }, 5);
    const { report } = cleanTrack(spoiled.track);
    const seen = (i: number): boolean => !Number.isNaN(spoiled.track.columns.get('left_knee')!.xPx[i]);
    const wrong = [...spoiled.legSwaps].filter((swap, i) => seen(i) && swap !== report.legSwapFrames[i]);
    expect(wrong.length).toBe(0);
  });

  it('are seen in the same frames when left and right change names all through the clip', () => {
    const { track } = corrupt(filmed(2, {}), { ...NETWORK, legSwapShare: 0.05 }, 2);
    const renamed = new Map(
      [...track.columns].map(([name, column]) => [
        (name.includes('left')
          ? name.replace('left', 'right')
          : name.replace('right', 'left')) as KeypointName,
        column,
      ]),
    );
    const mirrored = cleanTrack({ ...track, columns: renamed });
    expect(mirrored.report.legSwapFrames).toEqual(cleanTrack(track).report.legSwapFrames);
  });

  it('of arms are put right too, and an arm that is never seen stays unseen', () => {
    const track = filmed(3, {});
    const spoiled = corrupt(track, { noisePx: 1, armSwapShare: 0.1 }, 3);
    const arms = cleanTrack(spoiled.track).report;
    expect(arms.armSwapsRepaired).toBe(spoiled.armSwaps.filter(Boolean).length);
    for (const name of ['right_elbow', 'right_wrist', 'right_index', 'right_pinky', 'right_thumb'] as const) {
      track.columns.get(name)!.confidence.fill(0.02);
    }
    const { report, repaired } = cleanTrack(track);
    expect(report.armSwapsRepaired).toBe(0);
    expect(repaired.columns.get('right_wrist')!.xPx.every(Number.isNaN)).toBe(true);
  });
});

describe('cleanTrack', () => {
  it.each([30, 60, 120, 240])('leaves the fast feet of a clean clip alone at %d Hz', (frameRateHz) => {
    const track = filmed(5, { frameRateHz });
    const { report, repaired } = cleanTrack(track);
    expect(report).toMatchObject({ swapsRepaired: 0, armSwapsRepaired: 0, samplesGated: 0 });
    expect(report.outliersRejected).toBeLessThanOrEqual(0.0002 * track.timesS.length * track.columns.size);
    expect(furthestPx(repaired, track, 'left_foot_index')).toBeLessThan(1.5);
  });

  it('smooths without lag: a clean clip at 120 Hz stays within 2 px at knees and hips', () => {
    const track = filmed(1, { frameRateHz: 120 });
    const { track: smooth } = cleanTrack(track);
    for (const name of ['left_hip', 'left_knee', 'right_knee', 'left_shoulder'] as const) {
      expect(furthestPx(smooth, track, name)).toBeLessThan(2);
    }
  });

  it('takes out the outliers and at least a quarter of the noise', () => {
    const track = filmed(2, {});
    const spoiled = corrupt(track, { noisePx: 3, outlierShare: 0.01 }, 9);
    const { track: smooth, report } = cleanTrack(spoiled.track);
    expect(report.outliersRejected).toBeGreaterThan(0.9 * spoiled.outliers);
    const knee = smooth.columns.get('left_knee')!;
    const truth = track.columns.get('left_knee')!;
    const errors = knee.xPx.map((x, i) => (x - truth.xPx[i]!) ** 2).filter(Number.isFinite);
    expect(Math.sqrt(errors.reduce((a, b) => a + b) / errors.length)).toBeLessThan(2.25);
  });

  it('fills short gaps with less confidence and leaves long ones', () => {
    const track = filmed(1, {});
    const knee = track.columns.get('left_knee')!;
    knee.xPx.fill(NaN, 100, 104);
    knee.xPx.fill(NaN, 200, 210);
    const { repaired, track: smooth, report } = cleanTrack(track);
    const column = repaired.columns.get('left_knee')!;
    expect(report).toMatchObject({ gapsFilled: 1, samplesFilled: 4 });
    expect(column.confidence[102]).toBeLessThan(0.5);
    expect(column.xPx.subarray(200, 210).every(Number.isNaN)).toBe(true);
    expect(smooth.columns.get('left_knee')!.yPx[205]).toBeNaN();
  });

  it('keeps the frame times and gives the same picture from uneven frames', () => {
    const track = filmed(4, { jitterS: 0.005, frameRateHz: 120 });
    const { track: smooth } = cleanTrack(track);
    expect(smooth.timesS).toEqual(track.timesS);
    expect(furthestPx(smooth, track, 'left_knee')).toBeLessThan(3);
    expect(furthestPx(smooth, track, 'left_heel')).toBeLessThan(8);
  });

  it('does not touch the raw track', () => {
    const { track } = corrupt(filmed(1, {}), NETWORK, 1);
    const before = structuredClone(track);
    cleanTrack(track);
    expect(track).toEqual(before);
  });

  it('grows with the picture: twice the size, twice the result', () => {
    const { track } = corrupt(filmed(2, {}), NETWORK, 4);
    const columns = new Map(
      [...track.columns].map(([name, column]) => [
        name,
        { ...column, xPx: column.xPx.map((x) => 2 * x), yPx: column.yPx.map((y) => 2 * y) },
      ]),
    );
    const small = cleanTrack(track);
    const big = cleanTrack({ ...track, columns });
    expect(big.report).toEqual(small.report);
    const [a, b] = [small.track.columns.get('right_ankle')!, big.track.columns.get('right_ankle')!];
    a.xPx.forEach((x, i) => Number.isNaN(x) || expect(b.xPx[i]!).toBeCloseTo(2 * x, 6));
  });

  it('bears tracks with nothing in them', () => {
    const empty = {
      widthPx: 10,
      heightPx: 10,
      timesS: new Float64Array(0),
      columns: new Map(),
      world: new Map(),
    };
    expect(cleanTrack(empty).report.swapsRepaired).toBe(0);
    const track = filmed(1, {});
    for (const column of track.columns.values()) {
      column.xPx.fill(NaN);
      column.yPx.fill(NaN);
    }
    expect(cleanTrack(track).report).toMatchObject({ swapsRepaired: 0, outliersRejected: 0, gapsFilled: 0 });
    const one = { ...track, timesS: track.timesS.slice(0, 1), columns: new Map() };
    expect(cleanTrack(one).track.timesS.length).toBe(1);
  });

  it('costs no more than linear time', () => {
    const { track } = filmRunner(makeRunner({ durationS: 80 }), { durationS: 80, frameRateHz: 120 });
    const half = { ...track, timesS: track.timesS.slice(0, 4800), columns: new Map() };
    for (const [name, { xPx, yPx, confidence }] of track.columns) {
      half.columns.set(name, {
        xPx: xPx.slice(0, 4800),
        yPx: yPx.slice(0, 4800),
        confidence: confidence.slice(0, 4800),
      });
    }
    const timeOf = (clip: PoseTrack): number => {
      const from = performance.now();
      cleanTrack(clip);
      return performance.now() - from;
    };
    timeOf(half);
    const best = (clip: PoseTrack): number => Math.min(timeOf(clip), timeOf(clip), timeOf(clip));
    expect(best(track)).toBeLessThan(4 * best(half) + 50);
  });
});
