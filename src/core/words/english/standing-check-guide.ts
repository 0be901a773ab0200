import type { StandingView } from '../../standing/standing-findings';

const times = (n: number, of: number): string => (of === 1 ? '' : `Time ${n} of ${of}`);

/** What the person is told who stands before the camera: short, to be read from three metres and to be spoken. */
export const standingGuideWords = {
  heading: 'Stand before the camera',
  stage: 'What the camera sees, with the joints that were found',
  opening: 'The camera is starting. The browser may ask whether it may.',
  loading: 'The camera is on. What finds the joints is still on its way.',
  time: times,
  holdOf: (n: number, of: number) => `Hold ${n} of ${of}`,

  march: 'March on the spot',
  marchDetail: 'A few steps, facing the camera. Then let yourself stand as you do.',
  face: {
    front: 'Face the camera',
    'side-left': 'Turn a quarter to your right',
    'side-right': 'Turn half round',
  } satisfies Record<StandingView, string>,
  faceDetail: {
    front: 'Feet straight ahead, arms hanging, eyes ahead.',
    'side-left': 'Your left side faces the camera. Feet and eyes straight ahead of you.',
    'side-right': 'Your right side faces the camera. Feet and eyes straight ahead of you.',
  } satisfies Record<StandingView, string>,
  waits: {
    somebody: 'Step into the picture.',
    turn: {
      front: 'Turn until you face the camera squarely.',
      'side-left': 'Turn until your left side faces the camera squarely.',
      'side-right': 'Turn until your right side faces the camera squarely.',
    } satisfies Record<StandingView, string>,
    still: 'Good. Now stand still.',
  },
  broken: {
    moved: 'You moved. Stand still once more.',
    lost: 'You were out of the picture, or turned. Once more.',
  },
  count: 'Stay like that',
  countDetail: 'It begins after the beeps.',
  countAnyway: 'Walk to your place',
  anywayDetail: 'It begins after the beeps, whatever the picture is like.',
  hold: 'Stand still',
  holdDetail: 'Breathe on. Three seconds.',
  held: 'Held',
  heldDetail: 'You may move.',
  over: 'Done',
  secondsLeft: (s: number) => `${s} s`,

  turnOnAgain: 'Turn the camera on again',

  controls: 'What you can press',
  skip: 'Skip this one',
  again: 'Again',
  finish: 'Show what was found',
  stop: 'Stop',
  anyway: 'Begin in 8 seconds anyway',
  keys: 'Keys, or a presenter’s clicker: → skips, ← does it again, Esc stops.',
  sound: 'Beeps',
  voice: 'Speak it',
  noVoice: 'This machine has no voice of its own to speak with.',
  wholeScreen: 'Fill the screen',
  fromAbove: {
    front: 'From above: you face the camera.',
    'side-left': 'From above: your left side is towards the camera.',
    'side-right': 'From above: your right side is towards the camera.',
  } satisfies Record<StandingView, string>,
  progress: 'What has been held',
  heldAlready: 'held',
  now: 'now',
  toCome: 'to come',
  passed: 'left out',
  stepName: (view: string, time: string, state: string) => [view, time, state].filter(Boolean).join(', '),
  camera: 'camera',
  stopped: 'The check was stopped.',
  nothing: 'Nothing was held, so there is nothing to tell. Begin again when you like.',
};
