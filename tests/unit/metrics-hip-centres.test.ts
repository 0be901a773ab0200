import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GaitRun } from '../../src/core/gait/gait-run';
import { hipCentre } from '../../src/core/metrics/hip-centres';
import { hipsApartL } from '../../src/core/track/tracker-error';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { trackFromFrames } from '../../src/core/pose/pose-track';
import { median } from '../../src/core/signal/statistics';

const LEG_PX = 400;

/** A runner seen from behind who sways: hips `apartL` leg lengths apart, the marks a little unsteady. */
function runOf(tracker: string | undefined, apartL: number, mirrored = false): GaitRun {
  const frames = Array.from({ length: 41 }, (_, i) => {
    const middle = 640 + 20 * Math.sin(i / 5);
    const half = ((mirrored ? -1 : 1) * apartL * LEG_PX * (1 + 0.05 * Math.sin(i))) / 2;
    const points = KEYPOINTS.map((name) => {
      if (name === 'left_hip') return { xPx: middle - half, yPx: 300 + i, confidence: 0.9 };
      if (name === 'right_hip') return { xPx: middle + half, yPx: 310 + i, confidence: 0.9 };
      return null;
    });
    return { timeS: i / 60, points };
  });
  return { track: trackFromFrames(frames, 1280, 720, tracker), legPx: LEG_PX } as GaitRun;
}

const hips = (run: GaitRun) => ({ left: hipCentre(run, 'left'), right: hipCentre(run, 'right') });
const apartL = (run: GaitRun): number => {
  const { left, right } = hips(run);
  return median(left.xPx.map((x, i) => Math.abs(x - right.xPx[i]!))) / run.legPx;
};

describe('hips seen from behind or in front', () => {
  it('of our networks end up as far apart as hip joints, from marks nearer or wider, either way round', () => {
    for (const marked of [0.19, 0.22, 0.27]) {
      for (const mirrored of [false, true]) {
        expect(apartL(runOf('accurate', marked, mirrored))).toBeCloseTo(hipsApartL('accurate')!, 6);
      }
    }
  });

  it('keep their middle, their heights and their sides', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.5, noNaN: true }), (marked) => {
        const run = runOf('thunder', marked);
        const { left, right } = hips(run);
        const [l, r] = [run.track.columns.get('left_hip')!, run.track.columns.get('right_hip')!];
        left.xPx.forEach((x, i) => {
          expect(x + right.xPx[i]!).toBeCloseTo(l.xPx[i]! + r.xPx[i]!, 6);
          expect(x).toBeLessThan(right.xPx[i]!);
        });
        expect(left.yPx).toEqual(l.yPx);
      }),
    );
  });

  it('of other trackers stay where they are marked', () => {
    for (const tracker of [undefined, 'halpe-26', 'constructor', '__proto__']) {
      const run = runOf(tracker, 0.17);
      expect(hips(run).left.xPx).toEqual(run.track.columns.get('left_hip')!.xPx);
    }
  });

  it('that fall together are not thrown apart, and missing ones stay missing', () => {
    expect(apartL(runOf('accurate', 0.01))).toBeLessThan(0.02);
    expect(apartL(runOf('accurate', 0))).toBe(0);
    const run = runOf('accurate', 0.2);
    run.track.columns.get('left_hip')!.xPx.fill(NaN);
    expect(hips(run).right.xPx).toEqual(run.track.columns.get('right_hip')!.xPx);
  });
});

it('the distance lies between published anatomy and the widest reference', () => {
  // Harrington et al. 2007 with a pelvis 24.5 cm wide, leg 0.491 of 1.75 m (Winter 2009); rendered bodies 0.26.
  const anatomy = (2 * (0.33 * 0.245 + 0.0073)) / (0.491 * 1.75);
  expect(hipsApartL('accurate')).toBeGreaterThan(anatomy);
  expect(hipsApartL('accurate')).toBeLessThan(0.26);
});
