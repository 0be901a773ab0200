import { classifyActivity, type ActivityFinding } from '../gait/classify-activity';
import { findEvents } from '../gait/find-events';
import type { SeenRun } from '../gait/gait-run';
import { findPictureFault } from '../gait/find-picture-fault';
import { legMotion } from '../gait/leg-motion';
import type { PoseTrack } from '../pose/pose-track';
import { cleanTrack, type CleanedTrack } from '../track/clean-track';
import { estimateView, type ViewEstimate } from '../track/estimate-view';
import type { HandEdits } from '../track/hand-edits';
import { levelTrack } from '../track/level-track';
import type { AnalysisOptions, ClipFindings, Situation } from './analysis';
import { readSituation } from './situation';
import { surfaceOf } from './surface';

/** What is seen of a clip on the runner's clock, before any event is corrected. */
export interface WatchedClip {
  readonly cleaned: CleanedTrack;
  /** Low-passed, levelled as the user told. */
  readonly track: PoseTrack;
  /** As the track itself has it. */
  readonly found: ViewEstimate;
  /** With the user's word on the view. */
  readonly estimate: ViewEstimate;
  readonly seen: ActivityFinding;
  readonly surface: ClipFindings['surface'];
  readonly situation: Situation;
  /** Of a run: its upright tracks, its rhythm and the events found in it. `null` where nobody runs. */
  readonly run: SeenRun | null;
}

/** A picture told to be turned further than this was turned by its player, or the number is a slip. */
const MOST_ROLL_DEG = 45;

const watchedBefore = new WeakMap<PoseTrack, { readonly options: string; readonly watched: WatchedClip }>();

/**
 * Cleans, looks where the camera stands and what the person does, levels, and finds the events of a run. This is most of
 * the work of an analysis, and the same whatever event is corrected: of a track without edits it is done once for the
 * same options.
 * @param raw on the runner's clock
 * @throws {RangeError} when the told roll is no angle up to 45 degrees
 */
export function watchClip(
  raw: PoseTrack,
  options: AnalysisOptions,
  edits: HandEdits | undefined,
): WatchedClip {
  if (edits) return watch(raw, options, edits);
  const asked = JSON.stringify(options, Object.keys(options).sort());
  const known = watchedBefore.get(raw);
  if (known?.options === asked) return known.watched;
  const watched = watch(raw, options);
  watchedBefore.set(raw, { options: asked, watched });
  return watched;
}

function watch(raw: PoseTrack, options: AnalysisOptions, edits?: HandEdits): WatchedClip {
  const cleaned = cleanTrack(raw, edits);
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
  const { stridePeriodS } = motion;
  const situation: Situation = {
    ...readSituation(
      track,
      repaired,
      estimate,
      running ? stridePeriodS : NaN,
      surface !== 'overground',
      options,
    ),
    ...(seen.slowMotion && { slowMotion: seen.slowMotion }),
  };
  const { roll } = situation;
  // What the user told is taken off already.
  const upright = (tilted: PoseTrack): PoseTrack =>
    roll.from === 'user' ? tilted : levelTrack(tilted, roll.correctedDeg);
  const watched = { cleaned, track, found, estimate, seen, surface, situation };
  if (!running) return { ...watched, run: null };
  const run = { track: upright(track), repaired: upright(repaired), stridePeriodS };
  return {
    ...watched,
    run: { ...run, events: findEvents(run.track, run.repaired, estimate, stridePeriodS) },
  };
}

/** The user's word on the view; facing follows from it. */
function withView(found: ViewEstimate, view: AnalysisOptions['view']): ViewEstimate {
  if (view === undefined || view === found.view) return found;
  const facing = view === 'side-left' ? -1 : view === 'side-right' ? 1 : 0;
  return { view, yawDeg: found.yawDeg, facing, agreement: found.agreement };
}
