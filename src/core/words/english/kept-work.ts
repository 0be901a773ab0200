import { listed, number } from '../numbers';

const named = (names: readonly string[]): string => listed(names.map((name) => `“${name}”`));

/** Work that is kept in the browser: joints, settings and corrections, never the video. */
export const keptWorkWords = {
  heading: 'Where you left off',
  goOn: (names: readonly string[]) => `Go on with ${named(names)}`,
  /** "Analysed yesterday, 3 corrections." */
  facts: (when: string, corrections: number) =>
    `Analysed ${when}${
      corrections === 0
        ? ''
        : `, ${corrections === 1 ? '1 correction' : `${number(corrections, 0)} corrections`}`
    }.`,
  what: 'What was measured and corrected is kept in this browser. The video is not.',
  forget: 'Forget it',
  forgotten: 'It is deleted from this browser.',
  takingUp: 'Taking up where you left off.',
  damaged: 'The work of your last visit could not be read, and is not offered. Analyse the clip again.',
  gone: 'That work is no longer kept: it was deleted, or replaced in another tab.',
  full: 'This work is not kept: the browser has no room left. Save the report before you close the page.',
  closed:
    'This work is not kept: the browser gives this page no storage, as in private windows. Save the report before you close the page.',
  videoMissing: (name: string) =>
    `Everything is here but the video: only what was measured in “${name}” was kept. Choose the file again to see it.`,
  addVideo: 'Add the video',
  addVideoOf: (name: string) => `Add the video “${name}”`,
  comparing: 'Comparing it with the clip that was analysed.',
  otherVideo: (chosen: string, name: string) =>
    `“${chosen}” is not the clip that was analysed. Choose the very file “${name}”, unchanged; to analyse this one instead, press “New clip”.`,
  videoUnread: (chosen: string, why: string) => `“${chosen}” could not be compared. ${why}`,
};
