import { SIDES, type Side } from '../../src/core/pose/keypoints';
import type { KnownEvent } from '../fixtures/known-runners/event-errors';
import { capturedJoints } from '../fixtures/known-runners/motion-capture';
import type { SideTruth } from '../fixtures/synthetic-runner';
import { mean, median } from '../fixtures/synthetic-runner/averages';
import * as angles from '../fixtures/synthetic-runner/truth-angles';
import { kneeSymmetryPct, symmetryIndexPct, type KnownValues } from './known-run';

type Joints = Parameters<typeof angles.midHipHeightM>[0];

/** One contact by the force plates, with what the markers say of it. */
interface CapturedStep {
  readonly side: Side;
  readonly contactS: number;
  readonly toeOffS: number;
  readonly nextContactS: number;
  /** The same foot's. */
  readonly strideEndS: number;
  readonly stepBeforeS: number;
}

const SAMPLES = 60;

/**
 * What the motion capture says of the run: times from the plates; angles and lengths from the 3D joints at the
 * plates' events, by formulas of the tests' own. Shoulders, head and arms were not captured: nothing of them is known.
 * Mid-stance is the most bent knee in contact; the flat foot's angle is the median over the second and third fifth of
 * contact; pelvic drop is against the stride's own mean. Medians over the steps of each side, as the measures are.
 */
export function capturedValues(events: readonly KnownEvent[]): KnownValues {
  const steps = stepsIn(events);
  const bySide = (of: (step: CapturedStep) => number): SideTruth => {
    const [left, right] = SIDES.map((side: Side) =>
      median(steps.filter((step) => step.side === side).map(of)),
    );
    return { left: left!, right: right! };
  };
  const legM = legLengthM(steps);
  const contactTime = bySide(({ contactS, toeOffS }) => toeOffS - contactS);
  const flightTime = bySide(({ toeOffS, nextContactS }) => nextContactS - toeOffS);
  const landing = ({ contactS }: CapturedStep): Joints => capturedJoints().at(contactS);
  const kneeFlexionAtContact = bySide((step) => angles.kneeFlexionDeg(landing(step), step.side));
  const kneeFlexionMidStance = bySide((step) => angles.kneeFlexionDeg(midStance(step), step.side));
  return {
    contactTime,
    flightTime,
    dutyFactor: bySide(({ contactS, toeOffS, strideEndS }) => (toeOffS - contactS) / (strideEndS - contactS)),
    thighExtensionAtToeOff: bySide(({ toeOffS, side }) =>
      angles.thighExtensionDeg(capturedJoints().at(toeOffS), side),
    ),
    footHipDistanceAtContact: bySide((step) => angles.footHipM(landing(step), step.side) / legM),
    tibiaAngleAtContact: bySide((step) => angles.tibiaAngleDeg(landing(step), step.side)),
    kneeFlexionAtContact,
    kneeFlexionMidStance,
    footStrikeAngle: bySide((step) => angles.footAngleDeg(landing(step), step.side) - flatFootDeg(step)),
    pelvicDrop: bySide(pelvicDropDeg),
    femoralAdduction: bySide((step) => angles.femoralAdductionDeg(midStance(step), step.side)),
    kneeFrontalAngle: bySide((step) => angles.kneeFrontalAngleDeg(midStance(step), step.side)),
    verticalOscillation: median(steps.map(riseM)) / legM,
    symmetryContactTime: symmetryIndexPct(contactTime),
    symmetryFlightTime: symmetryIndexPct(flightTime),
    symmetryStepTime: symmetryIndexPct(bySide(({ stepBeforeS }) => stepBeforeS)),
    symmetryKneeFlexion: kneeSymmetryPct(kneeFlexionAtContact, kneeFlexionMidStance),
  };
}

/** Contact i and its toe-off, then the other foot's contact, then the same foot's. */
function stepsIn(events: readonly KnownEvent[]): CapturedStep[] {
  const contacts = events.filter(({ type }) => type === 'IC');
  const toeOffs = events.filter(({ type }) => type === 'TO');
  return contacts.slice(1, -2).map(({ side, timeS }, at) => ({
    side,
    contactS: timeS,
    toeOffS: toeOffs[at + 1]!.timeS,
    nextContactS: contacts[at + 2]!.timeS,
    strideEndS: contacts[at + 3]!.timeS,
    stepBeforeS: timeS - contacts[at]!.timeS,
  }));
}

function posesBetween(fromS: number, toS: number): Joints[] {
  const { at } = capturedJoints();
  return Array.from({ length: SAMPLES }, (_, i) => at(fromS + ((toS - fromS) * i) / SAMPLES));
}

function midStance({ side, contactS, toeOffS }: CapturedStep): Joints {
  const bend = (pose: Joints): number => angles.kneeFlexionDeg(pose, side);
  return posesBetween(contactS, toeOffS).reduce((most, pose) => (bend(pose) > bend(most) ? pose : most));
}

function flatFootDeg({ side, contactS, toeOffS }: CapturedStep): number {
  const fifthS = (toeOffS - contactS) / 5;
  const flat = posesBetween(contactS + fifthS, contactS + 3 * fifthS);
  return median(flat.map((pose) => angles.footAngleDeg(pose, side)));
}

function pelvicDropDeg(step: CapturedStep): number {
  const sign = step.side === 'left' ? 1 : -1;
  const stride = posesBetween(step.contactS, step.strideEndS).map(angles.hipTiltDeg);
  return sign * (angles.hipTiltDeg(midStance(step)) - mean(stride));
}

function riseM({ contactS, nextContactS }: CapturedStep): number {
  const heights = posesBetween(contactS, nextContactS).map(angles.midHipHeightM);
  return Math.max(...heights) - Math.min(...heights);
}

/** Hip-knee and knee-ankle, as long as they are in the middle of contact. */
function legLengthM(steps: readonly CapturedStep[]): number {
  return median(
    steps.map(({ side, contactS, toeOffS }) => {
      const pose = capturedJoints().at((contactS + toeOffS) / 2);
      const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((part) =>
        pose.get(`${side}_${part}`)!,
      );
      const apart = (a: readonly number[], b: readonly number[]): number =>
        Math.hypot(...a.map((v, k) => v - b[k]!));
      return apart(hip!, knee!) + apart(knee!, ankle!);
    }),
  );
}
