import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { jointTrail, TRAIL_S } from '../../src/drawing/joint-trail';

/** An ankle that goes right by 100 px a second and lies 7 px deep; frames in `lost` do not show it. */
function track(timesS: readonly number[], lost: readonly number[] = []): PoseTrack {
  const found = (i: number, px: number): number => (lost.includes(i) ? NaN : px);
  const column = {
    xPx: Float64Array.from(timesS, (timeS, i) => found(i, 100 * timeS)),
    yPx: Float64Array.from(timesS, (_, i) => found(i, 7)),
    confidence: new Float64Array(timesS.length).fill(1),
  };
  return {
    widthPx: 1280,
    heightPx: 720,
    timesS: Float64Array.from(timesS),
    columns: new Map([['left_ankle', column]]),
    world: new Map(),
  };
}

const even = (n: number, fps: number): number[] => Array.from({ length: n }, (_, i) => i / fps);

describe('a joint trail', () => {
  it('reaches 0.3 s back and ahead, at any frame rate', () => {
    for (const [fps, each] of [
      [25, 7],
      [60, 18],
      [240, 72],
    ] as const) {
      const [run, ...more] = jointTrail(track(even(fps * 4, fps)), 'left_ankle', 2 * fps);
      expect(more).toEqual([]);
      expect(run).toHaveLength(2 * each + 1);
      expect(run![each]).toEqual({ xPx: 200, yPx: 7, afterS: 0 });
    }
  });

  it('is shorter at both ends of the clip', () => {
    const clip = track(even(60, 60));
    expect(jointTrail(clip, 'left_ankle', 0)[0]![0]!.afterS).toBe(0);
    expect(jointTrail(clip, 'left_ankle', 59)[0]!.at(-1)!.afterS).toBe(0);
  });

  it('is not drawn across frames without the joint, nor across frames that are missing', () => {
    const lost = jointTrail(track(even(120, 60), [55, 56]), 'left_ankle', 60);
    expect(lost.map((run) => run.map(({ afterS }) => Math.round(60 * afterS)))).toEqual([
      Array.from({ length: 13 }, (_, i) => i - 18),
      Array.from({ length: 22 }, (_, i) => i - 3),
    ]);
    const times = even(120, 60).filter((timeS) => timeS < 0.9 || timeS > 1.05);
    const cut = jointTrail(
      track(times),
      'left_ankle',
      times.findIndex((timeS) => timeS > 1.05),
    );
    expect(cut.map((run) => run[0]!.afterS <= 0 && run.at(-1)!.afterS < 0)).toEqual([true, false]);
  });

  it('is nothing where the joint or the frame is not in the track', () => {
    expect(jointTrail(track(even(60, 60)), 'right_ankle', 10)).toEqual([]);
    expect(jointTrail(track(even(60, 60)), 'left_ankle', 60)).toEqual([]);
    expect(jointTrail(track(even(60, 60), even(60, 1)), 'left_ankle', 30)).toEqual([]);
  });

  it('holds every frame of its time in which the joint was found, once and in order', () => {
    const gaps = fc.array(fc.double({ min: 0.002, max: 0.2, noNaN: true }), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(gaps, fc.array(fc.nat(79)), fc.nat(79), (gapsS, lost, at) => {
        const times = gapsS.reduce<number[]>((all, gapS) => [...all, (all.at(-1) ?? 0) + gapS], []);
        const frame = at % times.length;
        const runs = jointTrail(track(times, lost), 'left_ankle', frame);
        const wanted = times.filter(
          (timeS, i) => !lost.includes(i) && Math.abs(timeS - times[frame]!) <= TRAIL_S,
        );
        expect(runs.flat().map(({ xPx }) => xPx)).toEqual(wanted.map((timeS) => 100 * timeS));
        for (const run of runs)
          run.slice(1).forEach((point, i) => expect(point.afterS - run[i]!.afterS).toBeLessThan(0.1 + 1e-9));
      }),
    );
  });
});
