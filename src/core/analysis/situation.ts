import { flatStances } from '../gait/flat-stances';
import { frontalMidStances } from '../gait/frontal-mid-stances';
import type { SlowMotion } from '../gait/slow-motion';
import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { legLengthPx } from '../track/body';
import { LEVEL, rollAsTold, type CameraRoll } from '../track/camera-roll';
import type { ViewEstimate } from '../track/estimate-view';
import { groundPaths } from '../track/ground-path';
import type { AnalysisOptions } from './analysis';
import { calibrate, type Calibration } from './calibrate';
import { cameraMotion, type CameraMotion } from './camera-motion';
import { findRoll } from './find-roll';
import { words } from '../words/words';

/** How one clip was filmed, as far as its keypoints tell. */
export interface Situation {
  /** Camera direction off the runner's line of travel: 0 = from behind or in front, 90 = from the side. */
  readonly yawDeg?: number;
  readonly roll: CameraRoll;
  readonly camera: CameraMotion;
  /** Absent where no leg is seen. */
  readonly calibration?: Calibration;
  /** The clip looks slowed, and no factor was told; nothing was measured. */
  readonly slowMotion?: SlowMotion;
}

/** Half of the part of a stride around the lowest point of the trunk in which a foot surely stands. */
const STANDING_STRIDES = 0.06;

/**
 * Where the camera stood, how it was held and how large the runner is. Roll and motion of the camera are read from
 * steps: without a rhythm of steps the camera is taken as level and nothing is said of its motion.
 * @param cleaned low-passed track
 * @param repaired the same before the low-pass
 * @param stridePeriodS NaN where nobody runs
 * @param onTreadmill whether a standing foot rides on a belt
 */
export function readSituation(
  cleaned: PoseTrack,
  repaired: PoseTrack,
  estimate: ViewEstimate,
  stridePeriodS: number,
  onTreadmill: boolean,
  options: AnalysisOptions,
): Situation {
  const { view, facing, yawDeg } = estimate;
  const near = view === 'side-left' ? 'left' : view === 'side-right' ? 'right' : null;
  const stepping = stridePeriodS > 0 && view !== 'oblique';
  const flat = stepping && near ? flatStances(cleaned, facing, stridePeriodS) : [];
  const paths = groundPaths(repaired, flat);
  const legPx = near
    ? legLengthPx(cleaned, near)
    : Math.max(...SIDES.map((side) => legLengthPx(cleaned, side) || 0));
  const calibration = calibrate(legPx, onTreadmill ? paths : [], near, options);
  const { cameraRollDeg } = options;
  return {
    ...(Number.isFinite(yawDeg) && { yawDeg }),
    roll: stepping
      ? findRoll(cleaned, repaired, paths, estimate, stridePeriodS, cameraRollDeg)
      : cameraRollDeg === undefined
        ? LEVEL
        : rollAsTold(cameraRollDeg),
    camera: stepping
      ? cameraMotion(repaired, near ? flat : aroundMidStances(cleaned, stridePeriodS))
      : { state: 'unknown', reason: words.clipReasons.camera.needsRun },
    ...(calibration && { calibration }),
  };
}

function aroundMidStances(cleaned: PoseTrack, stridePeriodS: number) {
  const midStances = frontalMidStances(cleaned, stridePeriodS);
  const halfS = STANDING_STRIDES * stridePeriodS;
  return SIDES.flatMap((side) =>
    midStances[side].map((timeS) => ({ side, fromS: timeS - halfS, toS: timeS + halfS })),
  );
}
