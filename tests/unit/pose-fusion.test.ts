import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COCO_17 } from '../../src/core/pose/keypoint-lists';
import { KEYPOINTS, type KeypointName } from '../../src/core/pose/keypoints';
import type { PosePoint } from '../../src/core/pose/pose-track';
import { createPoseFuser } from '../../src/pose/fuse-poses';
import { ARM_LANDMARKS, exchangeSides, LEG_LANDMARKS, type Points } from '../../src/pose/match-sides';
import { keypointIndex, toKeypointOrder } from '../../src/pose/network-pose';

/** A runner drawn by hand: torso 200 px, left leg in front, right leg folded behind. */
const RUNNER: Partial<Record<KeypointName, readonly [number, number]>> = {
  nose: [520, 120],
  left_shoulder: [500, 200],
  right_shoulder: [510, 200],
  left_elbow: [470, 280],
  right_elbow: [550, 280],
  left_wrist: [520, 330],
  right_wrist: [600, 300],
  left_index: [530, 340],
  right_index: [612, 296],
  left_hip: [500, 400],
  right_hip: [506, 400],
  left_knee: [560, 500],
  right_knee: [480, 510],
  left_ankle: [540, 620],
  right_ankle: [400, 560],
  left_heel: [525, 635],
  right_heel: [385, 545],
  left_foot_index: [580, 640],
  right_foot_index: [390, 590],
};
const TORSO_PX = 200;

const detailOf = (dxPx = 0): Points =>
  KEYPOINTS.map((name, k): PosePoint => {
    const [x, y] = RUNNER[name] ?? [500 + k, 110];
    return { xPx: x + dxPx, yPx: y, confidence: 0.9, worldM: [k / 100, 0, 0] };
  });
const bodyOf = (dxPx = 0): Points =>
  toKeypointOrder(
    COCO_17,
    COCO_17.map((name) => ({
      ...detailOf(dxPx)[keypointIndex(name)]!,
      worldM: undefined,
      confidence: 0.8,
    })).map(({ xPx, yPx, confidence }) => ({ xPx, yPx, confidence })),
  );
const at = (points: Points, name: KeypointName): PosePoint => points[keypointIndex(name)]!;
const moved = (points: Points, names: readonly KeypointName[], dxPx: number): Points =>
  points.map((p, k) => p && (names.includes(KEYPOINTS[k]!) ? { ...p, xPx: p.xPx + dxPx } : p));

describe('what comes from which network', () => {
  const body = moved(bodyOf(), COCO_17, 4);
  const fused = createPoseFuser().fuse(body, detailOf());
  const isOf = (parts: readonly string[]) => (name: KeypointName) =>
    parts.some((part) => name.endsWith(part));
  const joined = COCO_17.filter(isOf(['shoulder', 'hip', 'knee', 'ankle']));

  test('head and arms are the body network’s, with the other’s metres', () => {
    for (const name of COCO_17.filter((name) => !joined.includes(name))) {
      expect(at(fused, name)).toMatchObject({ xPx: at(body, name).xPx, confidence: 0.8 });
      expect(at(fused, name).worldM).toEqual(at(detailOf(), name).worldM);
    }
  });

  test('joints of trunk and legs lie between the networks, never nearer to the other’s', () => {
    expect(joined).toHaveLength(8);
    for (const name of joined) {
      const towards = at(body, name).xPx - at(fused, name).xPx;
      expect(towards).toBeGreaterThan(0.5);
      expect(towards).toBeLessThanOrEqual(2);
      expect(at(fused, name)).toMatchObject({ yPx: at(body, name).yPx, confidence: 0.8 });
    }
  });

  test('from behind, where the shoulders look wide, the body network’s joints are kept', () => {
    const wide = (points: Points): Points => moved(points, ['left_shoulder'], -150);
    const square = createPoseFuser().fuse(wide(body), wide(detailOf()));
    for (const name of joined) expect(at(square, name).xPx).toBe(at(wide(body), name).xPx);
  });

  test('a joint that BlazePose has lost does not pull: at half a torso less than a tenth of the way', () => {
    const lost = moved(detailOf(), ['left_knee'], -0.5 * TORSO_PX);
    const knee = at(createPoseFuser().fuse(bodyOf(), lost), 'left_knee').xPx;
    expect(Math.abs(knee - at(bodyOf(), 'left_knee').xPx)).toBeLessThan(0.05 * TORSO_PX);
    const gone = moved(detailOf(), ['left_knee'], -3 * TORSO_PX);
    const kneeThen = at(createPoseFuser().fuse(bodyOf(), gone), 'left_knee').xPx;
    expect(Math.abs(kneeThen - at(bodyOf(), 'left_knee').xPx)).toBeLessThan(0.01 * TORSO_PX);
  });

  test('feet stay where they were seen when the ankles differ by a marking habit', () => {
    // 4 px of 200 is far below a tenth of the torso.
    expect(Math.abs(at(fused, 'left_heel').xPx - at(detailOf(), 'left_heel').xPx)).toBeLessThan(0.5);
    expect(at(fused, 'left_heel').confidence).toBeGreaterThan(0.89);
  });

  test('all 33 landmarks are there', () => {
    expect(fused.every((p) => p !== null)).toBe(true);
  });
});

test('a foot of a leg that BlazePose lost goes with the true ankle, and is trusted less', () => {
  // The right leg as BlazePose has it lies 150 px behind: more than half a torso.
  const lost = moved(detailOf(), ['right_ankle', 'right_heel', 'right_foot_index'], -150);
  const fused = createPoseFuser().fuse(bodyOf(), lost);
  const heelPx = at(detailOf(), 'right_heel').xPx;
  expect(Math.abs(at(fused, 'right_heel').xPx - heelPx)).toBeLessThan(0.05 * TORSO_PX);
  expect(at(fused, 'right_heel').confidence).toBeLessThan(0.3);
  expect(at(fused, 'left_heel')).toMatchObject({ xPx: at(detailOf(), 'left_heel').xPx, confidence: 0.9 });
  // The foot's own direction is kept.
  const direction = (points: Points): number =>
    Math.atan2(
      at(points, 'right_foot_index').yPx - at(points, 'right_heel').yPx,
      at(points, 'right_foot_index').xPx - at(points, 'right_heel').xPx,
    );
  expect(direction(fused)).toBeCloseTo(direction(detailOf()), 10);
});

describe('left and right', () => {
  const clean = (): Points => createPoseFuser().fuse(bodyOf(), detailOf());

  test('legs swapped in BlazePose do not reach the result', () => {
    expect(createPoseFuser().fuse(bodyOf(), exchangeSides(detailOf(), LEG_LANDMARKS))).toEqual(clean());
  });

  test('arms swapped in BlazePose do not reach the result', () => {
    expect(createPoseFuser().fuse(bodyOf(), exchangeSides(detailOf(), ARM_LANDMARKS))).toEqual(clean());
  });

  test('legs swapped in the body network for a frame are put right by the frames before', () => {
    const fuser = createPoseFuser();
    fuser.fuse(bodyOf(-6), detailOf(-6));
    fuser.fuse(bodyOf(-3), detailOf(-3));
    const fused = fuser.fuse(exchangeSides(bodyOf(), LEG_LANDMARKS), detailOf());
    expect(fused).toEqual(clean());
  });

  test('after a reset the frames before count no more', () => {
    const fuser = createPoseFuser();
    fuser.fuse(bodyOf(), detailOf());
    fuser.reset();
    const swapped = exchangeSides(bodyOf(), LEG_LANDMARKS);
    expect(at(fuser.fuse(swapped, detailOf()), 'left_ankle').xPx).toBe(at(swapped, 'left_ankle').xPx);
  });

  test('a wrong naming cannot last: networks that agree are believed', () => {
    const fuser = createPoseFuser();
    const [body, detail] = [exchangeSides(bodyOf(), LEG_LANDMARKS), exchangeSides(detailOf(), LEG_LANDMARKS)];
    fuser.fuse(body, detail);
    expect(fuser.fuse(bodyOf(), detailOf())).toEqual(clean());
  });
});

test('moving and scaling the picture moves and scales the result', () => {
  const shift = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(shift, shift, fc.double({ min: 0.2, max: 5, noNaN: true }), (dx, dy, factor) => {
      const change = (points: Points): Points =>
        points.map((p) => p && { ...p, xPx: factor * p.xPx + dx, yPx: factor * p.yPx + dy });
      const detail = moved(detailOf(), ['right_ankle', 'right_heel', 'right_foot_index', 'left_wrist'], -40);
      const plain = change(createPoseFuser().fuse(bodyOf(), detail));
      const changed = createPoseFuser().fuse(change(bodyOf()), change(detail));
      changed.forEach((p, k) => {
        expect(p!.xPx).toBeCloseTo(plain[k]!.xPx, 6);
        expect(p!.yPx).toBeCloseTo(plain[k]!.yPx, 6);
        expect(p!.confidence).toBeCloseTo(plain[k]!.confidence, 9);
      });
    }),
  );
});

test('a landmark missing in one network is taken from the other, and a missing joint moves nothing', () => {
  const without = (points: Points, name: KeypointName): Points =>
    points.map((p, k) => (k === keypointIndex(name) ? null : p));
  const noAnkle = createPoseFuser().fuse(without(bodyOf(), 'left_ankle'), detailOf());
  expect(at(noAnkle, 'left_ankle').confidence).toBe(0.9);
  expect(at(noAnkle, 'left_heel')).toEqual(at(detailOf(), 'left_heel'));
  const noHeel = createPoseFuser().fuse(bodyOf(), without(detailOf(), 'left_heel'));
  expect(noHeel[keypointIndex('left_heel')]).toBeNull();
});
