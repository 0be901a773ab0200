import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import {
  corrupt,
  filmRunner,
  makeRunner,
  type CameraParams,
  type Runner,
  type Truth,
} from '../fixtures/synthetic-runner';
import { asExact, kneeSymmetryPct, SPOILED, type Filmed, type KnownRun, type KnownValues } from './known-run';

const RATES_HZ = [30, 60, 120, 240] as const;
const DURATION_S = 8;
/** A second at either end is left out. */
const MARGIN_S = 1;

type Camera = Partial<CameraParams> & { readonly filmed: Filmed };

/** Square at the usual distance, and not quite square, nearer and higher, as people do film. */
const SQUARE: Camera = { filmed: 'square', distanceM: 5 };
const CASUAL: Camera = {
  filmed: 'casual',
  distanceM: 3.5,
  heightM: 1.3,
  yawDeg: 5,
  rollDeg: 2,
  runnerPx: 420,
};

/** Runners take turns with the cameras, so that each camera films six of twelve, four rates, clean and spoiled. */
const CAMERAS: readonly (readonly Camera[])[] = [
  [
    { ...SQUARE, view: 'side-left' },
    { ...CASUAL, view: 'rear' },
  ],
  [
    { ...CASUAL, view: 'side-right' },
    { ...SQUARE, view: 'front' },
  ],
  [
    { ...CASUAL, view: 'side-left' },
    { ...SQUARE, view: 'rear' },
  ],
  [
    { ...SQUARE, view: 'side-right' },
    { ...CASUAL, view: 'front' },
  ],
];

/** One thing wrong with the filming at a time, at 60 frames a second; signs take turns too. */
const FAULTY: readonly ((sign: 1 | -1) => Camera)[] = [
  (sign) => ({ filmed: 'turned', distanceM: 5, yawDeg: 10 * sign }),
  (sign) => ({ filmed: 'tilted', distanceM: 5, rollDeg: 4 * sign }),
  () => ({ filmed: 'uneven', distanceM: 5, jitterS: 1 / 180, droppedShare: 0.05 }),
];
const FAULTY_HZ = 60;

/** Without perspective and without noise: what is left is the method's own error. */
const FAR: Camera = { filmed: 'far', distanceM: 12 };
const FAR_HZ = 120;

/**
 * The made-up runners, each with a seed of its own, filmed from the side and from behind or in front: the cameras
 * above at every rate, the faulty ones, and one from far away.
 */
export function* madeUpRuns(): Generator<KnownRun> {
  for (const [i, [name, params]] of Object.entries(RUNNER_SETS).entries()) {
    const seed = i + 1;
    const runner = makeRunner({ ...params, seed });
    const sign = i % 2 === 0 ? 1 : -1;
    for (const camera of CAMERAS[i % CAMERAS.length]!) {
      const view = camera.view!;
      for (const rateHz of RATES_HZ) yield* cleanAndSpoiled({ name, runner, seed, camera, rateHz });
      for (const faulty of FAULTY) {
        yield* cleanAndSpoiled({ name, runner, seed, camera: { ...faulty(sign), view }, rateHz: FAULTY_HZ });
      }
      const far = { name, runner, seed, camera: { ...FAR, view }, rateHz: FAR_HZ };
      for (const run of cleanAndSpoiled(far)) if (run.condition.keypoints === 'clean') yield run;
    }
  }
}

interface Shot {
  readonly name: string;
  readonly runner: Runner;
  readonly seed: number;
  readonly camera: Camera;
  readonly rateHz: number;
}

function* cleanAndSpoiled({ name, runner, seed, camera, rateHz }: Shot): Generator<KnownRun> {
  const { filmed, ...params } = camera;
  const { track: filmedTrack, truth } = filmRunner(runner, {
    ...params,
    frameRateHz: rateHz,
    durationS: DURATION_S,
    seed,
  });
  const track = asExact(filmedTrack);
  const from = params.view === 'rear' || params.view === 'front' ? params.view : 'side';
  const known = {
    name,
    events: truth.events,
    fromS: MARGIN_S,
    toS: DURATION_S - MARGIN_S,
    values: valuesOf(truth),
  };
  yield { ...known, condition: { camera: from, rateHz, keypoints: 'clean', filmed }, track };
  const spoiled = corrupt(track, SPOILED, 100 + seed);
  yield {
    ...known,
    condition: { camera: from, rateHz, keypoints: 'spoiled', filmed },
    track: spoiled.track,
    swaps: { exact: track, frames: spoiled.legSwaps },
  };
}

/** What is known of the values of a made-up run, in the measures’ own units. */
export function valuesOf(truth: Truth): KnownValues {
  // Contacts counted over time: with uneven steps the median step time is that of one foot only.
  const contacts = truth.events.filter((event) => event.type === 'IC');
  const spanS = contacts[contacts.length - 1]!.timeS - contacts[0]!.timeS;
  return {
    stepRate: (60 * (contacts.length - 1)) / spanS,
    contactTime: truth.contactTime,
    flightTime: truth.flightTime,
    dutyFactor: truth.dutyFactor,
    trunkLean: truth.trunkLean,
    trunkLeanAtMidStance: truth.trunkLeanAtMidStance,
    trunkLeanAtToeOff: truth.trunkLeanAtToeOff,
    thighExtensionAtToeOff: truth.thighExtensionAtToeOff,
    pelvisCarriedForward: truth.pelvisCarriedForward,
    torsoRotationOffset: truth.torsoRotationOffset,
    torsoRotationRange: truth.torsoRotationRange,
    footHipDistanceAtContact: truth.footHipDistanceAtContact,
    footKneeDistanceAtContact: truth.footKneeDistanceAtContact,
    tibiaAngleAtContact: truth.tibiaAngleAtContact,
    kneeFlexionAtContact: truth.kneeFlexionAtContact,
    kneeFlexionMidStance: truth.kneeFlexionMidStance,
    footStrikeAngle: truth.footStrikeAngle,
    pelvicDrop: truth.pelvicDrop,
    femoralAdduction: truth.femoralAdduction,
    kneeFrontalAngle: truth.kneeFrontalAngle,
    stepWidth: truth.stepWidth,
    crossover: truth.crossover,
    lateralTrunkLean: truth.lateralTrunkLean,
    armSwingRange: truth.armSwingRange,
    elbowAngle: truth.elbowAngle,
    shoulderElevation: truth.shoulderElevation,
    verticalOscillation: truth.verticalOscillationM / truth.legLengthM,
    symmetryContactTime: truth.symmetryContactTime,
    symmetryFlightTime: truth.symmetryFlightTime,
    symmetryStepTime: truth.symmetryStepTime,
    symmetryKneeFlexion: kneeSymmetryPct(truth.kneeFlexionAtContact, truth.kneeFlexionMidStance),
    symmetryLandingSpeed: truth.symmetryLandingSpeed,
  };
}
