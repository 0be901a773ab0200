import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEYPOINTS, mirroredKeypoint } from '../../src/core/pose/keypoints';
import type { PosePoint } from '../../src/core/pose/pose-track';
import {
  ARM_LANDMARKS,
  exchangeSides,
  LEG_JOINTS,
  LEG_LANDMARKS,
  limbDistances,
  sidesDisagree,
  type Points,
} from '../../src/pose/match-sides';
import { keypointIndex } from '../../src/pose/network-pose';

const place = fc.double({ min: -2000, max: 2000, noNaN: true });
const point: fc.Arbitrary<PosePoint> = fc.record({
  xPx: place,
  yPx: place,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});
const pose: fc.Arbitrary<Points> = fc.array(point, {
  minLength: KEYPOINTS.length,
  maxLength: KEYPOINTS.length,
});

test('exchanging twice gives the pose back', () => {
  fc.assert(
    fc.property(pose, (points) => {
      expect(exchangeSides(exchangeSides(points, LEG_LANDMARKS), LEG_LANDMARKS)).toEqual(points);
    }),
  );
});

test('exchanging legs leaves all else where it is', () => {
  fc.assert(
    fc.property(pose, (points) => {
      const exchanged = exchangeSides(points, LEG_LANDMARKS);
      KEYPOINTS.forEach((name, k) => {
        const isLeg = LEG_LANDMARKS.includes(name) || LEG_LANDMARKS.includes(mirroredKeypoint(name));
        const from = isLeg ? keypointIndex(mirroredKeypoint(name)) : k;
        expect(exchanged[k]).toBe(points[from]);
      });
    }),
  );
});

test('a mirrored pose swaps the two distances and so the answer', () => {
  fc.assert(
    fc.property(pose, pose, (a, b) => {
      const straight = limbDistances(a, b, LEG_JOINTS);
      const crossed = limbDistances(a, exchangeSides(b, LEG_LANDMARKS), LEG_JOINTS);
      expect(crossed.namedAlikePx).toBeCloseTo(straight.namedCrosswisePx, 6);
      expect(crossed.namedCrosswisePx).toBeCloseTo(straight.namedAlikePx, 6);
      // Mirroring both changes nothing: it is a matter between the two.
      const both = limbDistances(
        exchangeSides(a, LEG_LANDMARKS),
        exchangeSides(b, LEG_LANDMARKS),
        LEG_JOINTS,
      );
      expect(both.namedAlikePx).toBeCloseTo(straight.namedAlikePx, 6);
    }),
  );
});

test('a pose agrees with itself, and disagrees with itself legs exchanged', () => {
  fc.assert(
    fc.property(pose, (points) => {
      expect(sidesDisagree(points, points, LEG_JOINTS)).toBe(false);
      const { namedCrosswisePx } = limbDistances(points, points, LEG_JOINTS);
      fc.pre(namedCrosswisePx > 1e-6);
      expect(sidesDisagree(points, exchangeSides(points, LEG_LANDMARKS), LEG_JOINTS)).toBe(true);
    }),
  );
});

test('legs of which one pose lacks a joint are judged by the joints that both have', () => {
  const points = KEYPOINTS.map((_, k): PosePoint => ({ xPx: k * 10, yPx: k * k, confidence: 1 }));
  const withoutKnees: Points = points.map((p, k) =>
    k === keypointIndex('left_knee') || k === keypointIndex('right_knee') ? null : p,
  );
  const swapped = exchangeSides(points, LEG_LANDMARKS);
  expect(sidesDisagree(withoutKnees, points, LEG_JOINTS)).toBe(false);
  expect(sidesDisagree(withoutKnees, swapped, LEG_JOINTS)).toBe(true);
  const nothing: Points = KEYPOINTS.map(() => null);
  expect(sidesDisagree(nothing, points, LEG_JOINTS)).toBe(false);
});

test('legs and arms have no landmark in common', () => {
  expect(LEG_LANDMARKS.filter((name) => ARM_LANDMARKS.includes(name))).toEqual([]);
});
