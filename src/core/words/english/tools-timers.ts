import type { Side } from '../../pose/keypoints';
import type { Stretch, StretchHold } from '../../plan/timer-stretches';
import { capital } from '../capital';

const STRETCHES: Readonly<Record<Stretch, string>> = {
  'forward-side': 'side that sits forward',
  glutes: 'buttock',
  hamstrings: 'back of the thigh',
  quads: 'front of the thigh',
  calves: 'calf',
};

const WAYS: Readonly<Record<Stretch, (side: Side) => string>> = {
  'forward-side': (side) =>
    `Stand or sit tall with your hips facing ahead. Turn your chest to the ${side} so that the ${side} shoulder and hand go back.`,
  glutes: (side) =>
    `Sit or lie down, lay the ${side} ankle over the other knee, and bring both towards your chest.`,
  hamstrings: (side) => `Put the ${side} heel on a low step, knee soft, and bow from the hips.`,
  quads: (side) => `Stand on the other leg, hold the ${side} foot behind you, and keep your knees together.`,
  calves: (side) => `Step the ${side} foot back, heel on the floor, and lean towards a wall.`,
};

const seconds = (n: number): string => (n === 1 ? '1 second' : `${n} seconds`);

/** Text of the two timers. */
export const toolsTimerWords = {
  start: 'Start',
  pause: 'Pause',
  resume: 'Go on',
  again: 'Start again',
  skip: 'Skip',
  stop: 'Stop',
  sound: 'Sound',
  vibration: 'Vibration',
  noVibration: 'This device does not vibrate for web pages.',
  left: 'Time left of this part',
  seconds,
  /** "3:05". */
  minutes: (s: number): string => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`,
  whole: (text: string): string => `${text} in all`,
  stillToGo: (text: string): string => `${text} to go`,
  paused: 'Paused',
  over: 'Done',
  choices: 'What you choose',
  whileGoing: 'Stop the timer to change these.',
  said: (name: string, s: number, detail: string): string => `${name}, ${seconds(s)}. ${detail}`,

  strides: {
    how: 'Once or twice a week: five short runs at a hard pace, thinking of one thing in each.',
    idle: (n: number, s: number): string => `${n} strides of ${seconds(s)}`,
    idleDetail: (cue: string): string => `You begin with: ${cue}`,
    work: (n: number, of: number): string => `Stride ${n} of ${of}`,
    ready: 'Get ready',
    rest: 'Rest',
    next: (n: number, cue: string): string => `Then stride ${n}: ${cue}`,
    cuesTitle: 'One thing for each stride',
    needsWork: 'needs work in your film',
    strideS: 'Each stride',
    restS: 'Rest between',
    restNote:
      'The article gives the five times 20 to 30 seconds; it names no rest, so this is yours to choose.',
    over: 'Five strides done. Walk until your breath is quiet.',
  },

  stretches: {
    how: 'After every run, ten minutes: 20 seconds for each muscle, left and right, a few times round.',
    idle: (n: number, s: number): string => `${n} holds of ${seconds(s)}`,
    idleDetail: (name: string): string => `You begin with: ${name}`,
    name: ({ stretch, side }: StretchHold): string =>
      stretch === 'forward-side' ? `${capital(side)} side, back` : `${capital(STRETCHES[stretch])}, ${side}`,
    muscles: {
      glutes: 'Buttocks',
      hamstrings: 'Backs of the thighs',
      quads: 'Fronts of the thighs',
      calves: 'Calves',
    },
    way: ({ stretch, side }: StretchHold): string => WAYS[stretch](side),
    ready: 'Get ready',
    change: 'Change',
    next: (name: string, way: string): string => `Next: ${name}. ${way}`,
    changeS: 'Time to change place',
    forward: 'Side that sits forward',
    forwardNote:
      'Stand with your feet straight and look down: if one hand and hip are ahead of the other, begin with the stretch that takes that side back.',
    fromReport: (side: Side): string => `In your report it is the ${side}.`,
    sides: { none: 'Neither', left: 'Left', right: 'Right' },
    orderTitle: 'What comes, in each round',
    first: (side: Side): string => `First, twice: the ${side} side taken back`,
    bothSides: 'left, then right',
    own: 'The article names the muscles, the 20 seconds and the ten minutes. How each stretch is done, and the time to change, are our own words. Pull, never pain.',
    over: 'Every stretch held. Done.',
  },
};
