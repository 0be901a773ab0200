import type { BalanceMeasureId, Eyes, Steadier } from '../../balance/balance-findings';
import { otherSide, type Side } from '../../pose/keypoints';
import { number } from '../numbers';

const seconds = (s: number): string => `${number(s, 0)} ${Math.round(s) === 1 ? 'second' : 'seconds'}`;

interface MeasureWords {
  readonly name: string;
  readonly meaning: string;
}

const MEASURES: Readonly<Record<BalanceMeasureId, MeasureWords>> = {
  swaySpeed: {
    name: 'Speed of sway',
    meaning: 'How fast your pelvis moves, up, down and sideways, on average.',
  },
  swayPath: { name: 'Way of sway', meaning: 'All that way put end to end, for as long as you stood.' },
  swayArea: {
    name: 'Room you need',
    meaning: 'The area that your pelvis stays in for 95 % of the time (an ellipse).',
  },
  trunkSway: {
    name: 'Trunk tipping',
    meaning: 'How much your trunk tips left and right about its mean (standard deviation).',
  },
  hipDrop: {
    name: 'Hip drop',
    meaning: 'How much lower the hip of the raised leg is: + lower, − higher. A rough guess from one camera.',
  },
};

/** Text of the page that checks balance on one leg. */
export const balanceCheckWords = {
  heading: 'Balance on one leg',
  lead: 'Running is balancing on one leg, again and again. Stand on each leg for 30 seconds: the camera times it and measures how much you sway.',
  from: (document: string): string => `From “${document}”`,

  before: {
    safety: 'First of all',
    safe: [
      'Stand beside something firm to hold on to: a door frame, a heavy table, a wall.',
      'Clear the floor around you. Shoes off, or the same shoes each time.',
      'Leave it out if you could fall: with dizziness, a fresh injury, or doctor’s orders against it. Stop when you feel dizzy or something hurts.',
    ],
    how: 'How it goes',
    steps: [
      'Put the camera at hip height, two to three metres in front of you. It has to see you from head to feet.',
      'Face it, feet side by side. When it says so, lift one foot to about the height of your other calf.',
      'The clock starts by itself a second later, with a beep. Keep the foot up for 30 seconds; if it comes down, the turn is over.',
      'Rest, then the other leg.',
    ],
    choices: 'What you choose',
    eyesLegend: 'Eyes',
    eyes: { open: 'Open', closed: 'Closed' } satisfies Record<Eyes, string>,
    eyesNote: {
      open: 'Begin with this. Look at a spot straight ahead.',
      closed: 'Much harder: only when 30 seconds with open eyes are easy, and with a hand next to its hold.',
    } satisfies Record<Eyes, string>,
    firstLegend: 'Stand first on',
    legs: { left: 'Left leg', right: 'Right leg' } satisfies Record<Side, string>,
    start: 'Turn the camera on and begin',
    tryAgain: 'Try again',
    opening: 'Waiting for the camera. If your browser asks, allow it.',
    privacy: 'No picture leaves this machine, and none is kept. The camera goes off when the check is over.',
  },

  turns: {
    heading: 'Balance check under way',
    picture: 'You in the camera, with your joints drawn over it',
    loading: 'What looks for your joints is still loading.',
    place: 'Step in front of the camera',
    placeDetail: 'Face it, with all of you in the picture.',
    lift: (leg: Side): string => `Lift your ${otherSide(leg)} foot`,
    liftDetail: (leg: Side): string => `Stand on the ${leg} leg. The clock starts by itself.`,
    settle: 'Steady',
    settleDetail: {
      open: 'Eyes on a spot straight ahead.',
      closed: 'Close your eyes at the long beep.',
    } satisfies Record<Eyes, string>,
    stand: (leg: Side): string => `On the ${leg} leg`,
    standDetail: {
      open: 'Keep the foot up until the three rising tones.',
      closed: 'Eyes closed. Keep the foot up until the three rising tones.',
    } satisfies Record<Eyes, string>,
    landed: {
      held: '30 seconds. Well held',
      touched: 'Foot down',
      hopped: 'The standing foot moved',
      lost: 'Lost sight of you',
    },
    landedDetail: {
      held: 'You may put the foot down.',
      touched: 'The turn ends here.',
      hopped: 'A hop counts like a foot that comes down: the turn ends here.',
      lost: 'That turn does not count. Once more.',
    },
    rest: 'Rest',
    restDetail: (leg: Side): string => `Next you stand on the ${leg} leg.`,
    clock: 'Seconds left',
    legs: 'Turns',
    turnOf: (leg: Side, what: string): string => `${leg === 'left' ? 'Left' : 'Right'} leg: ${what}`,
    toCome: 'to come',
    now: 'now',
    held: (s: number): string => seconds(s),
    goOn: 'Go on now',
    again: 'Do this leg again',
    againLast: 'Do the last leg again',
    finish: 'Show what was found',
    stop: 'Stop',
    figure: (leg: Side): string =>
      `Stand on the ${leg} leg, the ${otherSide(leg)} foot raised. Drawn as in a mirror.`,
    networkFailed: 'Your joints cannot be found just now, so the check cannot go on.',
  },

  result: {
    heading: 'What was found',
    headline: {
      meets: 'You stand well on either leg',
      watch: 'One leg, or both, could hold you longer',
      flag: 'Standing on one leg deserves work',
      'cannot-tell': 'Part of the check is missing',
    },
    held: 'How long',
    heldBar: (leg: Side, s: number, touched: boolean): string =>
      `${leg === 'left' ? 'Left' : 'Right'} leg: ${seconds(s)}${touched ? ', then the foot came down' : ', and the foot stayed up'}`,
    heldShort: (s: number): string => `${number(s, 0)} s`,
    heldNone: 'not done',
    traces: 'How you swayed',
    tracesNote: 'The way of your pelvis while you stood, seen from behind you: up is up, right is right.',
    tracesScale: 'Both legs are drawn to the same scale.',
    trace: (leg: Side): string =>
      `Way of the pelvis on the ${leg} leg: the smaller the tangle, the steadier the leg.`,
    scaleCm: (cm: number): string => `${number(cm, 0)} cm`,
    scaleL: (percent: number): string => `${number(percent, 0)} % of a leg’s length`,
    noTrace: 'Too little was seen of this turn to draw it.',
    measures: 'The numbers',
    measuresNote:
      'In brackets: the range that fits what was seen. It is wide, because one turn is one try and a camera is no force plate. Sway counts until the foot first came down.',
    measure: MEASURES,
    what: 'What',
    between: 'Left against right',
    /** Before what is said of it, where there is no column. */
    betweenSays: 'Left against right: ',
    legs: { left: 'Left leg', right: 'Right leg' } satisfies Record<Side, string>,
    units: {
      cm: 'cm',
      'cm²': 'cm²',
      'cm/s': 'cm a second',
      deg: '°',
      L: 'L',
      'L²': '% L²',
      'L/s': '% L a second',
    },
    inL: 'L is the length of your leg, L² a square with such sides. Tell your height before the check, and it is all said in centimetres.',
    steadier: (steadier: Steadier, id: BalanceMeasureId | 'held'): string =>
      steadier === null
        ? 'cannot be told'
        : steadier === 'alike'
          ? 'alike'
          : id === 'held'
            ? `${steadier} longer`
            : id === 'hipDrop'
              ? `${steadier} more level`
              : `${steadier} steadier`,
    weaker: (side: Side): string =>
      `Your ${otherSide(side)} leg is the steadier one: give the ${side} leg more time.`,
    endedEarly: 'What was done up to then is below.',
    otherTime: 'not compared: one leg stood longer',
    ladder: 'The way up, from the ground',
    ladderNote:
      'The article’s order, in our words: feet and ankles first, then hips, then uneven ground. Move up when a step is easy; a handful of these before or after a run will do.',
    limits: 'Where the limits come from',
    cautions: 'What to keep in mind',
    notMedical: 'This is no medical device and gives no diagnosis.',
    again: 'Do it again',
    eyes: {
      open: 'Eyes open.',
      closed: 'Eyes closed.',
    } satisfies Record<Eyes, string>,
  },
};
