import type {
  Activity,
  ClipFindings,
  Quality,
  ReportSettings,
  Situation,
  Warning,
} from '../core/analysis/analysis';
import type { HandEntry } from '../core/by-hand/hand-entry';
import type { CriterionResult } from '../core/criteria/criterion';
import type { GaitEvent } from '../core/gait/events';
import type { StepMoments } from '../core/gait/steps';
import type { GaitCycle } from '../core/metrics/gait-cycle';
import type { PlanStep } from '../core/plan/plan-step';
import type { KeypointName } from '../core/pose/keypoints';
import type { DriftResult } from '../core/metrics/drift';
import type { MeasureId, MeasureResult } from '../core/metrics/measure';
import type { View } from '../core/track/view';

export interface ReportClip {
  readonly name: string;
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fps: number;
  readonly durationS: number;
  readonly frameCount: number;
}

export interface ReportProvenance {
  readonly appVersion: string;
  readonly model: string;
  readonly modelSha256: string;
  readonly backend: string;
  /** How many threads computed, where it was more than one. */
  readonly threads?: number;
  /** Where a light network found the strides, and this one looked at some of the frames. */
  readonly byStride?: {
    readonly lightModel: string;
    readonly lightSha256: string;
    /** Frames that this network looked at. */
    readonly looks: number;
  };
  readonly settings: ReportSettings;
}

/** Joints in the frames of all moments (contact, mid-stance and toe-off of every step), in clip px to a tenth. */
export interface ReportStills {
  readonly keypoints: readonly KeypointName[];
  /** In order of time; `points` are in the order of `keypoints`. */
  readonly frames: readonly {
    readonly timeS: number;
    readonly points: readonly (readonly [xPx: number, yPx: number] | null)[];
  }[];
}

/** What one clip contributed. */
export interface ReportSource {
  readonly clip: ReportClip;
  readonly view: View;
  readonly activity: Activity;
  /** Why nothing was judged, where it was not. */
  readonly activityReason?: string;
  readonly events: readonly Omit<GaitEvent, never>[];
  readonly quality: Quality;
  /** How light the runner was, 0 = black, 1 = white, and how far its tones reach; unknown without a picture. */
  readonly light?: { readonly brightness: number; readonly contrast: number };
  /** How it was filmed; reports made before this was read have none. */
  readonly situation?: Situation;
  readonly surface?: ClipFindings['surface'];
  readonly stepsCounted?: ClipFindings['stepsCounted'];
  readonly stridesDropped?: number;
  /** When each stance begins, is deepest and ends, on the clip's clock. */
  readonly steps?: readonly StepMoments[];
  /** The runner's joints where a finding can be seen: drawn where the video is not at hand. */
  readonly stills?: ReportStills;
  /** What was done by hand to this clip, in order; absent where nothing was. */
  readonly byHand?: readonly HandEntry[];
  readonly provenance: ReportProvenance;
}

/** `*.report.json`, version 1. A second clip of the same runner is the `companion`. */
export interface Report extends ReportSource {
  readonly format: 'plumbline.report';
  readonly version: 1;
  readonly metrics: Readonly<Record<MeasureId, MeasureResult>>;
  /** Each measure's first against its last fifth of the strides; reports of earlier versions have none. */
  readonly drift?: Readonly<Partial<Record<MeasureId, DriftResult>>>;
  readonly criteria: readonly CriterionResult[];
  /** Joint angles over 0 to 100 % of the stride. */
  readonly cycles?: readonly GaitCycle[];
  /** What to do, in the order to do it. */
  readonly plan?: readonly PlanStep[];
  readonly warnings: readonly Warning[];
  readonly companion?: ReportSource;
}
