import type { View } from '../../track/view';
import { number, short } from '../numbers';
import { VIEW_NAMES } from './findings';

/** What is wrong with a clip or a pair of clips, and what to do about it. */
export const captureWarningWords = {
  viewDisagrees: {
    message: (set: View, seen: View) =>
      `The view was set to “${VIEW_NAMES[set]}”, but the clip looks like “${VIEW_NAMES[seen]}”.`,
    advice: 'Set the view back to automatic, unless you are sure.',
  },
  lowFrameRate: {
    message: (rateHz: number) =>
      `${number(rateHz, 0)} frames a second are too few to time the landing; what hangs on it is left out.`,
    advice: 'Film at 60 frames a second or more.',
  },
  runnerLost: {
    message: (seen: number, frames: number) =>
      `A runner was seen in ${number(seen, 0)} of ${number(frames, 0)} frames.`,
    advice: 'Keep the whole body in the picture for the whole clip.',
  },
  legsSwapped: {
    message: (frames: number) =>
      `Left and right leg were mixed up in ${number(frames, 0)} frames; they were put right.`,
    advice: 'More light, and leg wear that stands out from the background, helps.',
  },
  smallRunner: {
    message: (legPx: number) =>
      `The runner is small in the picture (legs about ${number(legPx, 0)} pixels long).`,
    advice: 'Move the camera closer, or film upright, so that the runner fills most of the height.',
  },
  offSquare: {
    message: (offDeg: number) => `The camera stands about ${number(offDeg, 0)} degrees off square.`,
    advice: 'Put it exactly beside, behind or in front of the runner, at hip height.',
  },
  stepsDropped: {
    message: (steps: number) =>
      `${number(steps, 0)} steps did not fit the even order of left and right and were left out.`,
    advice: 'Film a steady stretch without changes of speed.',
  },
  cameraMoves: {
    message: 'The camera moves: foot and shoulders jump together from step to step.',
    advice: 'Stand the phone on a tripod or a shelf. Held by hand, landings look early or late.',
  },
  cameraTilted: {
    /** @param rollDeg + = clockwise */
    message: (rollDeg: number) =>
      `The picture is turned ${rollDeg > 0 ? 'clockwise' : 'anticlockwise'} by about ${number(Math.abs(rollDeg), 0)} degrees; angles are measured as if it were level.`,
    advice: 'Level the phone: most have a level in the camera or the measuring app.',
  },
  scaleDisagrees: {
    message: (percent: number, faster: boolean) =>
      `Height and belt speed do not fit each other: by the height, the belt ran ${number(percent, 0)} % ${faster ? 'faster' : 'slower'} than was said.`,
    advice:
      'Check both, their units, and the slow-motion factor. Lengths in metres are not to be trusted yet.',
  },
  slowMotion: {
    message: (factor: number, sure: boolean) =>
      `The clip looks slowed ${sure ? '' : 'about '}${short(factor)} times.`,
    advice: (factor: number) => `Set slow motion to ${short(factor)}, if that is how it was filmed.`,
  },
  sameView: {
    message: 'Both clips show the runner from the same side.',
    advice: 'Choose one from the side and one from behind or in front.',
  },
  stepRatesDiffer: {
    message: (first: number, second: number) =>
      `The two clips have different step rates: ${number(first, 0)} and ${number(second, 0)} steps a minute.`,
    advice: 'Film both views at the same speed, best at the same time.',
  },
  handEventsUnused: {
    message: (n: number) =>
      `${n === 1 ? 'One correction' : `${number(n, 0)} corrections`} of a landing or push-off found nothing to correct there.`,
    advice: 'Look at the list of what was done by hand, and take back what no longer fits.',
  },
  clipCutOff: {
    message: (lastS: number, promisedS: number) =>
      `The file ends at ${number(lastS, 1)} s although it should last ${number(promisedS, 1)} s; what is there was analysed.`,
    advice: 'Copy the clip from the phone or camera again.',
  },
  clipDamaged: {
    message: (lastS: number) =>
      `The pictures after ${number(lastS, 1)} s are damaged; what comes before was analysed.`,
    advice: 'Copy the clip from the phone or camera again.',
  },
};
