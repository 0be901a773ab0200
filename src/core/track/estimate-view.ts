import { degrees } from '../signal/degrees';
import { SIDES, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { landmark, legLengthPx, midpoint, spread } from './body';
import { trunkLengthPx } from './trunk-length';
import type { View } from './view';
import { words } from '../words/words';

/** Shoulder breadth over trunk length seen square on: 0.70-0.78 in adults (Winter 2009, figure 4.1). */
const SHOULDERS_PER_TRUNK = 0.75;
/** Hips as trackers mark them, 0.24 leg lengths apart (see body-breadths.ts), over the same trunk. */
const HIPS_PER_TRUNK = 0.41;
/** A running or walking ankle swings about 0.95 leg lengths fore and aft. */
const SWING_PER_LEG = 0.95;
/** Feet wander this much across the picture even straight from behind (step width, the swing leg's arc). */
const WANDER_PER_LEG = 0.065;
/** Hips that travel further than this across the picture (leg lengths) run past the camera, not towards it. */
const PASSING_FROM_L = 2;
/** Degrees off the frontal or the sagittal axis up to which a camera still counts as behind or beside. */
const FRONTAL_UP_TO_DEG = 25;
const SIDE_FROM_DEG = 62;
/** Share of the frames that must agree on which way the runner faces. */
const FACING_AGREEMENT = 0.85;

export interface ViewEstimate {
  readonly view: View;
  /** Camera direction off the runner's line of travel: 0 = from behind or in front, 90 = from the side. */
  readonly yawDeg: number;
  /** +1 the runner faces image right, -1 image left, 0 towards or away from the camera. */
  readonly facing: -1 | 0 | 1;
  /** Share of the frames that agree with `facing` (or with front / rear). */
  readonly agreement: number;
  readonly reason?: string;
}

/**
 * Where the camera stands, from how broad the shoulders look against the trunk and how far the ankles travel
 * across the picture: both are needed, because people's proportions differ and a standing person's feet rest.
 * @param track cleaned track
 * @returns `oblique` with its reason when neither a side nor a frontal view fits
 */
export function estimateView(track: PoseTrack): ViewEstimate {
  const trunkPx = trunkLengthPx(track);
  const across = acrossPx(track, 'shoulder');
  const breadth = median(across.map(Math.abs)) / trunkPx / SHOULDERS_PER_TRUNK;
  const hipX = midpoint(track, 'left_hip', 'right_hip').xPx;
  const travel = Math.max(...SIDES.map((side) => ankleTravel(track, side, hipX)));
  const swing = Math.sqrt(Math.max(0, travel ** 2 - WANDER_PER_LEG ** 2)) / SWING_PER_LEG;
  // Without hips the trunk's length is a guess from the body's height: enough to clean by, not to tell a view by.
  if (!Number.isFinite(breadth) || !hipX.some(Number.isFinite)) {
    return {
      view: 'oblique',
      yawDeg: NaN,
      facing: 0,
      agreement: 0,
      reason: words.clipReasons.notSeen,
    };
  }
  // A standing person's feet do not travel: only the breadth tells.
  const yawBy = (seen: number): number => {
    const resting = !(swing > 0.1) && seen < 0.9;
    return degrees(resting ? Math.acos(Math.min(1, seen)) : Math.atan2(swing || 0, seen));
  };
  const hips = median(acrossPx(track, 'hip').map(Math.abs)) / trunkPx / HIPS_PER_TRUNK;
  const [byShoulders, byHips] = [yawBy(breadth), yawBy(hips)];
  // Shoulders narrow also where the chest is turned; that does not move the camera: hips that are broad tell.
  const chestTurned = byShoulders > FRONTAL_UP_TO_DEG && byShoulders < SIDE_FROM_DEG;
  const yawDeg = chestTurned && byHips <= FRONTAL_UP_TO_DEG ? byHips : byShoulders;
  const facing = facingOf(track, trunkPx);
  if (yawDeg >= SIDE_FROM_DEG) {
    if (facing.agreement < FACING_AGREEMENT) {
      return {
        view: 'oblique',
        yawDeg,
        facing: facing.sign,
        agreement: facing.agreement,
        reason: words.clipReasons.turnsRound,
      };
    }
    return {
      view: facing.sign < 0 ? 'side-left' : 'side-right',
      yawDeg,
      facing: facing.sign,
      agreement: facing.agreement,
    };
  }
  if (spread(hipX) > PASSING_FROM_L * Math.max(...SIDES.map((side) => legLengthPx(track, side)))) {
    return {
      view: 'oblique',
      yawDeg,
      facing: facing.sign,
      agreement: facing.agreement,
      reason: words.clipReasons.crosses,
    };
  }
  const leftIsRight = share(across, (dx) => dx > 0);
  const agreement = Math.max(leftIsRight, 1 - leftIsRight);
  if (yawDeg <= FRONTAL_UP_TO_DEG && agreement >= FACING_AGREEMENT) {
    return { view: leftIsRight > 0.5 ? 'front' : 'rear', yawDeg, facing: 0, agreement };
  }
  return {
    view: 'oblique',
    yawDeg,
    facing: facing.sign,
    agreement: facing.agreement,
    reason: words.clipReasons.offTravel(yawDeg),
  };
}

/** Left less right across the picture, px. */
function acrossPx(track: PoseTrack, part: 'shoulder' | 'hip'): Float64Array {
  const right = landmark(track, `right_${part}`).xPx;
  return landmark(track, `left_${part}`).xPx.map((x, i) => x - right[i]!);
}

function ankleTravel(track: PoseTrack, side: Side, hipX: Float64Array): number {
  const ankle = landmark(track, `${side}_ankle`).xPx;
  return spread(ankle.map((x, i) => x - hipX[i]!)) / legLengthPx(track, side);
}

/** Nose ahead of the ears, toes ahead of the heels, knees ahead of the line hip-ankle: one vote a frame each. */
function facingOf(track: PoseTrack, trunkPx: number): { sign: -1 | 1; agreement: number } {
  const votes: Float64Array[] = [];
  const nose = landmark(track, 'nose').xPx;
  const ears = midpoint(track, 'left_ear', 'right_ear').xPx;
  votes.push(nose.map((x, i) => clamp((x - ears[i]!) / (0.1 * trunkPx))));
  for (const side of SIDES) {
    const at = (part: 'hip' | 'knee' | 'ankle' | 'heel' | 'foot_index') =>
      landmark(track, `${side}_${part}`).xPx;
    const [hip, knee, ankle, heel, toe] = [at('hip'), at('knee'), at('ankle'), at('heel'), at('foot_index')];
    votes.push(knee.map((x, i) => clamp((x - (hip[i]! + ankle[i]!) / 2) / (0.15 * trunkPx))));
    votes.push(toe.map((x, i) => clamp((x - heel[i]!) / (0.2 * trunkPx))));
  }
  const n = track.timesS.length;
  const perFrame = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (const vote of votes) if (Number.isFinite(vote[i]!)) sum += vote[i]!;
    if (sum !== 0) perFrame[i] = sum;
  }
  const right = share(perFrame, (vote) => vote > 0);
  return { sign: right > 0.5 ? 1 : -1, agreement: Math.max(right, 1 - right) };
}

/** Share of the finite values for which `test` holds; 0 when there are none. */
function share(values: Float64Array, test: (value: number) => boolean): number {
  let known = 0;
  let held = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    known++;
    if (test(value)) held++;
  }
  return known > 0 ? held / known : 0;
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
