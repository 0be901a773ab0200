import type { GaitRun } from '../gait/gait-run';
import { kneeFlexionDeg } from '../gait/leg-paths';
import type { Side } from '../pose/keypoints';
import { fromVerticalDeg, lateralDirection, leg, midHip, midShoulder, trunkLeanDeg } from './angles';
import type { BodyBreadths } from './body-breadths';
import { kneeFrontalAngle, kneeFrontalDeg } from './frontal-angles';
import type { CycleId } from './gait-cycle';
import { lateralTrunkLean } from './lateral-trunk-lean';
import { kneeFlexionMidStance, thighExtensionAtToeOff } from './leg-angles';
import type { StepMeasure } from './step-measure';
import { torsoRotationOffset } from './torso-rotation';
import { trunkLean } from './trunk-lean';
import { torsoTurnDeg } from './turned-line';

/** A signal over the stride of one foot. */
export interface CycleSignal {
  readonly id: CycleId;
  /** Measures read from the same signals: where one of these may not be given, the curve is not either. */
  readonly gatedBy: readonly StepMeasure[];
  /** One value a frame, degrees; NaN where it is not known. */
  readonly signalDeg: (run: GaitRun, side: Side) => Float64Array;
}

/**
 * What is laid over the stride. Trunk lean + = forward. Hip flexion: thigh against the trunk's line, + = thigh
 * forward. Knee flexion: 0 = straight. Torso rotation: chest on hips about the vertical, + = to the runner's left,
 * whichever foot the stride is of. Lateral trunk lean: + = towards the foot that the stride is of. Knee frontal angle:
 * + = knee inward; means something while that foot stands. The tilt of the pelvis is left out: trackers do not follow
 * it (see pelvicDrop).
 * @param breadths how broad the runner is: turns seen from the side need it
 */
export function cycleSignals(breadths: BodyBreadths): readonly CycleSignal[] {
  return [
    { id: 'trunkLean', gatedBy: [trunkLean], signalDeg: trunkLeanDeg },
    { id: 'hipFlexion', gatedBy: [thighExtensionAtToeOff, trunkLean], signalDeg: hipFlexionDeg },
    {
      id: 'kneeFlexion',
      gatedBy: [kneeFlexionMidStance],
      signalDeg: (run, side) => kneeFlexionDeg(run.track, side),
    },
    {
      id: 'torsoRotation',
      gatedBy: [torsoRotationOffset(breadths)],
      signalDeg: (run) => torsoTurnDeg(run, breadths),
    },
    {
      id: 'lateralTrunkLean',
      gatedBy: [lateralTrunkLean],
      signalDeg: (run, side) => fromVerticalDeg(midHip(run), midShoulder(run), lateralDirection(run, side)),
    },
    { id: 'kneeFrontal', gatedBy: [kneeFrontalAngle], signalDeg: kneeFrontalDeg },
  ];
}

/** The trunk's line goes on below the hips: the thigh's angle from it is its own from the vertical and the lean. */
function hipFlexionDeg(run: GaitRun, side: Side): Float64Array {
  const { hip, knee } = leg(run, side);
  const lean = trunkLeanDeg(run);
  return fromVerticalDeg(knee, hip, -run.facing).map((thigh, i) => thigh + lean[i]!);
}
