import { number } from '../numbers';

/** Text of analyses that broke off and go on: what happened, and what to do. */
export const recoveryWords = {
  /** What ends or changes an analysis that broke off in the worker. */
  worker: {
    gaveUpCrashed: (framesKept: number) =>
      framesKept > 0
        ? `The analysis stopped unexpectedly three times, after ${number(framesKept, 0)} pictures. Close other tabs and try again: it may be short of memory. If it stops again, choose a lighter model or a shorter clip.`
        : 'The analysis stopped unexpectedly three times before it saw anything. Close other tabs and try again: it may be short of memory. If it stops again, choose a lighter model.',
    gaveUpHung: (framesKept: number) =>
      `The analysis got stuck three times, after ${number(framesKept, 0)} pictures. Close other tabs and try again; if it gets stuck again, choose another model, or export the clip anew as an MP4 (H.264).`,
    outOfMemory:
      'There was not enough memory for this clip. Close other tabs and programs, or choose a lighter model or a shorter clip, and try again.',
    graphicsLost: {
      message:
        'The graphics processor stopped twice while this clip was analysed, so the whole clip was analysed anew without it.',
      advice:
        'The numbers are good: all of them come from the slower way. To be faster next time, close other tabs and programs that draw a lot, or restart the browser.',
    },
  },
  /** What the page says of a clip that broke off. */
  page: {},
};
