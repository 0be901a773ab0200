import type { Side } from '../../pose/keypoints';
import { number } from '../numbers';

/** Text of the pictures. */
export const picturesWords = {
  /** For who does not see it. @param moment "Left foot lands". @param view "from behind" */
  alt: (moment: string, view: string) => `${moment}: the runner ${view}, joints drawn on.`,
  at: (timeS: number) => `${number(timeS, 2)} s`,
  foot: (side: Side) => `The ${side} foot’s step`,
  typical: (view: string, steps: number) =>
    `A usual step of each foot, ${view}: of the ${steps} steps in the clip, those with a middling time on the ground. All pictures are at one scale.`,
  failed: 'The picture could not be read from the video; the joints are shown alone.',
  noPng: 'The picture could not be made. Close other tabs to free memory, and try again.',
};
