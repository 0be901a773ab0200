import { capital } from '../capital';
import { number } from '../numbers';

type Backend = 'webgpu' | 'webgl' | 'wasm';

/** Plain words first, a browser's own word after them. */
const NAMES: Readonly<Record<Backend, string>> = {
  webgpu: 'graphics card (WebGPU)',
  webgl: 'graphics card (WebGL)',
  wasm: 'processor (WebAssembly)',
};
const rate = (perSecond: number): string =>
  `${number(perSecond, perSecond < 10 ? 1 : 0)} ${perSecond === 1 ? 'picture' : 'pictures'} a second`;

const INSTEAD = 'The processor does the work in its place, and the report says so.';

/** Text about what the networks are calculated on: measured, or chosen by hand. */
export const backendWords = {
  heading: 'What does the calculating',
  lead: 'The graphics card of a computer or its processor can look for the runner. Which is faster differs from machine to machine. Plumbline tries both out before the first clip, which takes a few seconds, keeps the outcome, and takes the fastest that calculates rightly.',
  choice: 'Calculate on',
  automatic: 'Whatever is fastest here',
  name: (backend: Backend) => capital(NAMES[backend]),
  looking: 'Looking at what this browser offers.',
  unknown: 'What this browser offers could not be looked up. Reload the page and try again.',
  only: 'This browser offers no graphics card that can calculate, so the processor does the work. There is nothing to measure, and no time is spent on it.',
  notYet: (model: string) =>
    `Not measured yet with the model “${model}”: that is done before the first clip.`,
  now: (backend: Backend, model: string, perSecond: number) =>
    perSecond > 0
      ? `Now: the ${NAMES[backend]}, about ${rate(perSecond)} with the model “${model}”.`
      : `Now: the ${NAMES[backend]}, with the model “${model}”.`,
  nowByHand: (backend: Backend) => `Now: the ${NAMES[backend]}, because you chose it.`,
  untried: (backend: Backend) =>
    `The ${NAMES[backend]} has not been tried here: it is with the next clip, or now if you measure. If it cannot, the processor does the work in its place, and the report says so.`,
  cannot: (backend: Backend, fault: string) =>
    `The ${NAMES[backend]} cannot be used here: ${fault}. ${INSTEAD}`,
  faults: {
    'cannot-start': 'it does not start in this browser',
    wrong: 'it finds the joints of a known picture in wrong places',
    lost: 'the browser took it away while it calculated',
    'no-answer': 'it gave no answer in good time',
    'broke-off': 'it broke off',
  },
  failed: (fault: string) => capital(fault),
  found: (model: string, day: string) => `Measured on ${day} with the model “${model}”`,
  outcome: (perSecond: number, workers: number) =>
    workers > 1
      ? `About ${rate(perSecond)}, ${number(workers, 0)} workers together`
      : `About ${rate(perSecond)}`,
  isTaken: 'taken',
  details: 'For a report of the fault',
  workersNote:
    'For the processor, what several workers gain by sharing a clip is estimated from one; the graphics card works alone.',
  measure: 'Measure now',
  measureAgain: 'Measure again',
  measuring: 'Measuring',
  step: (backend: Backend, done: number, total: number) =>
    `${number(done + 1, 0)} of ${number(total, 0)}: the ${NAMES[backend]}`,
  stop: 'Stop measuring',
  stopped: 'Nothing was measured: it was stopped, or the files for it could not be loaded.',
  measured: 'Measured.',
  /** While an analysis waits for it. */
  first: 'Once for this browser: a few seconds that make every clip as fast as it can be here.',
  skip: 'Begin without measuring',
};
