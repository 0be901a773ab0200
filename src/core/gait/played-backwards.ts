import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { differentiate } from '../signal/differentiate';
import { median, quantile } from '../signal/statistics';
import { legPaths } from './leg-paths';

/** A foot in the lowest part of its path is on the ground: runners stand for 30-40 % of a stride. */
const LOWEST_SHARE = 0.25;
/** A standing foot goes by under the body at about three leg lengths a second; slower than this tells nothing. */
const CLEARLY_L_PER_S = 0.5;
/**
 * Parts of a clip that must all show it: who walks to and fro shows it in every other one, whichever way they are said to
 * face.
 */
const PARTS = 4;

/**
 * Whether a side view of a run is played backwards: a standing foot is left behind by the body, whatever the surface,
 * and backwards both feet overtake it. The body itself looks the same either way, so lean and posture would be judged
 * at the wrong instants without any sign of it.
 * @param track cleaned track of a side view
 * @param facing +1 image right, -1 image left; 0 (no side view) answers false
 */
export function playedBackwards(track: PoseTrack, facing: -1 | 0 | 1): boolean {
  if (facing === 0) return false;
  return SIDES.every((side) => {
    const { ankle, timesS } = legPaths(track, side, facing);
    const lowL = quantile(ankle.upL, LOWEST_SHARE);
    const speed = differentiate(timesS, ankle.forwardL);
    const standing = speed.filter((_, i) => ankle.upL[i]! <= lowL);
    const inPart = standing.length / PARTS;
    return Array.from({ length: PARTS }, (_, part) =>
      median(standing.subarray(Math.floor(part * inPart), Math.floor((part + 1) * inPart))),
    ).every((each) => each > CLEARLY_L_PER_S);
  });
}
