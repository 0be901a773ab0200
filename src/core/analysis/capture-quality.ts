import type { GaitRun } from '../gait/gait-run';
import { EVENT_TIMING_HZ } from '../metrics/frame-rate-policy';
import type { PoseTrack } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { legLengthPx } from '../track/body';
import type { CleaningReport } from '../track/clean-track';
import type { ViewEstimate } from '../track/estimate-view';
import type { Quality, Situation, Warning } from './analysis';

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
      message: `The view was set to "${estimate.view}", but the clip looks like "${seen.view}".`,
      advice: 'Set the view back to automatic, unless you are sure.',
    });
  }
  if (run && rateHz < EVENT_TIMING_HZ) {
    found.push({
      code: 'low-frame-rate',
      message: `${Math.round(rateHz)} frames a second are too few to time the landing; what hangs on it is left out.`,
      advice: 'Film at 60 frames a second or more.',
    });
  }
  if (framesWithRunner < 0.9 * frames) {
    found.push({
      code: 'runner-lost',
      message: `A runner was seen in ${framesWithRunner} of ${frames} frames.`,
      advice: 'Keep the whole body in the picture for the whole clip.',
    });
  }
  if (report.swapsRepaired > 0.05 * frames) {
    found.push({
      code: 'legs-swapped',
      message: `Left and right leg were mixed up in ${report.swapsRepaired} frames; they were put right.`,
      advice: 'More light, and leg wear that stands out from the background, helps.',
    });
  }
  const legPx = Math.max(legLengthPx(cleaned, 'left') || 0, legLengthPx(cleaned, 'right') || 0);
  if (legPx < SMALL_LEG_PX) {
    found.push({
      code: 'small-runner',
      message: `The runner is small in the picture (legs about ${Math.round(legPx)} pixels long).`,
      advice: 'Move the camera closer, or film upright, so that the runner fills most of the height.',
    });
  }
  const offSquare = estimate.view.startsWith('side') ? 90 - estimate.yawDeg : estimate.yawDeg;
  const most = estimate.view.startsWith('side') ? SIDE_OFF_SQUARE_DEG : FRONTAL_OFF_SQUARE_DEG;
  if (estimate.view !== 'oblique' && offSquare > most) {
    found.push({
      code: 'off-square',
      message: `The camera stands about ${Math.round(offSquare)} degrees off square.`,
      advice: 'Put it exactly beside, behind or in front of the runner, at hip height.',
    });
  }
  found.push(...situationWarnings(situation));
  if (run && run.ordered.dropped > 0.2 * run.steps.length) {
    found.push({
      code: 'steps-dropped',
      message: `${run.ordered.dropped} steps did not fit the even order of left and right and were left out.`,
      advice: 'Film a steady stretch without changes of speed.',
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
      message: 'The camera moves: foot and shoulders jump together from step to step.',
      advice: 'Stand the phone on a tripod or a shelf. Held by hand, landings look early or late.',
    });
  }
  if (roll.from !== 'user' && Math.abs(roll.correctedDeg) > TILTED_DEG) {
    const way = roll.correctedDeg > 0 ? 'clockwise' : 'anticlockwise';
    found.push({
      code: 'camera-tilted',
      message: `The picture is turned ${way} by about ${Math.round(Math.abs(roll.correctedDeg))} degrees; angles are measured as if it were level.`,
      advice: 'Level the phone: most have a level in the camera or the measuring app.',
    });
  }
  const ratio = calibration?.beltOverStature ?? 1;
  if (Math.max(ratio, 1 / ratio) > 1 + SCALES_AGREE_WITHIN) {
    found.push({
      code: 'scale-disagrees',
      message: `Height and belt speed do not fit each other: by the height, the belt ran ${Math.round(100 * Math.abs(1 / ratio - 1))} % ${ratio < 1 ? 'faster' : 'slower'} than was said.`,
      advice:
        'Check both, their units, and the slow-motion factor. Lengths in metres are not to be trusted yet.',
    });
  }
  if (slowMotion) {
    found.push({
      code: 'slow-motion',
      message: `The clip looks slowed ${slowMotion.confidence === 'sure' ? '' : 'about '}${slowMotion.factor} times.`,
      advice: `Set slow motion to ${slowMotion.factor}, if that is how it was filmed.`,
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
