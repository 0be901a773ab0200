import type { ClipInfo, Provenance, TrackedClip } from '../../workers/analysis-api';
import type {
  Analysis,
  AnalysisOptions,
  ClipFindings,
  ReportSettings,
  Warning,
} from '../core/analysis/analysis';
import type { HandEntry } from '../core/by-hand/hand-entry';
import { datesOf } from '../core/criteria/checks';
import { buildPlan } from '../core/plan/build-plan';
import type { Report, ReportClip, ReportSource, ReportStills } from './report';
import { takeStills } from './take-stills';

/** What is known of a clip besides its analysis: where its keypoints come from. */
export interface ReportInput {
  readonly clip: ReportClip;
  readonly provenance: Provenance;
  readonly light?: TrackedClip['light'];
  /** What was wrong with the file itself. */
  readonly warnings?: readonly Warning[];
  /** What was done by hand, in order: the corrections that it was analysed with, and marks. */
  readonly byHand?: readonly HandEntry[];
}

/**
 * Puts an analysis and the clips that it was made from into one report.
 * @param inputs one for each clip of the analysis, in its order
 * @throws {RangeError} when there are not as many inputs as clips
 */
export function buildReport(
  analysis: Analysis,
  inputs: readonly ReportInput[],
  settings: AnalysisOptions,
  appVersion: string,
): Report {
  if (inputs.length !== analysis.clips.length || inputs.length === 0) {
    throw new RangeError(`${analysis.clips.length} clips were analysed, ${inputs.length} were described`);
  }
  const sources = analysis.clips.map((findings, i) =>
    sourceOf(
      findings,
      inputs[i]!,
      reportSettings(settings),
      appVersion,
      takeStills(findings.cleaned, findings.steps, analysis.criteria, i),
    ),
  ) as [ReportSource, ...ReportSource[]];
  const [first, companion] = sources;
  return {
    format: 'plumbline.report',
    version: 1,
    ...first,
    metrics: analysis.metrics,
    drift: analysis.drift,
    criteria: analysis.criteria,
    cycles: analysis.cycles,
    plan: buildPlan(analysis),
    warnings: analysis.warnings,
    ...(companion && { companion }),
  };
}

/** The report's part of what the worker tells of a clip. */
export function reportInputOf(tracked: TrackedClip): ReportInput {
  const { provenance, warnings, light } = tracked;
  return {
    clip: reportClipOf(tracked.clip, tracked.sha256),
    provenance,
    warnings,
    ...(light && { light }),
  };
}

/** A check stands in the report by what it says there, and by its day. */
function reportSettings({ checks, ...told }: AnalysisOptions): ReportSettings {
  const dates = datesOf(checks);
  return dates ? { ...told, checks: dates } : told;
}

function reportClipOf(info: ClipInfo, sha256: string): ReportClip {
  const { name, widthPx, heightPx, fps, durationS, frameCount } = info;
  return { name, sha256, widthPx, heightPx, fps, durationS, frameCount };
}

function sourceOf(
  findings: ClipFindings,
  { clip, provenance, light, warnings = [], byHand = [] }: ReportInput,
  settings: ReportSettings,
  appVersion: string,
  stills: ReportStills | undefined,
): ReportSource {
  const { quality } = findings;
  return {
    clip,
    view: findings.view,
    activity: findings.activity,
    ...(findings.activityReason !== undefined && { activityReason: findings.activityReason }),
    events: findings.events,
    quality: warnings.length > 0 ? { ...quality, warnings: [...warnings, ...quality.warnings] } : quality,
    ...(light && { light }),
    situation: findings.situation,
    surface: findings.surface,
    stepsCounted: findings.stepsCounted,
    stridesDropped: findings.stridesDropped,
    steps: findings.steps,
    ...(stills && { stills }),
    ...(byHand.length > 0 && { byHand }),
    provenance: { appVersion, ...provenance, settings },
  };
}
