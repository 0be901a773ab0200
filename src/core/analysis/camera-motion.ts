import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { landmark, legLengthPx, midpoint } from '../track/body';
import { groundPoint } from '../track/ground-path';
import { lineThrough } from './line-through';
import { words } from '../words/words';

/** Whether the camera stood still, and how that is known. */
export interface CameraMotion {
  readonly state: 'steady' | 'moving' | 'unknown';
  readonly reason: string;
  /** How far foot and shoulders move up and down together from step to step (standard deviation), leg lengths. */
  readonly shakeL?: number;
  /** How fast they move together (standard deviation), leg lengths a second. */
  readonly shakeLPerS?: number;
}

interface Stance {
  readonly side: 'left' | 'right';
  readonly fromS: number;
  readonly toS: number;
}

/** Fewer steps than this say nothing about the camera. */
const FEWEST_STEPS = 10;
/**
 * Shaking from which a camera counts as moving: 2 % of the leg (1.7 cm at the runner) up and down, or a speed that adds an
 * eighth to that of a slow belt (2.4 leg lengths a second), which makes landings look early or late.
 */
const MOVING_L = 0.02;
const MOVING_L_PER_S = 0.3;
/** Deviations beyond this many median deviations are misread steps. */
const CLIPPED_AT = 4;

/**
 * Does the camera move? The standing foot is tied to the belt and the shoulders to the runner: what both do alike, from
 * one step to the next, only the camera can do. So the covariance of the two over the steps is the camera's variance,
 * whatever the tracker's errors of each: of their heights (tilting, bobbing) and of their speeds across and up (shaking).
 * A slow pan that follows a runner in the open looks like a treadmill, and is not seen here.
 * @param track sorted and gap-filled, not low-passed
 * @param stances parts of the steps in which the foot stands
 */
export function cameraMotion(track: PoseTrack, stances: readonly Stance[]): CameraMotion {
  const shoulders = midpoint(track, 'left_shoulder', 'right_shoulder');
  const legPx = Math.max(...SIDES.map((side) => legLengthPx(track, side) || 0));
  const pairs = { height: pairsOf(), across: pairsOf(), up: pairsOf() };
  for (const side of SIDES) {
    const foot = landmark(track, groundPoint(track, side));
    const own = stances.filter((stance) => stance.side === side);
    const at = (signal: Float64Array) =>
      own.map(({ fromS, toS }) => lineThrough(track.timesS, signal, fromS, toS));
    const [footX, footY] = [at(foot.xPx), at(foot.yPx)];
    const [bodyX, bodyY] = [at(shoulders.xPx), at(shoulders.yPx)];
    addPairs(pairs.height, footY.map((line) => line.mean), bodyY.map((line) => line.mean)); // prettier-ignore
    addPairs(pairs.across, footX.map((line) => line.perS), bodyX.map((line) => line.perS)); // prettier-ignore
    addPairs(pairs.up, footY.map((line) => line.perS), bodyY.map((line) => line.perS)); // prettier-ignore
  }
  if (!(pairs.height.foot.length >= FEWEST_STEPS)) {
    return { state: 'unknown', reason: words.clipReasons.camera.fewSteps };
  }
  const shakeL = together(pairs.height) / legPx;
  const shakeLPerS = Math.hypot(together(pairs.across), together(pairs.up)) / legPx;
  const moving = shakeL > MOVING_L || shakeLPerS > MOVING_L_PER_S;
  return {
    state: moving ? 'moving' : 'steady',
    reason: words.clipReasons.camera[moving ? 'moving' : 'steady'],
    shakeL,
    shakeLPerS,
  };
}

interface Pairs {
  readonly foot: number[];
  readonly body: number[];
}

function pairsOf(): Pairs {
  return { foot: [], body: [] };
}

/** Adds each step's deviation from this foot's median. */
function addPairs(pairs: Pairs, foot: readonly number[], body: readonly number[]): void {
  const [footUsual, bodyUsual] = [median(foot), median(body)];
  foot.forEach((value, i) => {
    if (!Number.isFinite(value + body[i]!)) return;
    pairs.foot.push(value - footUsual);
    pairs.body.push(body[i]! - bodyUsual);
  });
}

/** The standard deviation of what both have in common: the root of their covariance, 0 where it is negative. */
function together({ foot, body }: Pairs): number {
  const [a, b] = [clipped(foot), clipped(body)];
  const covariance = a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (a.length - 1);
  return Math.sqrt(Math.max(0, covariance));
}

function clipped(deviations: readonly number[]): number[] {
  const most = CLIPPED_AT * median(deviations.map(Math.abs));
  return deviations.map((value) => Math.max(-most, Math.min(most, value)));
}
