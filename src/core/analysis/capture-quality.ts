import type { GaitRun } from '../gait/gait-run';
import { EVENT_TIMING_HZ } from '../metrics/frame-rate-policy';
import type { PoseTrack } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { legLengthPx } from '../track/body';
import type { CleaningReport } from '../track/clean-track';
import type { ViewEstimate } from '../track/estimate-view';
import type { Quality, Situation, Warning } from './analysis';
import { words } from '../words/words';

const say = words.captureWarnings;

interface Capture {
  readonly raw: PoseTrack;
  readonly cleaned: PoseTrack;
  readonly report: CleaningReport;
  /** The view as the landmarks show it, and as it is used (the user may have set it). */
  readonly found: ViewEstimate;
  readonly estimate: ViewEstimate;
  readonly run: GaitRun | null;
  readonly situation: Situation;
  /** Frames a second of the runner's time. */
  readonly rateHz: number;
  /** Corrections of events by hand that found none near their time, or no run. */
  readonly eventEditsUnused: number;
}

/** A leg shorter than this in the picture cannot be measured finely, px. */
const SMALL_LEG_PX = 120;
/** Degrees off square from which a side or frontal camera is asked to move. */
const SIDE_OFF_SQUARE_DEG = 18;
const FRONTAL_OFF_SQUARE_DEG = 8;
/** A corrected roll beyond this is more than a hand's or a shelf's. */
const TILTED_DEG = 2.5;
/** Two scales of one runner may differ by this share. */
const SCALES_AGREE_WITHIN = 0.1;

/** How good the film was for measuring, and what to change next time. */
export function captureQuality(capture: Capture): Quality {
  const { raw, report, rateHz } = capture;
  const framesWithRunner = countFramesWithRunner(raw);
  const medianConfidence = median([...raw.columns.values()].flatMap((column) => [median(column.confidence)]));
  return {
    framesDecoded: raw.timesS.length,
    framesWithRunner,
    swapsRepaired: report.swapsRepaired,
    gapsFilled: report.gapsFilled,
    outliersRejected: report.outliersRejected,
    medianConfidence: Number.isFinite(medianConfidence) ? medianConfidence : 0,
    // A single frame has no rate.
    framesPerSecond: Number.isFinite(rateHz) ? rateHz : 0,
    warnings: warnings(capture, framesWithRunner),
  };
}

function warnings(capture: Capture, framesWithRunner: number): Warning[] {
  const { raw, cleaned, report, found: seen, estimate, run, rateHz, situation } = capture;
  const found: Warning[] = [];
  const frames = raw.timesS.length;
  if (seen.view !== estimate.view && seen.view !== 'oblique') {
    found.push({
      code: 'view-disagrees',
      message: say.viewDisagrees.message(estimate.view, seen.view),
      advice: say.viewDisagrees.advice,
    });
  }
  if (run && rateHz < EVENT_TIMING_HZ) {
    found.push({
      code: 'low-frame-rate',
      message: say.lowFrameRate.message(rateHz),
      advice: say.lowFrameRate.advice,
    });
  }
  if (framesWithRunner < 0.9 * frames) {
    found.push({
      code: 'runner-lost',
      message: say.runnerLost.message(framesWithRunner, frames),
      advice: say.runnerLost.advice,
    });
  }
  if (report.swapsRepaired > 0.05 * frames) {
    found.push({
      code: 'legs-swapped',
      message: say.legsSwapped.message(report.swapsRepaired),
      advice: say.legsSwapped.advice,
    });
  }
  const legPx = Math.max(legLengthPx(cleaned, 'left') || 0, legLengthPx(cleaned, 'right') || 0);
  if (legPx < SMALL_LEG_PX) {
    found.push({
      code: 'small-runner',
      message: say.smallRunner.message(legPx),
      advice: say.smallRunner.advice,
    });
  }
  const offSquare = estimate.view.startsWith('side') ? 90 - estimate.yawDeg : estimate.yawDeg;
  const most = estimate.view.startsWith('side') ? SIDE_OFF_SQUARE_DEG : FRONTAL_OFF_SQUARE_DEG;
  if (estimate.view !== 'oblique' && offSquare > most) {
    found.push({
      code: 'off-square',
      message: say.offSquare.message(offSquare),
      advice: say.offSquare.advice,
    });
  }
  found.push(...situationWarnings(situation));
  if (run && run.ordered.dropped > 0.2 * run.steps.length) {
    found.push({
      code: 'steps-dropped',
      message: say.stepsDropped.message(run.ordered.dropped),
      advice: say.stepsDropped.advice,
    });
  }
  if (capture.eventEditsUnused > 0) {
    found.push({
      code: 'hand-events-unused',
      message: say.handEventsUnused.message(capture.eventEditsUnused),
      advice: say.handEventsUnused.advice,
    });
  }
  return found;
}

/** What is worth saying of how the camera was held and how large the runner is said to be. */
function situationWarnings({ camera, roll, calibration, slowMotion }: Situation): Warning[] {
  const found: Warning[] = [];
  if (camera.state === 'moving') {
    found.push({
      code: 'camera-moves',
      ...say.cameraMoves,
    });
  }
  if (roll.from !== 'user' && Math.abs(roll.correctedDeg) > TILTED_DEG) {
    found.push({
      code: 'camera-tilted',
      message: say.cameraTilted.message(roll.correctedDeg),
      advice: say.cameraTilted.advice,
    });
  }
  const ratio = calibration?.beltOverStature ?? 1;
  if (Math.max(ratio, 1 / ratio) > 1 + SCALES_AGREE_WITHIN) {
    found.push({
      code: 'scale-disagrees',
      message: say.scaleDisagrees.message(100 * Math.abs(1 / ratio - 1), ratio < 1),
      advice: say.scaleDisagrees.advice,
    });
  }
  if (slowMotion) {
    found.push({
      code: 'slow-motion',
      message: say.slowMotion.message(slowMotion.factor, slowMotion.confidence === 'sure'),
      advice: say.slowMotion.advice(slowMotion.factor),
    });
  }
  return found;
}

function countFramesWithRunner(track: PoseTrack): number {
  let frames = 0;
  const columns = [...track.columns.values()];
  for (let i = 0; i < track.timesS.length; i++) {
    if (columns.some((column) => Number.isFinite(column.xPx[i]!))) frames++;
  }
  return frames;
}
