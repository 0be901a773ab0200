import { listed, number } from '../numbers';

const named = (names: readonly string[]): string => listed(names.map((name) => `“${name}”`));

/** What the page says of analyses that broke off, and of its own faults. */
export const recoveryPageWords = {
  offer: {
    heading: 'An analysis broke off',
    broken: (name: string, percent: number) => `“${name}”: ${number(percent, 0)} % of its frames were seen.`,
    /** It was never begun. */
    untouched: (name: string) => `“${name}”: not begun.`,
    finished: (name: string) => `“${name}”: finished.`,
    choose: (names: readonly string[]) =>
      names.length === 1
        ? 'Choose the same video again and it goes on from there.'
        : 'Choose the same videos again, both at once or one of them, and it goes on from there.',
    here: (names: readonly string[]) =>
      names.length === 1
        ? 'Its video is kept in this browser: it can go on at once.'
        : 'Their videos are kept in this browser: it can go on at once.',
    complete: 'Every clip is finished; only the report was not made yet.',
    kept: (when: string) =>
      `What was seen ${when} is kept in this browser for 7 days, or until you analyse another clip. The video is not.`,
    chooseButton: (names: readonly string[]) => `Choose ${named(names)} again`,
    goOn: 'Go on',
    report: (names: readonly string[]) => `Make the report of ${named(names)}`,
    forget: 'Forget it',
    forgotten: 'What was seen is deleted from this browser.',
    files: 'The same videos again',
    another: (chosen: string, names: readonly string[]) =>
      `“${chosen}” is another video. Choose ${named(names)}, the very same file; to analyse this one instead, drop it on the page.`,
    gone: (names: readonly string[]) => `The video is no longer kept here. Choose ${named(names)} again.`,
  },
  /** In the report of a clip whose runner was chosen by hand. */
  person: {
    heading: 'A chosen person',
    broken: (name: string, percent: number) =>
      `Looking for the person you chose in “${name}” broke off: ${number(percent, 0)} % of its frames were seen.`,
    forgotten: 'The report stays as it is. What was seen of the person is deleted from this browser.',
  },
  goesOn: {
    /** Of work of another visit. */
    from: (frame: number) => `It goes on from frame ${number(frame, 0)}: what was seen before was kept.`,
    anew: 'What was seen before does not belong to this video, network and browser. It begins anew.',
    brokeOff: (frame: number) =>
      frame > 0
        ? `The browser stopped the analysis. It goes on from frame ${number(frame, 0)}; nothing that was seen is lost.`
        : 'The browser stopped the analysis before it saw a frame. It begins anew.',
  },
  notKept: {
    full: 'The browser has no room left: should this page be closed now, the analysis begins anew.',
    closed:
      'The browser gives this page no storage, as in private windows: should it be closed now, the analysis begins anew.',
  },
  gaveUp: {
    again: 'Try again',
    lightest: 'Try with the lightest network',
    /** Beside the buttons. */
    lightestWhat: 'It needs the least memory, and is less exact about knees and feet.',
  },
  finishedUnread: 'What was found in this clip could not be read again. Choose the clip once more.',
  damaged: 'An analysis that broke off could not be read, and is not offered. Analyse the clip again.',
  crash: {
    heading: 'This part of the page failed',
    what: 'It is a fault of ours. What you analysed is still here, and the rest of the page works.',
    whole:
      'It is a fault of ours. What you analysed is kept in this browser, and is there when the page is loaded again.',
    again: 'Show it again',
    reload: 'Load the page again',
    leave: 'Leave this page',
    detail: 'Details for a bug report, without file names',
    copy: 'Copy the details',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the text instead.',
  },
  missingPart: {
    heading: 'This part of the page could not be loaded',
    what: 'You may be offline, or the page was renewed on its server. What you analysed is still here.',
    again: 'Try again',
    reload: 'Load the page again',
  },
  uncaught: {
    what: 'Something failed behind this page. What you see is still here; if a button does nothing any more, load the page again.',
    reload: 'Load the page again',
    close: 'Close',
  },
};
