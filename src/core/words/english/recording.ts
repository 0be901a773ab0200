import { LOCALE, number } from '../numbers';

const WHEN = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });

const seconds = (n: number): string => (n === 1 ? '1 second' : `${number(n, 0)} seconds`);

/** Text of recording: its choices, what it says while it runs, how it ended, and the recordings that are kept. */
export const recordingWords = {
  heading: 'Record',
  lead: 'Ten seconds or more of steady running answer the most.',
  length: 'Length of the recording',
  start: 'It starts',
  starts: { now: 'Now', countdown: 'Countdown', 'hands-free': 'Hands-free' },
  startNotes: {
    now: 'As soon as you press the button.',
    countdown: 'Time to get on the belt. The last three seconds beep.',
    'hands-free':
      'Once you have been running steadily for 3 seconds. A beep says that it has started, another that it is over.',
  },
  needsFigures: 'It needs the live joints: while there are none, use the countdown.',
  countdown: 'Countdown',
  begin: 'Start recording',
  restNote:
    'While it records, joints and figures rest, so that the recording gets every frame. They come back when it is over.',

  cancel: 'Cancel',
  stop: 'Stop',
  rec: 'REC',
  remaining: 'Seconds left of the recording',
  startsIn: 'Seconds until it starts',
  steadyOf: (steadyS: number, ofS: number): string =>
    `Steady for ${number(steadyS, 0)} of ${number(ofS, 0)} s`,
  band: {
    counting: 'Get ready.',
    waiting: 'Run. It starts by itself.',
    recording: 'Run as you always do.',
    ending: 'Writing the last of it.',
  },

  said: {
    counting: (s: number): string => `It starts in ${seconds(s)}.`,
    waiting: 'Waiting for you to run steadily for 3 seconds.',
    started: (s: number): string => `Recording, ${seconds(s)}.`,
    ended: 'The recording has ended.',
    calledOff: 'Cancelled. Nothing was recorded.',
  },

  result: {
    heading: 'Your recording',
    video: (name: string): string => `Recording ${name}`,
    is: (durationS: number, size: string): string =>
      `${seconds(Math.max(1, Math.round(durationS)))}, ${size}.`,
    ends: {
      asked: 'You stopped it.',
      'long-enough': 'It ran its full length.',
      'camera-lost': 'The camera went away in the middle of it. What was recorded up to then is kept.',
      'storage-full': 'There was no more room for it in this browser. What was recorded up to then is kept.',
      'recorder-failed': 'The browser’s recorder gave up. What was recorded up to then is kept.',
    },
    left: 'You left this page while it was recording, so the recording was ended there.',
    hidden: (s: number): string =>
      `This page was out of sight for ${seconds(Math.max(1, Math.round(s)))}: frames may be missing then. It can still be analysed.`,
    kept: 'It is kept in this browser until you delete it.',
    notKept: 'This browser could not keep it: download or analyse it before you close the page.',
    analyse: 'Analyse it',
    analyseWhat: 'Every frame of the recording is measured, as with a video file. The camera goes off first.',
    again: 'Record again',
    download: 'Download',
  },

  failed: {
    heading: 'Nothing was recorded',
    troubles: {
      unsupported:
        'This browser cannot record from a camera. Film with the phone’s or computer’s own camera app, and choose that file.',
      'no-frames': 'The camera gave no pictures to record. Turn it off and on again, then record once more.',
    },
    again: 'Back to recording',
  },

  earlier: {
    heading: 'Recordings in this browser',
    none: 'No recordings yet. They will stand here until you delete them.',
    noShelf:
      'This browser has no storage for this page: a recording stays until you close the page. Download what you want to keep.',
    when: (at: Date): string => WHEN.format(at),
    brokenOff: 'Broken off',
    brokenOffMore: 'The page was closed while it recorded. What was recorded up to then is here.',
    analyse: 'Analyse',
    download: 'Download',
    remove: 'Delete',
    analyseOf: (when: string): string => `Analyse the recording of ${when}`,
    downloadOf: (when: string): string => `Download the recording of ${when}`,
    removeOf: (when: string): string => `Delete the recording of ${when}`,
    removeAsk: (size: string): string => `Delete this recording (${size}) for good?`,
    removeYes: 'Delete it',
    removed: 'The recording is deleted.',
    gone: 'This recording can no longer be read. It may have been deleted in another tab.',
  },
};
