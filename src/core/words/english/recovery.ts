import { number } from '../numbers';
import { recoveryPageWords } from './recovery-page';

const pictures = (count: number): string => (count === 1 ? 'one picture' : `${number(count, 0)} pictures`);

/** Text of analyses that broke off and go on: what happened, and what to do. */
export const recoveryWords = {
  /** What ends or changes an analysis that broke off in the worker. */
  worker: {
    gaveUpCrashed: (framesKept: number) =>
      framesKept > 0
        ? `The analysis stopped more than once after ${pictures(framesKept)} of this clip. Close other tabs and try again, perhaps with a lighter model. If it stops at the same place, that part of the clip may be damaged: trim the clip, or export it anew as an MP4 (H.264).`
        : 'The analysis stopped more than once before it saw a picture, perhaps for lack of memory. Close other tabs and try again, or choose a lighter model in the settings.',
    gaveUpHung: (framesKept: number) =>
      framesKept > 0
        ? `The analysis got stuck more than once after ${pictures(framesKept)} of this clip. Close other tabs and try again. If it gets stuck again, choose another model in the settings, or export the clip anew as an MP4 (H.264).`
        : 'The analysis got stuck more than once before it saw a picture. Close other tabs and try again; if it gets stuck again, choose another model in the settings.',
    outOfMemory:
      'There was not enough memory for this clip. Close other tabs and programs, or choose a lighter model or a shorter clip, and try again.',
    graphicsUnfit: {
      failure:
        'The graphics card cannot be used for this here. Choose the processor on the page “Does it measure right here?”, or try again.',
      message:
        'The graphics card did not start, or calculated wrongly, so the processor analysed this clip in its place.',
      advice:
        'The numbers are good: all of them come from the processor, which is slower. To use the graphics card again, update the browser and the graphics driver, then measure again on the page “Does it measure right here?”.',
    },
    graphicsLost: {
      failure:
        'The graphics processor stopped while the clip was analysed. Close other tabs and programs that draw a lot, and try again.',
      message:
        'The graphics processor stopped twice while this clip was analysed, so the whole clip was analysed anew without it.',
      advice:
        'The numbers are good: all of them come from the slower way. To be faster next time, close other tabs and programs that draw a lot, or restart the browser.',
    },
  },
  /** What the page says of a clip that broke off. */
  page: recoveryPageWords,
};
