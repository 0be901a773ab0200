import type { CheckDates, Checks } from '../../criteria/checks';
import type { Estimate } from '../../metrics/measure';
import type { Side } from '../../pose/keypoints';
import { date, interval, listed, LOCALE, number } from '../numbers';

type Kind = keyof Checks;

const CLOCK = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' });
const NAMES: Readonly<Record<Kind, string>> = { standing: 'standing check', balance: 'balance check' };
const named = (kind: Kind, when: Date): string => `${NAMES[kind]} of ${date(when)}`;

/** "standing check of 3 May 2026 and balance check of 4 May 2026". */
function dated(dates: CheckDates): string {
  return listed(
    (['standing', 'balance'] as const).flatMap((kind) => {
      const when = dates[kind];
      return when === undefined ? [] : [named(kind, new Date(when))];
    }),
  );
}

/** Text of checks that are kept: keeping one, those of a runner, and what a report takes up of them. */
export const keptChecksWords = {
  kinds: { standing: 'How you stand', balance: 'Balance on one leg' },
  named,
  day: date,
  time: (when: Date): string => CLOCK.format(when),

  /** On a report. */
  fromCheck: (kind: Kind, when: Date): string => `From your ${named(kind, when)}, not from the film.`,
  takenUp: 'Checks taken up',
  inReport: dated,
  notTakenUp: 'None yet: a check says how broad you are, how you stand and how well each leg holds you.',

  next: {
    heading: 'What your next report takes from it',
    uses: (dates: CheckDates): string => `The next report takes up your ${dated(dates)}.`,
    usesShown: (dates: CheckDates): string =>
      `The report that is open, and the next one, take up your ${dated(dates)}.`,
    takes: {
      standing: 'The verdict on how you stand.',
      balance: 'The verdict on how well each leg holds you.',
      widths: (shoulders: string, hips: string): string =>
        `How broad your shoulders are (${shoulders} of a leg’s length) and your hips (${hips}): with them a film from the side can tell how far your chest turns while you run.`,
      shoulders:
        'How high your shoulders sit at rest: with it a film can tell whether you pull them up while you run.',
      noWidths:
        'Not how broad you are: for that, stand once more with your whole body in the picture, facing the camera.',
    },
    inThisTab:
      'Until you close this tab or load it anew; a check that you keep can be chosen again in My runs.',
    leaveOut: 'Leave it out',
    leaveOutNamed: (kind: Kind, when: Date): string => `Leave it out: ${named(kind, when)}`,
    leftOut: (kind: Kind): string => `The next report takes up no ${NAMES[kind]}.`,
    use: 'Use it in the next report',
    useNamed: (kind: Kind, when: Date): string => `Use it in the next report: ${named(kind, when)}`,
    used: (kind: Kind, when: Date): string => `The report takes up the ${named(kind, when)} from now on.`,
    inUse: 'In the next report',
  },

  keep: {
    heading: 'Keep this check',
    why: 'Then you can see what changes over time. It is kept in this browser only, without pictures: nothing is sent.',
    closed:
      'This browser gives the page no storage, as in private windows, so the check cannot be kept. The next report of this tab takes it up all the same.',
    runner: 'Whose check this is',
    go: 'Keep this check',
    keeping: 'Keeping it …',
    kept: (name: string): string => `Kept among ${name}’s checks.`,
    toRuns: 'My runs',
  },

  list: {
    heading: (name: string): string => `Checks of ${name}`,
    none: (name: string): string => `No checks of ${name} are kept yet.`,
    how: 'A check takes two minutes and a camera: how you stand, and how well each leg holds you.',
    make: 'Make a check',
    of: 'Checks of',
    loading: 'Looking up the checks.',
    more: 'Numbers',
    moreNamed: (kind: Kind, when: Date): string => `Numbers: ${named(kind, when)}`,
    remove: 'Delete',
    removeNamed: (kind: Kind, when: Date): string => `Delete: ${named(kind, when)}`,
    removeAsk: (kind: Kind, when: Date): string =>
      `Delete the ${named(kind, when)} for good? Reports that took it up stay as they are.`,
    removeYes: 'Delete the check',
    removed: (kind: Kind, when: Date): string => `The ${named(kind, when)} is deleted.`,
    withVerdict: (verdict: string): string => `Verdict: ${verdict}`,
    nothing: 'Nothing could be measured.',
  },

  /** The main value of a check in a line. */
  main: {
    /** Degrees, + = to the person's own left. */
    turned: (part: 'shoulders' | 'hips', { value, ci95 }: Estimate): string => {
      const straight = Math.round(value) === 0;
      const way = straight ? '' : ` to the ${value > 0 ? 'left' : 'right'}`;
      const [low, high] = value < 0 ? [-ci95[1], -ci95[0]] : ci95;
      const toName = part === 'shoulders' ? 'Shoulders' : 'Hips';
      return `${toName} turned ${number(Math.abs(value), 0)} degrees${way} (${interval([low, high], 0)})`;
    },
    held: (side: Side, heldS: number, whole: boolean): string =>
      `${side === 'left' ? 'Left' : 'Right'} leg ${number(heldS, 0)} s${whole ? ', without touching down' : ''}`,
  },
};
