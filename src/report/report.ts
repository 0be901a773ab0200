import type { AnalysisOptions, Activity, Quality, Situation, Warning } from '../core/analysis/analysis';
import type { CriterionResult } from '../core/criteria/criterion';
import type { GaitEvent } from '../core/gait/events';
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
  readonly settings: AnalysisOptions;
}

/** What one clip contributed. */
export interface ReportSource {
  readonly clip: ReportClip;
  readonly view: View;
  readonly activity: Activity;
  readonly events: readonly Omit<GaitEvent, never>[];
  readonly quality: Quality;
  /** How it was filmed; reports made before this was read have none. */
  readonly situation?: Situation;
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
  readonly warnings: readonly Warning[];
  readonly companion?: ReportSource;
}
