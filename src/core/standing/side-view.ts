import { degrees } from '../signal/degrees';
import { FOOT_PARTS, feetAcrossPx, legOf, middleOf, pairOf } from './hold-body';
import type { Reading } from './reading';
import { chestAgainst, chestAgainstPelvis, pelvisAgainst } from './turned-against';
import { standingErrorOf } from './standing-error';
import type { StillPose } from './still-pose';
import { readUprightness } from './uprightness';

/** How far apart things lie in the person's front view, leg lengths, with their standard errors. */
export interface Breadths {
  readonly shouldersL: number;
  readonly hipsL: number;
  readonly handsL: number;
  readonly feetL: number;
  /** As a share of each. */
  readonly se: Readonly<Record<'shoulders' | 'hips' | 'hands' | 'feet', number>>;
}

export type SideReadings = Readonly<
  Partial<
    Record<
      | 'shouldersAgainstFeet'
      | 'hipsAgainstFeet'
      | 'shouldersAgainstHips'
      | 'handAhead'
      | 'trunkLean'
      | 'pelvisTilt',
      Reading
    >
  >
>;

/** Cameras that are set up to look straight from the side, and people who then turn, are off by this much (own choice). */
const USUAL_YAW_SE_DEG = 8;
/** Heels set down side by side are level to about 7 mm, leg lengths (own choice). */
const FEET_LEVEL_SE_L = 0.008;
/** Cameras stand about 3 m away, leg lengths. */
const CAMERA_AWAY_L = 3.5;
/** The camera looks straight from the side. */
const NO_ANGLE: Reading = { value: 0, ownSe: USUAL_YAW_SE_DEG, sharedSe: 0, hiddenSe: 0 };
/**
 * What a hold from the side says. A turned line shows as a shift: its right end ahead of its left by breadth x sin(turn).
 * The camera's own angle adds to every line; the feet, which point straight ahead, show it. Ends at different distances
 * also spread from the picture's middle, the more so the nearer the camera: what is further ahead than the feet (a chest
 * that leans, or a tilted picture) is put right for that.
 * Turns in degrees, + to the own left (right side ahead); `handAhead` in leg lengths, + right; `trunkLean` and
 * `pelvisTilt` in degrees, + forward (see check-standing.ts).
 */
export function readSide(
  pose: StillPose,
  view: 'side-left' | 'side-right',
  breadths: Breadths,
): SideReadings {
  const legPx = legOf(pose);
  if (!(legPx > 0)) return {};
  const error = standingErrorOf(pose.tracker);
  const facing = view === 'side-left' ? -1 : 1;
  // The hidden side is drawn ahead of its place: seen from the left that is the right side.
  const hiddenSign = view === 'side-left' ? 1 : -1;
  const feet = cameraAngle();
  const handsL = shiftL('wrist', 0);
  const chest = turned('shoulders');
  const pelvis = turned('hips');
  const readings: Partial<Record<keyof SideReadings, Reading>> = {};
  if (chest && feet) readings.shouldersAgainstFeet = chestAgainst(chest, feet, error);
  if (pelvis && feet) readings.hipsAgainstFeet = pelvisAgainst(pelvis, feet, chest, error);
  if (chest && pelvis) {
    const ground = feet ?? NO_ANGLE;
    readings.shouldersAgainstHips = chestAgainstPelvis(
      chestAgainst(chest, ground, error),
      pelvisAgainst(pelvis, ground, chest, error),
      ground,
      error,
    );
  }
  if (handsL !== null && feet) {
    const seenTurn = feet.value - hiddenSign * furtherAheadDeg('wrist');
    const byCamera = breadths.handsL * Math.sin((seenTurn * Math.PI) / 180);
    readings.handAhead = {
      value: handsL - byCamera,
      ownSe: Math.hypot(
        error.jitter,
        (breadths.handsL * feet.ownSe * Math.PI) / 180,
        breadths.se.hands * byCamera,
      ),
      sharedSe: Math.hypot(error.hands, (breadths.handsL * feet.sharedSe * Math.PI) / 180),
      hiddenSe: hiddenSign * error.hiddenHandSe,
    };
  }
  return { ...readings, ...readUprightness(pose, facing) };

  /** Right end ahead of left, leg lengths, the hidden end put back by `hiddenL`. */
  function shiftL(part: 'shoulder' | 'hip' | 'wrist', hiddenL: number): number | null {
    const pair = pairOf(pose, part);
    return pair && (facing * (pair.right.xPx - pair.left.xPx)) / legPx - hiddenSign * hiddenL;
  }

  /** A line's turn against the picture's depth, camera's angle included; what perspective adds is taken off. */
  function turned(line: 'shoulders' | 'hips'): Reading | null {
    const part = line === 'shoulders' ? 'shoulder' : 'hip';
    const shift = shiftL(part, line === 'shoulders' ? error.hiddenShoulderAhead : error.hiddenHipAhead);
    if (shift === null) return null;
    const breadthL = line === 'shoulders' ? breadths.shouldersL : breadths.hipsL;
    const seen = asinDeg(shift / breadthL) + hiddenSign * furtherAheadDeg(part);
    const perL = degrees(1 / breadthL);
    return {
      value: seen,
      ownSe: perL * error.jitter,
      sharedSe: Math.hypot(perL * error[line], breadths.se[line] * seen),
      hiddenSe: hiddenSign * perL * error.hiddenAheadSe,
    };
  }

  /** The angle that a line seems turned by for being ahead of the feet. */
  function furtherAheadDeg(part: 'shoulder' | 'hip' | 'wrist'): number {
    const [middle, ground] = [middleOf(pose, part), middleOf(pose, 'ankle')];
    return middle && ground ? degrees((facing * (middle.xPx - ground.xPx)) / legPx / CAMERA_AWAY_L) : 0;
  }

  /**
   * The angle that the feet show, which is the camera's, weighed against what is usual: feet that stand close together
   * say little of it.
   */
  function cameraAngle(): Reading | null {
    const acrossPx = feetAcrossPx(pose);
    if (!Number.isFinite(acrossPx)) return null;
    const parts = FOOT_PARTS.filter((part) => pairOf(pose, part)).length;
    const seen = asinDeg((facing * acrossPx) / legPx / breadths.feetL);
    const perL = degrees(1 / breadths.feetL);
    const ownSe = Math.hypot(
      perL * FEET_LEVEL_SE_L,
      perL * (error.jitter / Math.sqrt(parts)),
      breadths.se.feet * seen,
    );
    const sharedSe = perL * error.feet;
    const weight = USUAL_YAW_SE_DEG ** 2 / (USUAL_YAW_SE_DEG ** 2 + ownSe ** 2 + sharedSe ** 2);
    // What is not taken from the feet is left to the usual angle's own spread.
    const kept = Math.sqrt(weight);
    return { value: weight * seen, ownSe: kept * ownSe, sharedSe: kept * sharedSe, hiddenSe: 0 };
  }
}

function asinDeg(share: number): number {
  return degrees(Math.asin(Math.max(-1, Math.min(1, share))));
}
