import { SIDES } from '../pose/keypoints';
import { middleOf, pairOf, trunkOf } from './hold-body';
import type { StandingView } from './standing-findings';
import type { StillPose } from './still-pose';

/**
 * Shoulder marks are 0.7-0.85 trunk lengths apart seen square on. From the side they look up to this far apart in
 * somebody whose chest and camera together are 38 degrees off, and from the front at least this far at 40 degrees.
 */
const SIDE_UP_TO = 0.5;
const FRONT_FROM = 0.58;

/** From where a still person is really seen, whatever was told. */
export function viewSeen(pose: StillPose): StandingView | 'rear' | 'oblique' | 'unknown' {
  const shoulders = pairOf(pose, 'shoulder');
  const trunkPx = trunkOf(pose);
  if (!shoulders || !(trunkPx > 0)) return 'unknown';
  const across = (shoulders.left.xPx - shoulders.right.xPx) / trunkPx;
  if (Math.abs(across) >= FRONT_FROM) return across > 0 ? 'front' : 'rear';
  if (Math.abs(across) > SIDE_UP_TO) return 'oblique';
  return facesRight(pose, trunkPx) ? 'side-right' : 'side-left';
}

/** Toes ahead of the heels and the nose ahead of the ears, each as far as it shows. */
function facesRight(pose: StillPose, trunkPx: number): boolean {
  let votes = 0;
  for (const side of SIDES) {
    const [heel, toe] = [pose.at(`${side}_heel`), pose.at(`${side}_foot_index`)];
    if (heel && toe) votes += clamp((toe.xPx - heel.xPx) / (0.2 * trunkPx));
  }
  const [nose, ears] = [pose.at('nose'), middleOf(pose, 'ear')];
  if (nose && ears) votes += clamp((nose.xPx - ears.xPx) / (0.1 * trunkPx));
  return votes > 0;
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
