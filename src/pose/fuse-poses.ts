import { COCO_17 } from '../core/pose/keypoint-lists';
import { KEYPOINTS, SIDES, type KeypointName, type Side } from '../core/pose/keypoints';
import type { PosePoint } from '../core/pose/pose-track';
import {
  ARM_JOINTS,
  ARM_LANDMARKS,
  distancePx,
  exchangeSides,
  LEG_JOINTS,
  LEG_LANDMARKS,
  limbDistances,
  sidesDisagree,
  type Points,
} from './match-sides';
import { keypointIndex } from './network-pose';

/** Landmarks that only BlazePose has and that hang on a joint that both networks have. */
const HANGING: readonly (readonly [joint: 'ankle' | 'wrist', ...parts: string[]])[] = [
  ['ankle', 'heel', 'foot_index'],
  ['wrist', 'pinky', 'index', 'thumb'],
];

/**
 * Disagreement about a joint, in torso lengths, at which what hangs on it is moved half the way along.
 * Nearer than this the networks merely mark the joint differently and the part stands where BlazePose saw it;
 * further, BlazePose has lost the limb and only the part's place relative to its joint is worth keeping.
 */
const CARRY_AT_TORSOS = 0.1;
/** Disagreement, in torso lengths, at which BlazePose's joint counts half as much, and a hanging part too. */
const DOUBT_AT_TORSOS = 0.3;

/**
 * How much of a joint is BlazePose's where the two agree and the runner is seen from the side. Their errors are partly
 * independent, so a mean is better than either. Knees and ankles: on a real treadmill runner, against a third
 * tracker, a half is best; on rendered runners a third for the near knee's bend and none for the far one's, which
 * BlazePose reads too straight. Hips: BlazePose's are further from the third tracker's. A quarter lies between, chosen
 * with both in view. Shoulders: BlazePose's are the steadier by 1.7 on both; a half. From behind and from in front
 * Thunder alone is nearer: there BlazePose draws knees and hips to the middle. Other joints are Thunder's.
 */
const DETAIL_SHARE: ReadonlyMap<KeypointName, number> = new Map(
  SIDES.flatMap((side) => [
    [`${side}_shoulder`, 0.5] as const,
    [`${side}_hip`, 0.25] as const,
    [`${side}_knee`, 0.25] as const,
    [`${side}_ankle`, 0.25] as const,
  ]),
);
/** Shoulders this far apart, in torso lengths, are seen square from behind or in front; about 0.75 is usual. */
const SQUARE_SHOULDERS_TORSOS = 0.6;

const BODY: ReadonlySet<KeypointName> = new Set<KeypointName>(COCO_17);

/** Makes one pose of two networks' views of the same picture. Feed pictures in order. */
export interface PoseFuser {
  /**
   * @param body MoveNet's pose: its joints are kept, those of trunk and legs moved a little towards BlazePose's
   * @param detail BlazePose's pose of the same picture: feet, hands, face and metres come from it
   */
  fuse(body: Points, detail: Points): Points;
  /** The last two poses, the older one first; fewer at a beginning. */
  memory(): readonly Points[];
  restore(poses: readonly Points[]): void;
  /** Forgets the last pictures. */
  reset(): void;
}

export function createPoseFuser(): PoseFuser {
  let last: Points | null = null;
  let beforeLast: Points | null = null;
  return {
    fuse: (body, detail) => {
      const expected = last && (beforeLast ? extrapolate(beforeLast, last) : last);
      const legs = agreeOnSides(body, detail, LEG_JOINTS, LEG_LANDMARKS, expected);
      const arms = agreeOnSides(legs.body, legs.detail, ARM_JOINTS, ARM_LANDMARKS, expected);
      const fused = join(arms.body, arms.detail);
      beforeLast = last;
      last = fused;
      return fused;
    },
    memory: () => [beforeLast, last].filter((points) => points !== null),
    restore: (poses) => {
      last = poses.at(-1) ?? null;
      beforeLast = poses.at(-2) ?? null;
    },
    reset: () => {
      last = null;
      beforeLast = null;
    },
  };
}

/**
 * Where the networks name a limb pair differently, one of them has left and right swapped. The naming that goes on
 * as the last pictures did is taken, for both; with nothing before, the body network's, which swaps more rarely.
 */
function agreeOnSides(
  body: Points,
  detail: Points,
  joints: readonly KeypointName[],
  landmarks: readonly KeypointName[],
  expected: Points | null,
): { readonly body: Points; readonly detail: Points } {
  if (!sidesDisagree(body, detail, joints)) return { body, detail };
  if (expected) {
    const { namedAlikePx, namedCrosswisePx } = limbDistances(body, expected, joints);
    if (namedCrosswisePx < namedAlikePx) return { body: exchangeSides(body, landmarks), detail };
  }
  return { body, detail: exchangeSides(detail, landmarks) };
}

function join(body: Points, detail: Points): Points {
  const torso = torsoPx(body) ?? torsoPx(detail);
  const side = torso === null ? 0 : sideOn(body, torso);
  const fused: (PosePoint | null)[] = KEYPOINTS.map((name, k) => {
    const [ours, theirs] = [body[k] ?? null, detail[k] ?? null];
    if (!BODY.has(name) || !ours) return theirs;
    if (!theirs) return ours;
    const towards = side * (DETAIL_SHARE.get(name) ?? 0);
    const placed = towards > 0 && torso !== null ? between(ours, theirs, towards, torso) : ours;
    return theirs.worldM ? { ...placed, worldM: theirs.worldM } : placed;
  });
  if (torso === null) return fused;
  for (const side of SIDES) {
    for (const [joint, ...parts] of HANGING) {
      const at = index(side, joint);
      const [ours, from, to] = [body[at], detail[at], fused[at]];
      if (!ours || !from || !to) continue;
      const apart = distancePx(ours, from) / torso;
      const carried = share(apart, CARRY_AT_TORSOS);
      const trusted = 1 - share(apart, DOUBT_AT_TORSOS);
      for (const part of parts) {
        const k = index(side, part);
        const point = detail[k];
        if (!point) continue;
        fused[k] = {
          ...point,
          xPx: point.xPx + carried * (to.xPx - from.xPx),
          yPx: point.yPx + carried * (to.yPx - from.yPx),
          confidence: point.confidence * trusted,
        };
      }
    }
  }
  return fused;
}

/** The body network's joint, moved towards the other's where that lies near; the further off, the less it counts. */
function between(ours: PosePoint, theirs: PosePoint, atMost: number, torso: number): PosePoint {
  const towards = atMost * (1 - share(distancePx(ours, theirs) / torso, DOUBT_AT_TORSOS));
  return {
    ...ours,
    xPx: ours.xPx + towards * (theirs.xPx - ours.xPx),
    yPx: ours.yPx + towards * (theirs.yPx - ours.yPx),
  };
}

/** 1 for a runner seen from the side, 0 from behind or in front, by how wide the shoulders look. */
function sideOn(points: Points, torso: number): number {
  const [left, right] = [points[index('left', 'shoulder')], points[index('right', 'shoulder')]];
  if (!left || !right) return 0;
  return Math.max(0, 1 - (distancePx(left, right) / torso / SQUARE_SHOULDERS_TORSOS) ** 2);
}

/** 0 where the networks agree, 1/2 at `halfAt`, towards 1 far apart. */
function share(apart: number, halfAt: number): number {
  return apart ** 2 / (apart ** 2 + halfAt ** 2);
}

/** Where the landmarks would be if they went on as between the last two pictures. */
function extrapolate(beforeLast: Points, last: Points): Points {
  return last.map((point, k) => {
    const before = beforeLast[k];
    if (!point || !before) return point;
    return { ...point, xPx: 2 * point.xPx - before.xPx, yPx: 2 * point.yPx - before.yPx };
  });
}

/** Mid-shoulder to mid-hip, px; `null` when a shoulder or a hip is missing or they fall together. */
function torsoPx(points: Points): number | null {
  const at = (side: Side, part: string): PosePoint | null | undefined => points[index(side, part)];
  const [ls, rs] = [at('left', 'shoulder'), at('right', 'shoulder')];
  const [lh, rh] = [at('left', 'hip'), at('right', 'hip')];
  if (!ls || !rs || !lh || !rh) return null;
  const lengthPx = Math.hypot(ls.xPx + rs.xPx - lh.xPx - rh.xPx, ls.yPx + rs.yPx - lh.yPx - rh.yPx) / 2;
  return lengthPx > 0 ? lengthPx : null;
}

function index(side: Side, part: string): number {
  return keypointIndex(`${side}_${part}` as KeypointName);
}
