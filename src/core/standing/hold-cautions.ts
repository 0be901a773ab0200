import { degrees } from '../signal/degrees';
import { words } from '../words/words';
import { footAnglesDeg } from './depth-view';
import { NARROWEST_STANCE_L, stanceOf } from './front-view';
import { feetAcrossPx, legOf, middleOf, pairOf, trunkOf } from './hold-body';
import type { StandingView } from './standing-findings';
import { HANDS_LIFTED_TRUNKS, type StillPose } from './still-pose';

const say = words.standingFindings.cautions;

/** More unrest than this is no standing still; trunk lengths (1.5 cm and 5 cm). */
const RESTLESS = 0.03;
const MOVING = 0.1;
/** Feet that are further apart: fore and aft (more than an oblique camera makes of it), and across, leg lengths. */
const FORE_AND_AFT_L = 0.12;
const STRIDE_L = 0.3;
const WIDEST_STANCE_L = 0.45;
/** One foot's direction, and both feet's together, degrees. */
const FOOT_OUT_DEG = 35;
const FEET_TURNED_DEG = 12;
/** Knees bent further than this, degrees. */
const KNEES_BENT_DEG = 25;

/** What spoils a hold. */
export interface HoldCautions {
  readonly cautions: readonly string[];
  /** Nothing can be read: they moved, or stepped out. */
  readonly spoiled: boolean;
  /** The arms say nothing of how hands hang. */
  readonly armsLifted: boolean;
}

/** What spoils a hold that is seen from where it should be, with what to do about it. */
export function cautionsOf(pose: StillPose, view: StandingView): HoldCautions {
  const [legPx, trunkPx] = [legOf(pose), trunkOf(pose)];
  const cautions: string[] = [];
  let spoiled = false;
  if (pose.unrest > RESTLESS) cautions.push(say.moved);
  if (pose.unrest > MOVING) spoiled = true;
  const armsLifted = liftedTrunks(pose, trunkPx) > HANDS_LIFTED_TRUNKS;
  if (armsLifted) cautions.push(say.armsLifted);
  if (view === 'front') {
    const stanceL = stanceOf(pose);
    if (stanceL !== null && stanceL > WIDEST_STANCE_L) cautions.push(say.feetWide);
    if (stanceL !== null && stanceL < NARROWEST_STANCE_L) cautions.push(say.feetTogether);
    const feet = footAnglesDeg(pose);
    if (feet) {
      // Out is to the own left for the left foot.
      const furthest = Math.max(Math.abs(feet.left), Math.abs(feet.right));
      const together = Math.abs(feet.left + feet.right) / 2;
      if (furthest > FOOT_OUT_DEG || together > FEET_TURNED_DEG) cautions.push(say.feetTurned);
    }
  } else {
    const acrossL = Math.abs(feetAcrossPx(pose)) / legPx;
    if (acrossL > FORE_AND_AFT_L) cautions.push(say.feetApart);
    if (acrossL > STRIDE_L) spoiled = true;
    if (kneesBentDeg(pose) > KNEES_BENT_DEG) cautions.push(say.kneesBent);
  }
  return { cautions, spoiled, armsLifted };
}

/** How high the higher wrist is over the hips, trunk lengths; NaN where it is not seen. */
function liftedTrunks(pose: StillPose, trunkPx: number): number {
  const [wrists, hips] = [pairOf(pose, 'wrist'), middleOf(pose, 'hip')];
  if (!wrists || !hips) return NaN;
  return (hips.yPx - Math.min(wrists.left.yPx, wrists.right.yPx)) / trunkPx;
}

function kneesBentDeg(pose: StillPose): number {
  const [hip, knee, ankle] = [middleOf(pose, 'hip'), middleOf(pose, 'knee'), middleOf(pose, 'ankle')];
  if (!hip || !knee || !ankle) return NaN;
  const thigh = Math.atan2(knee.xPx - hip.xPx, knee.yPx - hip.yPx);
  const shank = Math.atan2(ankle.xPx - knee.xPx, ankle.yPx - knee.yPx);
  return Math.abs(degrees(thigh - shank));
}
