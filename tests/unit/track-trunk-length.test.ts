import { describe, expect, it } from 'vitest';
import { KEYPOINTS, type KeypointName } from '../../src/core/pose/keypoints';
import { trackFromFrames } from '../../src/core/pose/pose-track';
import { estimateView } from '../../src/core/track/estimate-view';
import { trunkLengthPx } from '../../src/core/track/trunk-length';

/** Three frames of points that stand still. */
function still(at: Partial<Record<KeypointName, readonly [xPx: number, yPx: number]>>) {
  const points = KEYPOINTS.map((name) => {
    const point = at[name];
    return point ? { xPx: point[0], yPx: point[1], confidence: 1 } : null;
  });
  return trackFromFrames(
    [0, 1, 2].map((timeS) => ({ timeS, points })),
    1000,
    1000,
  );
}
const shoulders = { left_shoulder: [600, 300], right_shoulder: [400, 300] } as const;
const hips = { left_hip: [570, 700], right_hip: [510, 700] } as const;

describe('trunkLengthPx', () => {
  it('is from mid-shoulder to mid-hip', () => {
    // 40 px across, 400 down.
    expect(trunkLengthPx(still({ ...shoulders, ...hips, nose: [500, 0] }))).toBeCloseTo(
      Math.hypot(40, 400),
      9,
    );
  });

  it('is 0.3 of the height seen where hips or shoulders are missing', () => {
    expect(trunkLengthPx(still({ ...shoulders, nose: [500, 100], left_heel: [500, 900] }))).toBeCloseTo(
      240,
      9,
    );
    expect(trunkLengthPx(still({ ...hips, nose: [500, 100] }))).toBeCloseTo(180, 9);
  });

  it('is NaN without anything to measure', () => {
    expect(trunkLengthPx(still({}))).toBeNaN();
    expect(trunkLengthPx(still({ nose: [1, 1] }))).toBeNaN();
  });
});

it('a guessed trunk tells no view', () => {
  expect(estimateView(still({ ...shoulders, nose: [500, 100], left_heel: [500, 900] }))).toMatchObject({
    view: 'oblique',
    reason: 'The shoulders and hips are not seen.',
  });
});
