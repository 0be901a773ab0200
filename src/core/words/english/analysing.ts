/** Text of the page that is shown while a clip is analysed. */
export const analysingWords = {
  heading: 'Looking at every frame',
  starting: 'Starting',
  phases: {
    probe: 'Reading the file',
    'load-model': 'Loading the network',
    'warm-up': 'Warming up',
    frames: 'Finding the runner in every frame',
    strides: 'Finding your strides',
    looks: 'Looking closely where it counts',
    measure: 'Measuring',
  },
  judging: 'Measuring and judging',
  progressOf: (phase: string, clip: string) => `${phase}: ${clip}`,
  done: 'done',
  frame: 'Frame',
  ofFrames: (total: string) => `of ${total}`,
  timeLeft: 'Time left',
  speed: 'Speed',
  framesPerSecond: 'frames/s',
  stop: 'Stop and go back',
  clipOf: (clip: number, of: number) => `Clip ${clip} of ${of}`,
  otherKept: 'could not be read; the other one is kept',
  status: (phase: string, clip: number, of: number, percent: number | null) =>
    `${phase}${of > 1 ? `, clip ${clip} of ${of}` : ''}${percent === null ? '' : `, ${percent} per cent`}`,
  firstFrame: 'The first frame comes when the network is ready.',
  moment: 'a moment',
  aboutSeconds: (seconds: number) => `about ${seconds} s`,
  aboutMinutes: (minutes: number) => `about ${minutes} min`,
  tooLong: (times: number) =>
    `Too long? Another network is about ${times} times faster, and less exact about knees and feet.`,
  quicker: 'Start again with the quick one',
};
