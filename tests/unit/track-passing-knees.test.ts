import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackFromFrames, type PoseTrack } from '../../src/core/pose/pose-track';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { fitPolynomial } from '../../src/core/signal/fit-polynomial';
import { mendPassingKnees } from '../../src/core/track/mend-passing-knees';
import { trunkLengthPx } from '../../src/core/track/trunk-length';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const TRUNK_PX = 150;
const STRIDE_S = 0.7;

/** Knees that swing past each other twice a stride, seen from the side: 0.8 trunks each way, half a stride apart. */
const kneePx = (side: 'left' | 'right', t: number): readonly [number, number] => {
  const phase = (2 * Math.PI * t) / STRIDE_S + (side === 'left' ? 0 : Math.PI);
  return [600 + 120 * Math.cos(phase), 450 - 15 * Math.sin(phase)];
};

function filmed(rateHz: number, seconds = 2.8): PoseTrack {
  const frames = Array.from({ length: Math.round(seconds * rateHz) }, (_, i) => {
    const timeS = i / rateHz;
    const points = KEYPOINTS.map((name) => {
      if (name !== 'left_knee' && name !== 'right_knee') return null;
      const [xPx, yPx] = kneePx(name === 'left_knee' ? 'left' : 'right', timeS);
      return { xPx, yPx, confidence: 0.8 };
    });
    return { timeS, points };
  });
  return trackFromFrames(frames, 1280, 720);
}

/** Exchanges the knees for as long as they are within `nearPx` of each other, after they passed. */
function holdOnToTheOldOrder(track: PoseTrack, nearPx: number): number {
  const [left, right] = [track.columns.get('left_knee')!, track.columns.get('right_knee')!];
  let confused = 0;
  for (let i = 1; i < track.timesS.length; i++) {
    const apart = left.xPx[i]! - right.xPx[i]!;
    const t = track.timesS[i]!;
    const passedS = ((((t - STRIDE_S / 4) % (STRIDE_S / 2)) + STRIDE_S / 2) % (STRIDE_S / 2)) as number;
    if (Math.abs(apart) > nearPx || passedS > STRIDE_S / 4) continue;
    for (const of of ['xPx', 'yPx'] as const) {
      [left[of][i], right[of][i]] = [right[of][i]!, left[of][i]!];
    }
    confused++;
  }
  return confused;
}

function furthestPx(track: PoseTrack): number {
  return Math.max(
    ...(['left', 'right'] as const).flatMap((side) => {
      const knee = track.columns.get(`${side}_knee`)!;
      return [...track.timesS].map((t, i) => {
        const [x, y] = kneePx(side, t);
        return Math.hypot(knee.xPx[i]! - x, knee.yPx[i]! - y);
      });
    }),
  );
}

describe('knees that pass each other', () => {
  it.each([50, 60, 120, 240])('are put right at %i frames a second', (rateHz) => {
    const track = filmed(rateHz);
    const confused = holdOnToTheOldOrder(track, 35);
    expect(confused).toBeGreaterThan(3);
    expect(furthestPx(track)).toBeGreaterThan(15);
    const { passings, samples } = mendPassingKnees(track, TRUNK_PX);
    expect(passings).toBeGreaterThan(2);
    expect(samples).toBeGreaterThanOrEqual(2 * confused);
    expect(furthestPx(track)).toBeLessThan(6);
    expect(Math.min(...track.columns.get('left_knee')!.confidence)).toBe(0.4);
  });

  it('are left as they are at 30 frames a second: two frames a side do not tell the way across', () => {
    const track = filmed(30);
    expect(holdOnToTheOldOrder(track, 35)).toBeGreaterThan(3);
    expect(mendPassingKnees(track, TRUNK_PX).samples).toBe(0);
  });

  it('are left alone, to the bit, where they were not confused', () => {
    for (const rateHz of [25, 30, 60, 240]) {
      const track = filmed(rateHz);
      const before = track.columns.get('left_knee')!.xPx.slice();
      expect(mendPassingKnees(track, TRUNK_PX)).toEqual({ passings: 0, samples: 0 });
      expect(track.columns.get('left_knee')!.xPx).toEqual(before);
    }
  });

  it.each([25, 30, 60, 240])(
    'of true runners, slow or sprinting, are left alone at %i frames a second',
    (rateHz) => {
      for (const [beltSpeedMps, stepRatePerMin] of [
        [1.8, 140],
        [3, 170],
        [5.5, 195],
        [7, 210],
      ] as const) {
        const runner = makeRunner({
          seed: 3,
          durationS: 4,
          beltSpeedMps,
          stepRatePerMin,
          dutyFactor: 0.42 - 0.03 * beltSpeedMps,
        });
        const { track } = filmRunner(runner, { durationS: 4, frameRateHz: rateHz });
        expect(mendPassingKnees(track, trunkLengthPx(track))).toEqual({ passings: 0, samples: 0 });
      }
    },
  );

  it('of which one alone leaves its way, as at a hard landing, are left alone', () => {
    const track = filmed(60);
    const left = track.columns.get('left_knee')!;
    for (let i = 0; i < left.xPx.length; i++) {
      if (Math.abs(left.xPx[i]! - 600) < 18) left.xPx[i]! += 12;
    }
    expect(mendPassingKnees(track, TRUNK_PX).samples).toBe(0);
  });

  it('from behind, where they do not pass, nothing is moved however they shake', () => {
    const track = filmed(60);
    const left = track.columns.get('left_knee')!;
    const right = track.columns.get('right_knee')!;
    left.xPx.forEach((_, i) => {
      left.xPx[i] = 580 + 15 * Math.sin(i * 2.1);
      right.xPx[i] = 620 + 15 * Math.sin(i * 1.7);
    });
    expect(mendPassingKnees(track, TRUNK_PX).samples).toBe(0);
  });

  it('a track without knees, without a size or full of gaps is left as it is', () => {
    const track = filmed(60);
    expect(mendPassingKnees({ ...track, columns: new Map() }, TRUNK_PX).samples).toBe(0);
    expect(mendPassingKnees(track, NaN).samples).toBe(0);
    for (const name of ['left_knee', 'right_knee'] as const) {
      const { xPx, yPx } = track.columns.get(name)!;
      for (let i = 0; i < xPx.length; i++) if (i % 7 < 6) xPx[i] = yPx[i] = NaN;
    }
    expect(() => mendPassingKnees(track, TRUNK_PX)).not.toThrow();
  });
});

describe('fitPolynomial', () => {
  const finite = fc.double({ min: -100, max: 100, noNaN: true });
  it('gives back the cubic its samples come from, NaN samples left out', () => {
    fc.assert(
      fc.property(fc.tuple(finite, finite, finite, finite), ([a, b, c, d]) => {
        const cubic = (t: number): number => a + b * t + c * t ** 2 + d * t ** 3;
        const times = [0, 0.1, 0.25, 0.3, 0.55, 0.6, 0.9];
        const fit = fitPolynomial(
          times,
          times.map((t, i) => (i === 3 ? NaN : cubic(t))),
          3,
        )!;
        for (const t of [0, 0.3, 0.7, 0.9]) expect(fit.at(t)).toBeCloseTo(cubic(t), 6);
        expect(fit.residual).toBeCloseTo(0, 6);
      }),
    );
  });

  it('is the mean for degree 0, with the standard deviation left over', () => {
    const fit = fitPolynomial([0, 1, 2, 3], [1, 3, 1, 3], 0)!;
    expect(fit.at(9)).toBe(2);
    expect(fit.residual).toBeCloseTo(Math.sqrt(4 / 3), 12);
  });

  it('lowers the degree for few samples and has nothing to say without any', () => {
    expect(fitPolynomial([1, 2], [5, 7], 3)!.at(3)).toBeCloseTo(9, 12);
    expect(fitPolynomial([1], [NaN], 3)).toBeNull();
  });
});
