import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionResult } from '../../src/core/criteria/criterion';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { takeStills } from '../../src/report/take-stills';
import { madeUpAnalysis } from '../fixtures/page/made-up-analysis';
import { madeUpSteps, madeUpTrack } from '../fixtures/page/made-up-run';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const track = madeUpTrack();

/** A criterion with one moment in a clip. */
function seenAt(clip: number, timeS: number): CriterionResult {
  const [criterion] = madeUpAnalysis([track]).criteria;
  return { ...criterion!, evidence: [{ clip, timeS, what: 'contact', side: 'left' }] };
}

describe('stills', () => {
  it('hold each frame of a moment once, in order, and none but those', () => {
    // Frames of 1/60 s: 0.25 s is frame 15, 0.36 is nearest 22, 0.5 is frame 30; 0.505 is nearest to frame 30 too.
    const step = { side: 'left', contactS: 0.25, midStanceS: 0.36, toeOffS: 0.5 } as const;
    const stills = takeStills(track, [step], [seenAt(0, 0.505), seenAt(0, 0.1), seenAt(1, 2)], 0)!;
    expect(stills.frames.map(({ timeS }) => Math.round(60 * timeS))).toEqual([6, 15, 22, 30]);
  });

  it('hold the nearest frame of uneven ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 0.1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: -1, max: 4, noNaN: true }),
        (gaps, timeS) => {
          let at = 0;
          const timesS = Float64Array.from(gaps, (gap) => (at += gap));
          const column = { xPx: timesS, yPx: timesS, confidence: timesS };
          const uneven: PoseTrack = { ...track, timesS, columns: new Map([['nose', column]]) };
          const [still] = takeStills(uneven, [], [seenAt(0, timeS)], 0)!.frames;
          const nearest = Math.min(...timesS.map((each) => Math.abs(each - timeS)));
          expect(Math.abs(still!.timeS - timeS)).toBe(nearest);
        },
      ),
    );
  });

  it('are to a tenth of a pixel, and leave out face and fingers', () => {
    const filmed = filmRunner(makeRunner()).track;
    const { keypoints, frames } = takeStills(filmed, madeUpSteps(), [], 0)!;
    expect(keypoints.filter((name) => /eye|mouth|thumb|index|pinky/.test(name))).toEqual([
      'left_foot_index',
      'right_foot_index',
    ]);
    expect(keypoints).toContain('nose');
    for (const { timeS, points } of frames) {
      const frame = filmed.timesS.indexOf(timeS);
      points.forEach((point, k) => {
        const [x, y] = point!;
        expect(Math.abs(x - filmed.columns.get(keypoints[k]!)!.xPx[frame]!)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(Math.abs(10 * y - Math.round(10 * y))).toBeLessThan(1e-9);
      });
    }
  });

  it('say that a joint is not known by null', () => {
    const hidden = {
      ...track.columns.get('left_knee')!,
      xPx: new Float64Array(track.timesS.length).fill(NaN),
    };
    const without = { ...track, columns: new Map([...track.columns, ['left_knee', hidden] as const]) };
    const { keypoints, frames } = takeStills(without, madeUpSteps(), [], 0)!;
    for (const { points } of frames) {
      expect(points[keypoints.indexOf('left_knee')]).toBeNull();
      expect(points[keypoints.indexOf('right_knee')]).not.toBeNull();
    }
  });

  it('are absent where there is no moment', () => {
    expect(takeStills(track, [], [seenAt(1, 2)], 0)).toBeUndefined();
  });
});
