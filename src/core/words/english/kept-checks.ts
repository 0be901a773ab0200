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
    heading: 'In the next report',
    uses: (dates: CheckDates): string => `The next report takes up your ${dated(dates)}.`,
    usesShown: (dates: CheckDates): string =>
      `The report that is open, and the next one, take up your ${dated(dates)}.`,
    gives: {
      standing:
        'Your own shoulder and hip width for turns seen from the side, the height of your shoulders, and the verdict on how you stand.',
      balance: 'The verdict on your balance on one leg.',
    },
    inThisTab:
      'Until this tab is closed or loaded anew; a check that is kept can be chosen again in My runs.',
    leaveOut: 'Leave it out',
    leaveOutNamed: (kind: Kind, when: Date): string => `Leave out the ${named(kind, when)}`,
    leftOut: (kind: Kind): string => `The next report takes up no ${NAMES[kind]}.`,
    use: 'Use it in the next report',
    useNamed: (kind: Kind, when: Date): string => `Use the ${named(kind, when)} in the report`,
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
    moreNamed: (kind: Kind, when: Date): string => `Numbers of the ${named(kind, when)}`,
    remove: 'Delete',
    removeNamed: (kind: Kind, when: Date): string => `Delete the ${named(kind, when)}`,
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

  numbers: {
    measure: 'Measure',
    value: 'Value',
    interval: 'Likely between',
    unavailable: 'not measured',
    standing: {
      shouldersAgainstFeet: 'Shoulders against the feet, + to the left',
      hipsAgainstFeet: 'Hips against the feet, + to the left',
      shouldersAgainstHips: 'Shoulders against the hips, + to the left',
      handAhead: 'Right hand ahead of the left',
      shoulderTilt: 'Right shoulder higher',
      hipTilt: 'Right hip higher',
      pelvisTilt: 'Pelvis tipped forward',
      trunkLean: 'Lean of the trunk, + forward',
      weightShift: 'Weight shifted to the right',
    },
    balance: {
      swayPath: 'Way of the sway',
      swayArea: 'Area of the sway',
      swaySpeed: 'Speed of the sway',
      trunkSway: 'Sway of the trunk',
      hipDrop: 'Drop of the free hip',
    },
    ofLeg: (name: string, side: Side): string => `${name}, on the ${side} leg`,
    units: { deg: 'degrees', L: 'leg lengths' } as Readonly<Record<string, string>>,
  },
};
