import { expect, test } from 'vitest';
import { COCO_17 } from '../../src/core/pose/keypoint-lists';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { keypointIndex, toKeypointOrder } from '../../src/pose/network-pose';

test('the 17 COCO landmarks take their places among the 33; feet, hands and mouth stay empty', () => {
  const points = COCO_17.map((_, i) => ({ xPx: i, yPx: 2 * i, confidence: 0.5 }));
  const spread = toKeypointOrder(COCO_17, points);
  expect(spread).toHaveLength(33);
  // By BlazePose's published numbering: https://ai.google.dev/edge/mediapipe/solutions/vision/pose_landmarker
  const published = { nose: 0, left_shoulder: 11, right_hip: 24, left_knee: 25, right_ankle: 28 } as const;
  for (const [name, k] of Object.entries(published)) {
    expect(spread[k]?.xPx).toBe(COCO_17.indexOf(name as keyof typeof published));
  }
  const empty = KEYPOINTS.filter((_, k) => spread[k] === null);
  expect(empty).toHaveLength(16);
  expect(empty).toContain('left_heel');
  expect(empty).not.toContain('left_ankle');
});

test('every landmark has one place', () => {
  expect(KEYPOINTS.map(keypointIndex)).toEqual(KEYPOINTS.map((_, k) => k));
});
