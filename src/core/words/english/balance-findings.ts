import type { Eyes, LegBalance, Steadier } from '../../balance/balance-findings';
import { otherSide, SIDES, type Side } from '../../pose/keypoints';
import { number } from '../numbers';

const seconds = (s: number): string => `${number(s, 0)} ${Math.round(s) === 1 ? 'second' : 'seconds'}`;

/** What the balance check says of a leg's turn: why something cannot be had, and what to do about it. */
export const balanceFindingsWords = {
  tooShort: (heldS: number, neededS: number): string =>
    `The foot came down after ${seconds(heldS)}. Sway is told from ${seconds(neededS)} on: rest a moment and try again, beside something to hold on to.`,
  stoppedShort: (heldS: number, neededS: number): string =>
    `The turn was stopped after ${seconds(heldS)}; sway is told from ${seconds(neededS)} on.`,
  hipsNotSeen:
    'Hips and standing leg were not seen well enough. Step back until you are in the picture from head to feet, and do without a long coat or skirt.',
  hardlySeen: (share: number): string =>
    `You were seen for ${number(100 * share, 0)} % of the time only. Stay in the picture, with light from the front.`,
  tooNoisy:
    'You sway less than the marks jump about. More light, a camera that is nearer, and close-fitting clothes help.',
  shouldersNotSeen: 'The shoulders were not in the picture. Step back, or tilt the camera up.',

  cautions: {
    notSquare: (leg: Side): string =>
      `On the ${leg} leg you did not face the camera: sway to the side looks smaller than it is. Stand square to it.`,
    fewFrames: (leg: Side, perS: number): string =>
      `On the ${leg} leg only ${number(perS, 0)} pictures a second could be looked at: quick sway is smoothed away. Close other programs and tabs.`,
    hopped: (leg: Side): string =>
      `The standing foot, the ${leg} one, left its place; that is counted as a touch-down.`,
    stopped: (leg: Side, heldS: number): string =>
      `The turn on the ${leg} leg was stopped after ${seconds(heldS)}, before the foot came down.`,
    hipDrop: 'How level the hips are is a rough guess from one camera: networks draw the hip line too level.',
  },

  judged: {
    because: (
      verdict: 'meets' | 'watch' | 'flag',
      eyes: Eyes,
      legs: Legs,
      sides: readonly Side[],
    ): string => {
      const closed = eyes === 'closed' ? ' with your eyes closed' : '';
      const on = sides.length === 2 ? 'On both legs' : `On the ${sides.join()} leg`;
      const meaning = {
        meets: `You stand on either leg${closed} as long as is usual.`,
        watch: `${on} the raised foot came down${closed} sooner than is usual for adults under 60.`,
        flag: `${on} the raised foot came down early: standing on one leg, which is what running is made of, deserves work.`,
      }[verdict];
      return `${meaning} ${heldWords(legs)}.`;
    },
    oneLegOnly: (leg: Side, held: Legs): string =>
      `${heldWords(held)}. Do the other leg, the ${otherSide(leg)} one, too: then the two can be compared.`,
    stopped: (held: Legs): string =>
      `A turn was stopped before the foot came down, so how long you can stand is not known. ${heldWords(held)}. Do the check again.`,
    sways: (steadier: Steadier): string =>
      steadier === null
        ? ' Which leg sways more could not be told.'
        : steadier === 'alike'
          ? ' Both sway alike, as far as one turn each can tell.'
          : ` You sway less on the ${steadier} leg.`,
    moreFor: (side: Side): string => `Give more time to the ${side} leg: it is the less steady one.`,
    evenly: 'Give both legs the same time.',
    norms: {
      open: 'Limits: 30 seconds is where clinics usually stop; healthy adults held 29 seconds on average below 50, 24 to 27 between 50 and 69, and 18 in their seventies (El-Kashlan et al. 1998; much the same in Springer et al. 2007). That less than 10 seconds is a warning is our own choice.',
      closed:
        'Limits: with closed eyes averages range from 9 to 21 seconds in healthy adults under 50 and fall to 2 to 6 above (El-Kashlan et al. 1998; Springer et al. 2007); that 10 is enough is our own choice, and nothing is called a warning.',
    },
    forEveryone:
      'These are times of healthy adults of each age, not of runners, and one turn is one try: the best of three is what tests count.',
  },

  /** The article's exercises, in our words, from the ground up. */
  ladder: [
    {
      step: 'Ankles, against a band',
      how: 'Loop a band round the front of the foot and move the ankle against it four ways: up, down, inward, outward.',
    },
    {
      step: 'Toes: the towel',
      how: 'Barefoot, scrunch up a towel with your toes, 10 to 15 times.',
    },
    {
      step: 'Hips, lying down',
      how: 'Clamshells and bridges, with a band round the thighs or without.',
    },
    {
      step: 'Hips, standing',
      how: 'Leg lifts, and squats walked sideways, with a band or without.',
    },
    {
      step: 'On your feet, then on one',
      how: 'Heel raises, squats, step-ups and lunges. When both legs together are easy, one leg at a time.',
    },
    {
      step: 'On what gives way',
      how: 'The same on a wobble board, a balance disc or a foam mat, beside something to hold on to.',
    },
    {
      step: 'Barefoot, and off the road',
      how: 'Some exercise barefoot, and runs on trails, little by little.',
    },
  ],
};

type Legs = Readonly<Record<Side, Pick<LegBalance, 'heldS' | 'aimedS' | 'touchDownsS'> | null>>;

/** "Left leg 30 s without touching down, right leg 12 s" */
function heldWords(legs: Legs): string {
  const told = SIDES.flatMap((side) => {
    const leg = legs[side];
    if (!leg) return [];
    const whole = leg.touchDownsS.length === 0;
    return [`on the ${side} leg ${seconds(leg.heldS)}${whole ? ' without touching down' : ''}`];
  });
  const text = told.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
