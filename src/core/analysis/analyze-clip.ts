import { classifyActivity, type ActivityFinding } from '../gait/classify-activity';
import { findPictureFault } from '../gait/find-picture-fault';
import { gaitRun, type GaitRun } from '../gait/gait-run';
import { legMotion } from '../gait/leg-motion';
import { isAvailable, type MeasureResult } from '../metrics/measure';
import { measureRun, noMetrics, type Metrics } from '../metrics/measure-run';
import type { PoseTrack } from '../pose/pose-track';
import { medianRateHz } from '../signal/sample-rate';
import { cleanTrack, type CleanedTrack } from '../track/clean-track';
import { estimateView, type ViewEstimate } from '../track/estimate-view';
import { layEdits, touchedFrames, type HandEdits } from '../track/hand-edits';
import { levelTrack } from '../track/level-track';
import type { AnalysisOptions, ClipFindings, Situation } from './analysis';
import { captureQuality } from './capture-quality';
import { keptRange, laidBack } from './kept-range';
import { readSituation } from './situation';
import { onRunnersClock, type ClipByHand } from './sort-corrections';
import { surfaceOf } from './surface';
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

/** A picture told to be turned further than this was turned by its player, or the number is a slip. */
const MOST_ROLL_DEG = 45;

/**
 * Cleans, looks where the camera stands and what the person does, levels, and measures the run if it is one.
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
  const cleaned = cleanedOnce(trackOnRunnersClock(raw, factor), edits);
  const told = options.cameraRollDeg ?? 0;
  if (!(Math.abs(told) <= MOST_ROLL_DEG)) throw new RangeError('the camera roll must be within 45 degrees');
  const track = levelTrack(cleaned.track, told);
  const repaired = levelTrack(cleaned.repaired, told);
  const found = estimateView(track);
  const estimate = withView(found, options.view);
  const motion = legMotion(track);
  const seen =
    findPictureFault(track, estimate) ?? classifyActivity(track, motion, estimate.view.startsWith('side'));
  const surface = surfaceOf(track);
  const running = seen.activity === 'running';
  const stridePeriodS = running ? motion.stridePeriodS : NaN;
  const onTreadmill = surface !== 'overground';
  const filmed: Situation = {
    ...readSituation(track, repaired, estimate, stridePeriodS, onTreadmill, options),
    ...(seen.slowMotion && { slowMotion: seen.slowMotion }),
  };
  const { roll } = filmed;
  // What the user told is taken off already.
  const upright = (tilted: PoseTrack): PoseTrack =>
    roll.from === 'user' ? tilted : levelTrack(tilted, roll.correctedDeg);
  const steps = running
    ? gaitRun(upright(track), upright(repaired), estimate, motion.stridePeriodS, roll.seDeg, {
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

const cleanedBefore = new WeakMap<PoseTrack, CleanedTrack>();

/** Cleaning is a third of the work, and the same for every event that is corrected: without edits made once a track. */
function cleanedOnce(raw: PoseTrack, edits: HandEdits | undefined): CleanedTrack {
  if (edits) return cleanTrack(raw, edits);
  const known = cleanedBefore.get(raw) ?? cleanTrack(raw);
  cleanedBefore.set(raw, known);
  return known;
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

/** The user's word on the view; facing follows from it. */
function withView(found: ViewEstimate, view: AnalysisOptions['view']): ViewEstimate {
  if (view === undefined || view === found.view) return found;
  const facing = view === 'side-left' ? -1 : view === 'side-right' ? 1 : 0;
  return { view, yawDeg: found.yawDeg, facing, agreement: found.agreement };
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
