import { degrees } from '../signal/degrees';
import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { mean, median, sd } from '../signal/statistics';
import { groundPaths } from '../track/ground-path';
import { trackerErrorFactor } from '../track/tracker-error';
import type { Step } from './steps';

/** How far a camera behind or in front stands off square. */
export interface FrontalYaw {
  /** Degrees, signed: + = the standing feet drift towards image right. */
  readonly deg: number;
  readonly seDeg: number;
}

/** The part of contact in which a foot lies flat (see flat-stances.ts). */
const FLAT_PART = [0.25, 0.65] as const;
/**
 * The belt carries a foot this far during contact, leg lengths: speed times contact time changes little with speed
 * (0.75-0.85 m from 3 to 5 m/s, Cavanagh & Kram 1989, Med Sci Sports Exerc 21:467; 0.85 m of leg).
 */
const CARRIED_L = 0.88;
const CARRIED_SE_SHARE = 0.12;
/** Feet that turn out, and runners who do not run quite along the belt, degrees. */
const TRACKING_SE_DEG = 1;
/** Ankles that a tracker lets slide while they rest, degrees; for the accurate model (see trackerErrorFactor). */
const TRACKER_SE_DEG = 1.2;
/** People put a camera about this square, degrees (SD): an unsure yaw is drawn towards none. */
const USUAL_DEG = 4;
const FEWEST_STANCES = 4;

/**
 * The camera's yaw from the drift of the standing feet: the belt carries them straight back, so across the picture only
 * as far as the camera stands aside. What each foot drifts inward or outward by itself cancels between the two.
 * @param track levelled track of a rear or front view
 * @param legPx leg length in the picture
 * @returns `null` with too few stances of either foot
 */
export function frontalYaw(track: PoseTrack, steps: readonly Step[], legPx: number): FrontalYaw | null {
  const stances = steps.map(({ side, contact, toeOff }) => {
    const contactS = toeOff.timeS - contact.timeS;
    return {
      side,
      contactS,
      fromS: contact.timeS + FLAT_PART[0] * contactS,
      toS: contact.timeS + FLAT_PART[1] * contactS,
    };
  });
  const contactS = median(stances.map((stance) => stance.contactS));
  // Trackers hold on to the ankle better than to a toe that points towards or away from them.
  const paths = groundPaths(track, stances, (side) => `${side}_ankle`);
  const drifts = SIDES.map((side) =>
    paths.filter((path) => path.side === side).map((path) => (path.speedPxPerS * contactS) / legPx),
  );
  if (drifts.some((own) => own.length < FEWEST_STANCES)) return null;
  const driftL = mean(drifts.map((own) => median(own)));
  const spreadL = Math.hypot(...drifts.map((own) => sd(own) / Math.sqrt(own.length))) / 2;
  const deg = degrees(Math.asin(Math.max(-1, Math.min(1, driftL / CARRIED_L))));
  const seDeg = Math.hypot(
    TRACKING_SE_DEG,
    TRACKER_SE_DEG * trackerErrorFactor(track.tracker),
    CARRIED_SE_SHARE * deg,
    degrees(spreadL / CARRIED_L),
  );
  const kept = USUAL_DEG ** 2 / (USUAL_DEG ** 2 + seDeg ** 2);
  return { deg: kept * deg, seDeg: Math.sqrt(kept) * seDeg };
}
