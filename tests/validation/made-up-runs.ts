import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { corrupt, filmRunner, makeRunner, type CameraParams, type Truth } from '../fixtures/synthetic-runner';
import { kneeSymmetryPct, SPOILED, type KnownRun, type KnownValues } from './known-run';

const RATES_HZ = [30, 60, 120, 240] as const;
const DURATION_S = 8;
/** A second at either end is left out. */
const MARGIN_S = 1;

/** Square at the usual distance, and not quite square, nearer and higher, as people do film. */
const SQUARE: Partial<CameraParams> = { distanceM: 5 };
const CASUAL: Partial<CameraParams> = { distanceM: 3.5, heightM: 1.3, yawDeg: 5, rollDeg: 2, runnerPx: 420 };

/** Runners take turns with the cameras, so that each camera films six of twelve, four rates, clean and spoiled. */
const CAMERAS: readonly (readonly Partial<CameraParams>[])[] = [
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

/** The made-up runners, each with a seed of its own, filmed from the side and from behind or in front. */
export function* madeUpRuns(): Generator<KnownRun> {
  for (const [i, params] of Object.values(RUNNER_SETS).entries()) {
    const seed = i + 1;
    const runner = makeRunner({ ...params, seed });
    for (const camera of CAMERAS[i % CAMERAS.length]!) {
      for (const rateHz of RATES_HZ) {
        const filmed = filmRunner(runner, { ...camera, frameRateHz: rateHz, durationS: DURATION_S, seed });
        const { events } = filmed.truth;
        const values = valuesOf(filmed.truth);
        const times = { fromS: MARGIN_S, toS: DURATION_S - MARGIN_S };
        for (const keypoints of ['clean', 'spoiled'] as const) {
          const track =
            keypoints === 'clean' ? filmed.track : corrupt(filmed.track, SPOILED, 100 + seed).track;
          const from = camera.view === 'rear' || camera.view === 'front' ? camera.view : 'side';
          yield { condition: { camera: from, rateHz, keypoints }, track, events, values, ...times };
        }
      }
    }
  }
}

function valuesOf(truth: Truth): KnownValues {
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
    torsoRotationOffset: truth.torsoRotationOffset,
    footHipDistanceAtContact: truth.footHipDistanceAtContact,
    tibiaAngleAtContact: truth.tibiaAngleAtContact,
    kneeFlexionAtContact: truth.kneeFlexionAtContact,
    kneeFlexionMidStance: truth.kneeFlexionMidStance,
    footStrikeAngle: truth.footStrikeAngle,
    pelvicDrop: truth.pelvicDrop,
    femoralAdduction: truth.femoralAdduction,
    kneeFrontalAngle: truth.kneeFrontalAngle,
    verticalOscillation: truth.verticalOscillationM / truth.legLengthM,
    symmetryContactTime: truth.symmetryContactTime,
    symmetryFlightTime: truth.symmetryFlightTime,
    symmetryStepTime: truth.symmetryStepTime,
    symmetryKneeFlexion: kneeSymmetryPct(truth.kneeFlexionAtContact, truth.kneeFlexionMidStance),
  };
}
