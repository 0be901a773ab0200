import { listed, number } from '../numbers';
import { accuracySentences } from './accuracy-sentences';

/** Text of the page that says how accurate all of this is. */
export const accuracyWords = {
  lead: 'Every measure was tried on runners whose truth is known: made of numbers, rendered, and one real runner on force plates among motion-capture cameras. This is what came of it, good and bad.',
  headings: {
    short: 'In short',
    measuring: 'The measuring alone',
    film: 'From film to value',
    usual: 'How far off a value usually is',
    limits: 'What these figures do not hold',
    bars: 'What we set out to reach',
    tables: 'All the tables',
  },
  measuringHow:
    'The joints are known, but spoiled on purpose: shaken, some missing, left and right exchanged. 60 frames a second.',
  filmHow: 'Rendered runners as films, through the network that finds joints, as with your clip.',
  say: accuracySentences,
  /** Names of rows that are moments, not measures. */
  moments: {
    'landing-side': 'Moment of landing, from the side',
    'landing-frontal': 'Moment of landing, from behind or in front',
    'push-off-side': 'Moment of push-off, from the side',
    'push-off-frontal': 'Moment of push-off, from behind or in front',
  },

  usual: {
    note: (film: boolean) =>
      `The mean size of the error. Known joints: made-up runners and the real one, whichever came out worse.${
        film ? ' Film: rendered runners through the network.' : ''
      } In the interval: how many of 100 values lie in the 95 % interval that the report gives with them${
        film ? ', of known joints' : ''
      }. L is the length of a leg; ms is a thousandth of a second.`,
    columns: { measure: 'Measure', joints: 'Known joints', film: 'Film', held: 'In the interval' },
    tooNarrow: 'too narrow',
    filmTooNarrow: (percent: number) => `film: ${number(percent, 0)}, too narrow`,
    notTried: 'not tried',
  },

  bars: {
    notMeasured: 'Not measured',
    met: 'Met',
    missed: 'Missed',
    allMet: (goals: number) => `All ${number(goals, 0)} met`,
    someMissed: (missed: number, goals: number) => `${number(missed, 0)} of ${number(goals, 0)} missed`,
  },

  limits: [
    {
      title: 'No network in most of these figures.',
      text: 'The joints of made-up and captured runners were given to the measuring, exact or spoiled on purpose. A network that finds joints in a video errs more slowly, and more alike from frame to frame, than such noise. Your video measures worse than that.',
    },
    {
      title: 'One real runner.',
      text: 'Force plates and motion capture are of one person at 2.5 metres a second on a treadmill, legs and hips only. Nothing here checks lean and arms on a real person.',
    },
    {
      title: 'One rendered body.',
      text: 'The films with a known truth show one computer-made runner in seven ways of running, sharp and well lit. Real clips blur, and clothes hide joints.',
    },
    {
      title: 'Networks hardly see a hip drop.',
      text: 'They draw the line of the hips too level. The interval of that measure is wide, and no verdict rests on it alone.',
    },
    {
      title: 'A tilted camera is put right only roughly.',
      text: 'Its tilt is found from the feet on the belt or the body’s symmetry, give or take about two degrees, and taken off. What is left goes straight into the forward lean and into all that is read from behind. Stand the camera level.',
    },
    {
      title: 'The made-up runners are ours.',
      text: 'What is wrong in this project’s picture of running is wrong in their truth too.',
    },
    {
      title: '“Landing” is not one moment.',
      text: 'Force above a limit, the first touch of the sole, the kink in the foot’s path: they lie about ten thousandths of a second apart, and that is in every value read at landing.',
    },
  ] as readonly { readonly title: string; readonly text: string }[],

  tables: {
    note: 'Bias is the mean of found less true; the number after ± is the spread of the single errors about it. “Mean abs.” is the mean size of an error. “n” says how many values, or events, were compared. Exact joints are the true ones; spoiled ones have 2 pixels of noise, 5 % missing and a tenth of the frames with left and right exchanged. The written report (docs/validation.md) says more.',
    parts: {
      'made-up': {
        title: 'Runners made of numbers',
        text: 'Twelve runners who differ in one thing each, filmed from the side and from behind or in front at 30 to 240 frames a second; half of the cameras stand as they should, half nearer, tilted and turned, as people do film.',
      },
      cameras: {
        title: 'The same runners, filmed badly',
        text: 'At 60 frames a second, with spoiled joints: square; casual (near, a little turned and tilted); turned by 10 degrees; tilted by 4 degrees; and with an uneven frame rate that loses frames.',
      },
      captured: {
        title: 'A real runner: force plates and motion capture',
        text: 'One runner at 2.5 metres a second, legs and hips captured in 3D on a treadmill that measures force (Fukuchi and others, 2017). Moments are checked against the force, angles against the captured joints.',
      },
      rendered: {
        title: 'Rendered runners',
        text: 'Eight films of one computer-made body in seven ways of running, 60 frames a second; from its exact joints and, where that was done, from the film through the network.',
      },
    },
    titles: {
      events: 'Landing (contact) and push-off (toe-off)',
      measures: 'Measures',
      cameras: 'By how it was filmed',
      curves: 'Whole curves through the network, side views: mean size of the error in degrees',
    },
    clips: (clips: number, recognised: number) =>
      `${number(clips, 0)} clips, ${number(recognised, 0)} of them taken for a run and seen from the right side.`,
    withoutTruth: (names: readonly string[]) => `Without a value or a truth here: ${listed(names)}.`,
    coverage: 'How often the 95 % interval holds the truth',
    coverageTitle: 'By measure, over all cameras and frame rates',
  },
};
