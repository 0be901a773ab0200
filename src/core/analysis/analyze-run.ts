import { cannotJudge, judgeCriteria } from '../criteria/judge-criteria';
import type { CriterionResult } from '../criteria/criterion';
import type { Checks } from '../criteria/checks';
import { measureDrift } from '../metrics/drift';
import { measureCycles } from '../metrics/gait-cycle-measure';
import { isAvailable, MEASURE_IDS, type MeasureId, type MeasureResult } from '../metrics/measure';
import { noMetrics, type Metrics } from '../metrics/measure-run';
import { measureTurns } from '../metrics/measure-turns';
import { runnerBreadths, type RunnerBreadths } from '../metrics/runner-breadths';
import { shoulderAgainstStanding } from '../metrics/shoulder-against-standing';
import { withNote } from '../metrics/with-note';
import type { Correction } from '../by-hand/correction';
import type { PoseTrack } from '../pose/pose-track';
import { TRACK_LIMITS } from '../pose/track-import';
import type { View } from '../track/view';
import type { Analysis, AnalysisOptions, Warning } from './analysis';
import { analyzeClip, onClipsClock, type ClipAnalysis } from './analyze-clip';
import { legLengthOf, withCentimetres } from './centimetres';
import { clipOptions, sortCorrections } from './sort-corrections';
import { words } from '../words/words';

/** Step rates of two clips of one run differ by less than this share. */
const STEP_RATE_AGREES_WITHIN = 0.03;

/** Longer tracks are a mistake in their times. */
const LONGEST_S = TRACK_LIMITS.spanS;

/**
 * One runner's analysis from one clip, or from two clips of different views (each measure then comes from the clip
 * that shows it). Pure and deterministic: the same tracks and options give the same answer.
 * @param tracks one or two raw pose tracks
 * @param corrections by hand, those of each track in its place; see sort-corrections.ts for what they do
 * @throws {RangeError} when a correction is none (check-correction.ts), there are no tracks, more than two, one has no frames or no picture size, lasts over an hour or
 *   has frame times that do not rise, or the slow-motion factor is no positive number
 */
export function analyzeRun(
  tracks: readonly PoseTrack[],
  options: AnalysisOptions,
  corrections: readonly (readonly Correction[])[] = [],
): Analysis {
  if (tracks.length < 1 || tracks.length > 2) throw new RangeError('one or two tracks');
  const byHand = tracks.map((_, clip) => sortCorrections(corrections[clip] ?? []));
  const optionsOf = clipOptions(options, byHand);
  const clips = tracks.map((track, clip) => {
    const { slowMotionFactor = 1 } = optionsOf[clip]!;
    if (!(slowMotionFactor > 0 && Number.isFinite(slowMotionFactor)))
      throw new RangeError('the slow-motion factor must be a number above 0');
    if (track.timesS.length === 0) throw new RangeError('a track without frames');
    if (!(isSize(track.widthPx) && isSize(track.heightPx)))
      throw new RangeError('a picture’s width and height must be numbers of pixels above 0');
    if (!risesStrictly(track.timesS)) throw new RangeError('frame times must rise from frame to frame');
    const lengthS = track.timesS[track.timesS.length - 1]! - track.timesS[0]!;
    if (lengthS > LONGEST_S)
      throw new RangeError('a track longer than an hour: cut out the minute that matters');
    return analyzeClip(track, optionsOf[clip]!, byHand[clip]);
  });
  const runs = clips.filter((clip) => clip.findings.activity === 'running');
  const { checks = null } = options;
  const standing = checks?.standing ?? null;
  const runsSeen = runs.flatMap(({ run }) => run ?? []);
  const own = runnerBreadths(runsSeen, standing?.findings.reference);
  const measured =
    runs.length > 0
      ? againstStanding(joined(withBreadths(runs, own, standing)), standing)
      : (clips[0]?.metrics ?? noMetrics(words.clipReasons.nothingFound));
  const leg = legLengthOf(runs.map(({ findings }) => findings.situation.calibration));
  const metrics = leg ? withCentimetres(measured, leg) : measured;
  const drift = measureDrift(metrics);
  const clipOf = (view: View): number =>
    Math.max(
      0,
      clips.findIndex((clip) => clip.findings.view === view),
    );
  const criteria: CriterionResult[] =
    runs.length > 0
      ? judgeCriteria({ metrics, drift, clipOf }, checks)
      : cannotJudge(whyNotJudged(clips), checks);
  return {
    clips: clips.map((clip) => clip.findings),
    metrics,
    drift,
    cycles: measureCycles(runsSeen, own.breadths),
    criteria,
    warnings: disagreements(clips),
  };
}

function isSize(px: number): boolean {
  return px > 0 && Number.isFinite(px);
}

function risesStrictly(timesS: Float64Array): boolean {
  return timesS.every((t, i) => Number.isFinite(t) && (i === 0 || t > timesS[i - 1]!));
}

type Standing = Checks['standing'];

/** Turns seen from the side need the runner's breadths; each says where it has them from. */
function withBreadths(
  runs: readonly ClipAnalysis[],
  { breadths, from }: RunnerBreadths,
  standing: Standing,
): ClipAnalysis[] {
  const text = words.measureReasons.breadths;
  const note =
    from === 'check' && standing ? text.check(standing.takenAt) : text[from === 'film' ? from : 'usual'];
  return runs.map((clip) => {
    if (!clip.run?.nearSide) return clip;
    const turns = Object.entries(onClipsClock(measureTurns(clip.run, breadths), clip.slowMotionFactor));
    const noted = Object.fromEntries(turns.map(([id, result]) => [id, withNote(result, note)]));
    return { ...clip, metrics: { ...clip.metrics, ...noted } };
  });
}

/** The height of the shoulders beside that of the same person standing: a note, for it has no limits. */
function againstStanding(metrics: Metrics, standing: Standing): Metrics {
  const { shoulderElevation } = metrics;
  const reference = standing?.findings.reference;
  if (!standing || !reference || !isAvailable(shoulderElevation)) return metrics;
  const sides = shoulderAgainstStanding(shoulderElevation, reference);
  if (sides.length === 0) return metrics;
  const note = words.measureReasons.shoulderStanding(standing.takenAt, sides);
  return { ...metrics, shoulderElevation: withNote(shoulderElevation, note) };
}

/** Each measure from the clip that has it; where both do, the one with the narrower interval. */
function joined(runs: readonly ClipAnalysis[]): Metrics {
  const fromSide = runs.filter(({ findings }) => findings.view.startsWith('side'));
  return Object.fromEntries(
    MEASURE_IDS.map((id) => {
      const first = SIDE_FIRST.has(id) ? fromSide.map(({ metrics }) => metrics[id]).find(isAvailable) : null;
      return [id, first ?? best(runs.map(({ metrics }) => metrics[id]))];
    }),
  ) as Record<MeasureId, MeasureResult>;
}

/** From in front or behind a turn has no sign: only where the side cannot tell it. */
const SIDE_FIRST: ReadonlySet<MeasureId> = new Set(['torsoRotationOffset']);

function best(results: readonly MeasureResult[]): MeasureResult {
  const width = (result: MeasureResult): number => {
    if (!isAvailable(result) || !result.overall) return Infinity;
    return result.overall.ci95[1] - result.overall.ci95[0];
  };
  return [...results].sort((a, b) => width(a) - width(b))[0]!;
}

function whyNotJudged(clips: readonly ClipAnalysis[]): string {
  const { activity, activityReason } = clips[0]!.findings;
  if (activity === 'walking') return words.clipReasons.walkingNotJudged;
  if (activity === 'standing') return words.clipReasons.standingNotJudged;
  return activityReason ?? words.clipReasons.noRun;
}

function disagreements(clips: readonly ClipAnalysis[]): Warning[] {
  const [first, second] = clips;
  if (!first || !second) return [];
  const warnings: Warning[] = [];
  if (first.findings.view === second.findings.view) {
    warnings.push({
      code: 'same-view',
      ...words.captureWarnings.sameView,
    });
  }
  const rates = [first, second].map(({ metrics }) => {
    const rate = metrics.stepRate;
    return isAvailable(rate) ? (rate.overall?.value ?? NaN) : NaN;
  });
  const [a, b] = rates as [number, number];
  if (Math.abs(a - b) / ((a + b) / 2) > STEP_RATE_AGREES_WITHIN) {
    warnings.push({
      code: 'step-rates-differ',
      message: words.captureWarnings.stepRatesDiffer.message(a, b),
      advice: words.captureWarnings.stepRatesDiffer.advice,
    });
  }
  return warnings;
}
