import { degrees } from '../signal/degrees';
import { FOOT_PARTS, feetAcrossPx, legOf, middleOf, pairOf } from './hold-body';
import type { Reading } from './reading';
import { standingErrorOf } from './standing-error';
import type { StillPose } from './still-pose';

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
/** How level a camera is held, degrees (as in camera-roll.ts). */
const ROLL_SE_DEG = 2;

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
  if (chest && feet) readings.shouldersAgainstFeet = chestAgainst(chest, feet);
  if (pelvis && feet) readings.hipsAgainstFeet = pelvisAgainst(pelvis, feet);
  if (chest && pelvis) {
    readings.shouldersAgainstHips = difference(
      chestAgainst(chest, feet ?? NO_ANGLE),
      pelvisAgainst(pelvis, feet ?? NO_ANGLE),
      feet ?? NO_ANGLE,
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
  return { ...readings, ...uprightness() };

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

  /** The shoulders against the feet: what is shown of the turn, made whole. */
  function chestAgainst(line: Reading, ground: Reading): Reading {
    const value = (line.value - ground.value) / error.shown;
    return {
      value,
      ownSe: Math.hypot(line.ownSe, ground.ownSe) / error.shown,
      sharedSe: Math.hypot(line.sharedSe, ground.sharedSe, error.shownSe * value) / error.shown,
      hiddenSe: line.hiddenSe / error.shown,
    };
  }

  /** The hips against the feet; networks may draw them along with the chest. */
  function pelvisAgainst(line: Reading, ground: Reading): Reading {
    const drawnAlong = chest ? error.hipsDrawnAlong * chestAgainst(chest, ground).value : 0;
    return {
      value: line.value - ground.value,
      ownSe: Math.hypot(line.ownSe, ground.ownSe),
      sharedSe: Math.hypot(line.sharedSe, ground.sharedSe, drawnAlong),
      hiddenSe: line.hiddenSe,
    };
  }

  /** Chest against pelvis: of the feet's error only that part is left by which the two turns are shown differently. */
  function difference(upper: Reading, lower: Reading, ground: Reading): Reading {
    const apart = 1 / error.shown - 1;
    const less = (se: number, groundSe: number, by: number): number =>
      Math.sqrt(Math.max(0, se ** 2 - (by * groundSe) ** 2));
    return {
      value: upper.value - lower.value,
      ownSe: Math.hypot(
        less(upper.ownSe, ground.ownSe, 1 / error.shown),
        less(lower.ownSe, ground.ownSe, 1),
        apart * ground.ownSe,
      ),
      sharedSe: Math.hypot(
        less(upper.sharedSe, ground.sharedSe, 1 / error.shown),
        less(lower.sharedSe, ground.sharedSe, 1),
        apart * ground.sharedSe,
      ),
      hiddenSe: upper.hiddenSe - lower.hiddenSe,
    };
  }

  function uprightness(): Pick<SideReadings, 'trunkLean' | 'pelvisTilt'> {
    const [shoulders, hips, knees] = [
      middleOf(pose, 'shoulder'),
      middleOf(pose, 'hip'),
      middleOf(pose, 'knee'),
    ];
    if (!shoulders || !hips) return {};
    const lean = leanDeg(hips, shoulders);
    const markSe = degrees(error.shoulders / 0.6);
    const leanReading = { value: lean, ownSe: ROLL_SE_DEG, sharedSe: markSe, hiddenSe: 0 };
    if (!knees) return { trunkLean: leanReading };
    return {
      trunkLean: leanReading,
      pelvisTilt: {
        value: lean - leanDeg(knees, hips),
        ownSe: degrees(error.jitter / 0.4),
        sharedSe: Math.hypot(markSe, degrees(error.hips / 0.4)),
        hiddenSe: 0,
      },
    };
  }

  function leanDeg(lower: { xPx: number; yPx: number }, upper: { xPx: number; yPx: number }): number {
    return degrees(Math.atan2(facing * (upper.xPx - lower.xPx), lower.yPx - upper.yPx));
  }
}

function asinDeg(share: number): number {
  return degrees(Math.asin(Math.max(-1, Math.min(1, share))));
}
