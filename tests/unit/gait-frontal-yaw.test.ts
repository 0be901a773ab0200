import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, type MeasureId } from '../../src/core/metrics/measure';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { capturedRun, MOTION_CAPTURE_PRESENT } from '../fixtures/known-runners/motion-capture';
import { filmRunner, makeRunner, type CameraParams } from '../fixtures/synthetic-runner';

function film(camera: Partial<CameraParams>) {
  return filmRunner(makeRunner({ seed: 4, kneeInDeg: { left: 12, right: 3 } }), {
    distanceM: 5,
    frameRateHz: 60,
    durationS: 8,
    ...camera,
  });
}

function sides(track: PoseTrack, id: MeasureId): { left: number; right: number } {
  const result = analyzeRun([track], {}).metrics[id];
  if (!isAvailable(result) || !result.left || !result.right) throw new Error(`${id} is not there`);
  return { left: result.left.value, right: result.right.value };
}

describe('a camera behind or in front that stands off square', () => {
  it.each([
    ['rear', -9],
    ['rear', 4],
    ['front', -4],
    ['front', 9],
  ] as const)('%s, %d degrees: its yaw is found within 2.5', (view, yawDeg) => {
    const { situation } = analyzeRun([film({ view, yawDeg }).track], {}).clips[0]!;
    expect(Math.abs(situation.yawDeg! - Math.abs(yawDeg))).toBeLessThan(2.5);
  });

  it('changes neither knee by more than 2 degrees, where uncorrected it would be 6', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('rear' as const, 'front' as const),
        fc.double({ min: -8, max: 8, noNaN: true }),
        (view, yawDeg) => {
          const square = film({ view });
          const turned = film({ view, yawDeg });
          for (const id of ['kneeFrontalAngle', 'femoralAdduction'] as const) {
            const [a, b] = [sides(square.track, id), sides(turned.track, id)];
            expect(Math.abs(a.left - b.left)).toBeLessThan(2);
            expect(Math.abs(a.right - b.right)).toBeLessThan(2);
          }
        },
      ),
      { numRuns: 8, seed: 1 },
    );
  });
});

describe.skipIf(!MOTION_CAPTURE_PRESENT)(
  'the yaw of a square camera on motion capture (skipped without ../shared/data/mocap)',
  () => {
    it.each(['rear', 'front'] as const)('%s: within 2 degrees of square', (view) => {
      const { situation } = analyzeRun([capturedRun(view, 2).track], {}).clips[0]!;
      expect(situation.yawDeg).toBeLessThan(2);
    });
  },
);
