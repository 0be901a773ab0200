import { number } from '../numbers';

/** Text of working without the network: what is ready, what is still being fetched, and updates. */
export const offlineWords = {
  heading: 'Working without the network',
  lead: 'Plumbline keeps itself in this browser, with the large parts that find your joints. Then it works in a cellar gym, on a plane, or with the Wi-Fi off, and nothing has to be fetched again.',
  /** Never a whole that is not one: what is here is rounded down. */
  ready: (readyBytes: number, totalBytes: number) =>
    `Ready to work offline: ${number(Math.floor(readyBytes / 1e6), 0)} of ${megabytes(totalBytes)}`,
  progressLabel: 'Ready to work offline',
  size: (totalBytes: number) => `Takes ${megabytes(totalBytes)} of this browser’s storage.`,
  phases: {
    starting: 'Looking at what is here already.',
    asking: 'Your browser is set to save data, so nothing is fetched before you say so.',
    fetching: 'Fetched in the background. You can go on working.',
    waiting: 'Waits while a clip is analysed or the camera is on, then goes on by itself.',
    whole: 'Works without the network now.',
    left: 'Not kept for working without the network. Everything is fetched when you need it.',
    broken:
      'The connection broke off. What has come is kept; the rest is fetched at your next visit, or now.',
    full: 'This browser has no more room. Free some space on the disk, or delete runs you no longer need, then try again.',
    unsupported: 'This browser, or a private window, does not let pages work without the network.',
  },
  /** In the foot of every page. */
  line: {
    whole: 'Works without the network now.',
    asking: 'Can be kept for working without the network.',
    left: 'Needs the network.',
    broken: 'Not all of it is here yet.',
    full: 'No room to keep all of it.',
    more: 'Offline use',
  },
  fetch: 'Fetch it now',
  fetchAgain: 'Go on fetching',
  stop: 'Stop fetching',
  remove: 'Remove it from this browser',
  removeMore: 'Your runs and reports stay. The large parts are fetched again when you analyse a clip.',
  install: 'Install Plumbline',
  installMore: 'Gives it a window and an icon of its own.',
  update: {
    label: 'New version',
    offered: 'A new version is ready.',
    elsewhere: 'Another tab uses a new version. This one goes on with the old one, safely.',
    go: 'Use it now',
    goElsewhere: 'Use it here too',
    taking: 'Loading the new version …',
    keeps: 'The page loads anew, with what is on show now.',
    later: 'Later',
    /** Why the button is not there. */
    waits: {
      analysing: 'It waits until the work under way is done.',
      camera: 'It waits until you leave the camera page.',
      check: 'It waits until you leave this check.',
      comparison:
        'It waits: the two runs you compare are not kept when the page loads. Take them out first, or go on.',
      'not-kept': 'It waits: this report could not be kept in the browser. Download it first, or go on.',
      'other-tab': 'It waits: another tab of Plumbline is at work.',
    },
  },
};

function megabytes(bytes: number): string {
  return `${number(Math.ceil(bytes / 1e6), 0)}\u00a0MB`;
}
