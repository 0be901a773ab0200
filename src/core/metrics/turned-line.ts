import type { GaitRun } from '../gait/gait-run';
import { landmark } from '../track/body';
import { degrees } from '../signal/degrees';
import type { BodyBreadths } from './body-breadths';
import { remembered } from './remember';
import { hiddenSideAheadL, turnShown } from '../track/tracker-error';

/**
 * How far the line of the shoulders, or of the hips, is turned about the vertical in a side view, degrees, + = to the
 * runner's left (the right end ahead). A turned line shows as a shift: one end ahead of the other by
 * asin(shift / breadth). A camera that is not square on adds its own angle to every line, so only differences of two
 * lines, or of two instants, mean something.
 */
export function turnedDeg(run: GaitRun, part: 'shoulder' | 'hip', breadths: BodyBreadths): Float64Array {
  const left = landmark(run.track, `left_${part}`).xPx;
  const right = landmark(run.track, `right_${part}`).xPx;
  const breadthPx = (part === 'shoulder' ? breadths.shouldersL : breadths.hipsL) * run.legPx;
  const hidden = (run.nearSide === 'left' ? 1 : -1) * hiddenSideAheadL(run.track.tracker) * run.legPx;
  return right.map((x, i) => {
    const share = (run.facing * (x - left[i]!) - hidden) / breadthPx;
    return degrees(Math.asin(Math.max(-1, Math.min(1, share))));
  });
}

/** Thorax against pelvis, degrees, + = the chest is turned to the runner's left. The camera's angle cancels. */
export function torsoTurnDeg(run: GaitRun, breadths: BodyBreadths): Float64Array {
  return remembered(run, `torso turn ${breadths.shouldersL} ${breadths.hipsL}`, () => {
    const pelvis = turnedDeg(run, 'hip', breadths);
    const shown = turnShown(run.track.tracker);
    return turnedDeg(run, 'shoulder', breadths).map((angle, i) => (angle - pelvis[i]!) / shown);
  });
}
