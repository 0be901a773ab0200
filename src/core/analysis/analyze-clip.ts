import type { ActivityFinding } from '../gait/classify-activity';
import { gaitRun, type GaitRun } from '../gait/gait-run';
import { isAvailable, type MeasureResult } from '../metrics/measure';
import { measureRun, noMetrics, type Metrics } from '../metrics/measure-run';
import type { PoseTrack } from '../pose/pose-track';
import { medianRateHz } from '../signal/sample-rate';
import type { ViewEstimate } from '../track/estimate-view';
import { layEdits, touchedFrames } from '../track/hand-edits';
import type { AnalysisOptions, ClipFindings, Situation } from './analysis';
import { captureQuality } from './capture-quality';
import { keptRange, laidBack } from './kept-range';
import { onRunnersClock, type ClipByHand } from './sort-corrections';
import { watchClip } from './watch-clip';
import { words } from '../words/words';

/** One clip's findings and measures, before criteria are judged. */
export interface ClipAnalysis {
  readonly findings: ClipFindings;
  readonly metrics: Metrics;
  /** The run that they were read from; `null` where there is none to measure. */
  readonly run: GaitRun | null;
  /** How much slower than the runner's the clip's clock goes. */
  readonly slowMotionFactor: number;
}

/** Duty factor above which a foot is always on the ground: with its whole interval, or it is not known. */
const NO_FLIGHT_DUTY = 0.5;

const NOTHING_BY_HAND: ClipByHand = { told: {}, track: [], events: [] };

/**
 * Watches the clip (watch-clip.ts), lays what was corrected over it, and measures the run if it is one.
 * @param whole the raw track of the whole clip
 * @param options with what was told by hand laid over them
 * @param byHand everything else that was corrected, on the clip's clock
 * @throws {RangeError} when the told roll is no angle up to 45 degrees
 */
export function analyzeClip(
  whole: PoseTrack,
  options: AnalysisOptions,
  byHand: ClipByHand = NOTHING_BY_HAND,
): ClipAnalysis {
  const factor = options.slowMotionFactor ?? 1;
  const { track: raw, from } = keptRange(whole, byHand.range);
  const edits = byHand.track.length > 0 ? layEdits(raw, byHand.track) : undefined;
  // Everything is measured on the runner's clock; times go back onto the clip's clock at the end.
  const watched = watchClip(trackOnRunnersClock(raw, factor), options, edits);
  const { cleaned, track, found, estimate, seen, surface, situation: filmed } = watched;
  const steps = watched.run
    ? gaitRun(watched.run, estimate, filmed.roll.seDeg, {
        events: onRunnersClock(byHand.events, factor),
        touchedS: edits ? touchedFrames(edits).map((frame) => track.timesS[frame]!) : [],
      })
    : null;
  // Behind or in front, the standing feet say more about the yaw than the body's breadth.
  const yawDeg = steps?.frontalYaw ? steps.offSquareDeg : estimate.yawDeg;
  const situation: Situation = { ...filmed, ...(steps?.frontalYaw && { yawDeg }) };
  const gait = steps && isUnsteady(steps) ? UNSTEADY : seen;
  const bouncing = gait.activity === 'running' ? steps : null;
  const measured = bouncing && estimate.view !== 'oblique' ? measureRun(bouncing) : null;
  const activity = measured && leastDutyFactor(measured) > NO_FLIGHT_DUTY ? NO_FLIGHT : gait;
  const run = activity.activity === 'running' ? bouncing : null;
  const metrics = (run && measured) ?? noMetrics(whyNothing(activity, estimate));
  const counted = (side: 'left' | 'right'): number =>
    run?.ordered.events.filter((event) => event.type === 'IC' && event.side === side).length ?? 0;
  return {
    findings: {
      view: estimate.view,
      activity: activity.activity,
      ...(activity.reason === undefined ? {} : { activityReason: activity.reason }),
      surface,
      events: (run?.ordered.events ?? []).map((event) => ({ ...event, timeS: event.timeS * factor })),
      steps: (run?.steps ?? []).map(({ side, contact, midStanceS, toeOff, by }) => ({
        side,
        contactS: contact.timeS * factor,
        midStanceS: midStanceS * factor,
        toeOffS: toeOff.timeS * factor,
        ...(by && { by }),
      })),
      stepsCounted: { left: counted('left'), right: counted('right') },
      stridesDropped: run?.ordered.dropped ?? 0,
      quality: captureQuality({
        raw,
        cleaned: track,
        report: cleaned.report,
        situation,
        found,
        estimate: { ...estimate, yawDeg },
        run,
        rateHz: medianRateHz(raw.timesS) * factor,
        eventEditsUnused: run ? (run.unmatched?.length ?? 0) : byHand.events.length,
      }),
      situation,
      // As filmed: this is drawn over the picture.
      cleaned: laidBack(cleaned.track, whole, from),
    },
    metrics: onClipsClock(metrics, factor),
    run: estimate.view === 'oblique' ? null : run,
    slowMotionFactor: factor,
  };
}

/** Most contacts found no place in the order left, right, left: whatever this is, it is no run that can be measured. */
function isUnsteady({ ordered, steps }: GaitRun): boolean {
  return ordered.dropped > steps.length;
}

const UNSTEADY: ActivityFinding = {
  activity: 'unknown',
  reason: words.clipReasons.unsteady,
};

/** The body bounces as in a run, but the feet say otherwise. */
const NO_FLIGHT: ActivityFinding = {
  activity: 'unknown',
  reason: words.clipReasons.noFlight,
};

function trackOnRunnersClock(track: PoseTrack, factor: number): PoseTrack {
  return factor === 1 ? track : { ...track, timesS: track.timesS.map((t) => t / factor) };
}

/** Moves the strides' times from the runner's clock to that of a clip played back slower by `factor`. */
export function onClipsClock<M extends Partial<Metrics>>(metrics: M, factor: number): M {
  if (factor === 1) return metrics;
  const moved = Object.entries(metrics).map(([id, result]): [string, MeasureResult] => [
    id,
    isAvailable(result)
      ? {
          ...result,
          perStride: result.perStride.map((stride) => ({ ...stride, timeS: stride.timeS * factor })),
        }
      : result,
  ]);
  return Object.fromEntries(moved) as unknown as M;
}

function whyNothing({ activity, reason }: ActivityFinding, estimate: ViewEstimate): string {
  if (activity === 'walking') return words.clipReasons.walkingNotMeasured;
  if (activity === 'standing') return words.clipReasons.standingNotMeasured;
  if (activity === 'unknown') return reason ?? words.clipReasons.noRun;
  return words.clipReasons.filmSquare(estimate.reason ?? words.clipReasons.atAnAngle);
}

/** The lower end of the duty factor's interval; NaN where it was not measured. */
function leastDutyFactor(metrics: Metrics): number {
  const duty: MeasureResult = metrics.dutyFactor;
  return isAvailable(duty) ? (duty.overall?.ci95[0] ?? NaN) : NaN;
}
