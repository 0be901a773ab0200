import { number } from '../numbers';

const seconds = (n: number): string => (n === 1 ? '1 second' : `${number(n, 0)} seconds`);

/** Text of the page that uses the camera: the live view, its figures, its cues. Recording has its own. */
export const cameraWords = {
  lead: 'See how you run while you run, then record a few seconds of it and have them measured.',

  before: {
    heading: 'Before it starts',
    what: [
      'The camera goes on only after you press the button, and your browser asks you first. No sound is ever recorded.',
      'Pictures are looked at in this browser and nowhere else. Nothing is sent, and nothing is kept unless you record.',
      'A red light stays on the picture for as long as the camera is on. Leaving this page turns it off.',
    ],
    place:
      'Set the laptop or phone at hip height, about three metres away: square to the treadmill, or in line with its belt.',
    turnOn: 'Turn the camera on',
    again: 'Try again',
    chooseFile: 'Choose a video file instead',
  },

  live: {
    heading: 'Live',
    picture: 'The camera’s picture, with your joints drawn over it',
    failed: 'Joints and figures are not available, but recording works as usual.',
    failedMore: 'To try for them again, turn the camera off and on, or load this page anew.',
    turnOff: 'Turn the camera off',
  },

  settings: {
    heading: 'Camera',
    which: 'Which camera',
    unnamed: (n: number): string => `Camera ${number(n, 0)}`,
    format: 'Picture and frames a second',
    formatOf: (widthPx: number, heightPx: number, perS: number): string =>
      `${widthPx} × ${heightPx}, ${number(perS, 0)} a second`,
    more: 'The more frames a second, the more can be told: 60 is better than 30.',
    mirror: 'Show it mirrored',
    mirrorNote: 'Of this view only. What is recorded is never mirrored.',
    locked: 'Can be changed after the recording.',
  },

  guide: {
    heading: 'Your place in the picture',
    viewLegend: 'The camera sees you',
    views: { side: 'From the side', rear: 'From behind', front: 'From the front' },
    good: 'Good: you can start.',
    looking: 'Step into the picture, head to shoes.',
    outline: {
      side: 'Outline of a runner from the side: fill it with your whole body.',
      rear: 'Outline of a runner from behind: fill it with your whole body.',
      front: 'Outline of a runner from the front: fill it with your whole body.',
    },
  },

  figures: {
    heading: 'Figures',
    preview: 'Preview',
    previewNote:
      'Rough and of this moment, to see that all is well. Only a recording is measured properly, with its margins.',
    none: '–',
    notYet: 'cannot be told now',
    rests: 'rests while it records',
    stepRate: 'Step rate',
    stepRateUnit: 'steps a minute',
    lean: 'Trunk lean',
    leanForward: 'forward',
    leanBack: 'backward',
    leanLeft: 'to your left',
    leanRight: 'to your right',
    upright: 'upright',
    foot: 'Foot at landing',
    footAhead: 'of your leg’s length ahead of the hip',
    footBehind: 'of your leg’s length behind the hip',
    footUnder: 'under the hip',
    kneeOf: { left: 'Left knee, weight on it', right: 'Right knee, weight on it' },
    kneeIn: 'inward',
    kneeOut: 'outward',
    kneeStraight: 'straight',
    degrees: (value: string): string => `${value}°`,
    percent: (value: string): string => `${value} %`,
    looked: (perS: number): string => `${number(perS, 0)} pictures a second are looked at.`,
  },

  cues: {
    heading: 'Cues while you run',
    lead: 'Off unless you turn them on. They stop with the camera; the lean cue rests while a recording is made.',
    metronome: 'Metronome',
    metronomeNote: (own: number | null): string =>
      own === null
        ? 'Run steadily for a few seconds, and it is set to 5 % more than your own step rate; or set it yourself.'
        : `Your own step rate was ${number(own, 0)}: 5 % more is suggested. Quicker steps land closer under the body.`,
    cadence: 'Beats a minute',
    takeOwn: (own: number): string => `Set it to 5 % more than ${number(own, 0)}`,
    lean: 'Lean cue',
    leanNote:
      'From the side only: when your trunk stays outside 3 to 11 degrees forward for some seconds, at most every 20 seconds.',
    way: 'How it is said',
    ways: { beep: 'Beep', voice: 'Voice' },
    noVoice:
      'This machine has no voice of its own for it, so it beeps. Voices from the network are never used.',
    beeps: 'Two rising beeps: lean a little more. Two falling ones: a little less.',
    sentences: {
      'lean-more': 'Lean a little, from the ankles.',
      'lean-less': 'Stand a little taller.',
    },
    said: (sentence: string): string => `Lean cue: ${sentence}`,
  },

  seconds,
};
