import { DEFAULT_MODEL } from '../../../models/registry';
import type { AnalysisOptions } from '../../core/analysis/analysis';
import type { Checks } from '../../core/criteria/checks';
import type { View } from '../../core/track/view';
import type { ModelId } from '../../pose/pose-estimator';

/** What the user has set; `null` where nothing was said. */
export interface Settings {
  readonly model: ModelId;
  /** The network looks at every frame, also where the strides tell which are worth it. */
  readonly everyFrame: boolean;
  readonly view: View | 'auto';
  readonly statureCm: number | null;
  readonly beltSpeedMps: number | null;
  /** Recorded frames a second / played frames a second. */
  readonly slowMotionFactor: number | null;
  /** How far the picture is turned clockwise; 0 = the camera was level. `null` = found from the clip. */
  readonly cameraRollDeg: number | null;
  /** Frames a second of the video behind keypoint files that do not say it. */
  readonly keypointFps: number | null;
  /** Checks made standing that the next report takes up, and the one on show did. */
  readonly checks: Checks | null;
}

/** Nothing said: everything is found from the clip. */
export const DEFAULT_SETTINGS: Settings = {
  model: DEFAULT_MODEL,
  everyFrame: false,
  view: 'auto',
  statureCm: null,
  beltSpeedMps: null,
  slowMotionFactor: null,
  cameraRollDeg: null,
  keypointFps: null,
  checks: null,
};

/** Bounds beyond which a number is a slip of the finger; the same as the command line's. */
export const LIMITS = {
  statureCm: [100, 230],
  beltSpeedMps: [0.5, 12],
  slowMotionFactor: [1, 32],
  cameraRollDeg: [-45, 45],
  keypointFps: [1, 1000],
} as const;

/** What the measuring part needs of the settings. With two clips each one's view and tilt are found from it. */
export function analysisOptions(settings: Settings, clips: number): AnalysisOptions {
  const { view, statureCm, beltSpeedMps, slowMotionFactor, cameraRollDeg, checks } = settings;
  return {
    ...(view !== 'auto' && clips === 1 && { view }),
    ...(statureCm !== null && { statureCm }),
    ...(beltSpeedMps !== null && { beltSpeedMps }),
    ...(slowMotionFactor !== null && { slowMotionFactor }),
    ...(cameraRollDeg !== null && clips === 1 && { cameraRollDeg }),
    ...(checks !== null && { checks }),
  };
}
