import type { CheckDates, Checks } from '../criteria/checks';
import type { CriterionResult } from '../criteria/criterion';
import type { Activity } from '../gait/classify-activity';
import type { GaitEvent } from '../gait/events';
import type { StepMoments } from '../gait/steps';
import type { Drifts } from '../metrics/drift';
import type { GaitCycle } from '../metrics/gait-cycle';
import type { MeasureId, MeasureResult } from '../metrics/measure';
import type { PoseTrack } from '../pose/pose-track';
import type { View } from '../track/view';
import type { Situation } from './situation';

export type { Activity, Situation };

/** What the user may tell us of the runner and the clips. */
export interface ToldOfRun {
  readonly view?: View;
  readonly statureCm?: number;
  /** The runner's leg, hip joint to knee to ankle, as a tape measures it. */
  readonly legLengthCm?: number;
  readonly beltSpeedMps?: number;
  /** Recorded frames a second / played frames a second: 4 for 240 fps played back at 60. */
  readonly slowMotionFactor?: number;
  /**
   * How far the picture is turned clockwise, degrees: + = an upright post leans to the right. Overrides what is found;
   * 0 = the camera was level.
   */
  readonly cameraRollDeg?: number;
}

/** What the user may tell us; everything else is found from the track. */
export interface AnalysisOptions extends ToldOfRun {
  /** Checks that the same runner made standing: the run's breadths, and the verdicts that no run shows, come from them. */
  readonly checks?: Checks;
}

/** What a report says that it was made with: of checks their days. */
export interface ReportSettings extends ToldOfRun {
  readonly checks?: CheckDates;
}

/** Something the user should know about the capture; `advice` says what to change. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly advice?: string;
}

export interface Quality {
  readonly framesDecoded: number;
  readonly framesWithRunner: number;
  readonly swapsRepaired: number;
  readonly gapsFilled: number;
  readonly outliersRejected: number;
  readonly medianConfidence: number;
  readonly framesPerSecond: number;
  readonly warnings: readonly Warning[];
}

/** What was found in one clip. */
export interface ClipFindings {
  readonly view: View;
  readonly activity: Activity;
  /** Why the activity is unknown, where it is. */
  readonly activityReason?: string;
  readonly surface: 'treadmill' | 'overground' | 'unknown';
  readonly events: readonly GaitEvent[];
  /** Every stance that was measured, in order of time. */
  readonly steps: readonly StepMoments[];
  readonly stepsCounted: { readonly left: number; readonly right: number };
  readonly stridesDropped: number;
  readonly quality: Quality;
  /** Where the camera stood, how it was held, how large the runner is. */
  readonly situation: Situation;
  /**
   * The cleaned track, on exactly the raw track's frame times: what overlays draw. Where only a part of the clip is
   * judged, nothing is known outside it (NaN, confidence 0).
   */
  readonly cleaned: PoseTrack;
}

/** One runner's analysis, from one clip or from two (side + rear or front). */
export interface Analysis {
  readonly clips: readonly ClipFindings[];
  readonly metrics: Readonly<Record<MeasureId, MeasureResult>>;
  /** Each measure's first against its last fifth of the strides. */
  readonly drift: Drifts;
  /** Joint angles over the stride, from the clip that shows them. */
  readonly cycles: readonly GaitCycle[];
  readonly criteria: readonly CriterionResult[];
  readonly warnings: readonly Warning[];
}
