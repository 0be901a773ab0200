import type { PoseTrack } from '../../src/core/pose/pose-track';
import { renderedRunner, type RenderedRunner } from '../fixtures/known-runners/rendered-runner';
import type { SideTruth } from '../fixtures/synthetic-runner';
import { asExact, kneeSymmetryPct, type Condition, type KnownRun, type KnownValues } from './known-run';

export const RENDERED_CLIPS = {
  '01-neutral-left': 'side',
  '02-neutral-rear': 'rear',
  '03-overstride-right': 'side',
  '04-arched-left': 'side',
  '05-knee-collapse-left-rear': 'rear',
  '06-asymmetric-left': 'side',
  '07-torso-turned-front': 'front',
  '07b-torso-turned-left': 'side',
} as const satisfies Readonly<Record<string, Condition['camera']>>;

export type RenderedClip = keyof typeof RENDERED_CLIPS;

const RATE_HZ = 60;
export const RENDERED_MARGIN_S = 0.5;

/** The rendered runners' exact joints in the picture, with the truth that came with them. */
export function* renderedRuns(): Generator<KnownRun> {
  for (const clip of Object.keys(RENDERED_CLIPS) as RenderedClip[]) {
    const runner = renderedRunner(clip);
    yield renderedRun(clip, runner, asExact(runner.track), 'clean');
  }
}

/** One rendered clip, seen as exact joints or as a network saw it. */
export function renderedRun(
  clip: RenderedClip,
  runner: RenderedRunner,
  track: PoseTrack,
  keypoints: 'clean' | 'network',
): KnownRun {
  return {
    name: clip,
    condition: { camera: RENDERED_CLIPS[clip], rateHz: RATE_HZ, keypoints, filmed: 'square' },
    track,
    events: runner.events,
    fromS: RENDERED_MARGIN_S,
    toS: runner.durationS - RENDERED_MARGIN_S,
    values: valuesOf(runner),
  };
}

function valuesOf(runner: RenderedRunner): KnownValues {
  const sides = (name: string): SideTruth => ({
    left: runner.metric(name, 'left'),
    right: runner.metric(name, 'right'),
  });
  return {
    stepRate: runner.stepRate,
    contactTime: sides('contactTime'),
    flightTime: sides('flightTime'),
    dutyFactor: sides('dutyFactor'),
    trunkLean: sides('trunkLeanMeanStance'),
    trunkLeanAtMidStance: sides('trunkLeanAtMidStance'),
    trunkLeanAtToeOff: sides('trunkLeanAtToeOff'),
    thighExtensionAtToeOff: sides('thighExtensionAtToeOff'),
    torsoRotationOffset: runner.overall('torsoRotationOffset'),
    torsoRotationRange: runner.overall('torsoRotationRange'),
    footHipDistanceAtContact: sides('footHipDistanceAtIC'),
    tibiaAngleAtContact: sides('tibiaAngleAtIC'),
    kneeFlexionAtContact: sides('kneeFlexionAtIC'),
    kneeFlexionMidStance: sides('kneeFlexionAtMidStance'),
    footStrikeAngle: sides('footAngleAtIC'),
    pelvicDrop: sides('pelvicDropAtMidStance'),
    femoralAdduction: sides('femoralAdductionAtMidStance'),
    kneeFrontalAngle: sides('kneeFppaAtMidStanceImage'),
    lateralTrunkLean: sides('trunkLateralLeanAtMidStance'),
    armSwingRange: sides('upperArmSwingRange'),
    elbowAngle: sides('elbowAngleMean'),
    verticalOscillation: runner.overall('verticalOscillation') / runner.legLengthM,
    symmetryContactTime: runner.symmetryPct('contactTime'),
    symmetryFlightTime: runner.symmetryPct('flightTime'),
    symmetryStepTime: runner.symmetryPct('stepTime'),
    symmetryKneeFlexion: kneeSymmetryPct(sides('kneeFlexionAtIC'), sides('kneeFlexionAtMidStance')),
  };
}
