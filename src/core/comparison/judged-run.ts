import type { Activity, ClipFindings, ReportSettings, Situation } from '../analysis/analysis';
import type { CriterionResult } from '../criteria/criterion';
import type { StepMoments } from '../gait/steps';
import type { GaitCycle } from '../metrics/gait-cycle';
import type { MeasureId, MeasureResult } from '../metrics/measure';
import type { View } from '../track/view';

/** How one clip of a judged run was filmed: what decides whether two runs may be compared. */
export interface JudgedClip {
  readonly view: View;
  readonly activity: Activity;
  readonly framesPerSecond: number;
  readonly surface?: ClipFindings['surface'];
  readonly situation?: Situation;
  readonly steps?: readonly StepMoments[];
  /** The network (or the tracker of imported keypoints), as in the report's provenance. */
  readonly model: string;
  readonly modelSha256: string;
  readonly settings: ReportSettings;
}

/** One run as its report has it: all that a comparison needs. */
export interface JudgedRun {
  /** One or two, in the report's order. */
  readonly clips: readonly JudgedClip[];
  readonly metrics: Readonly<Record<MeasureId, MeasureResult>>;
  readonly criteria: readonly CriterionResult[];
  /** Reports of earlier versions have none. */
  readonly cycles?: readonly GaitCycle[];
}
