import type { GaitRun } from '../gait/gait-run';
import { SIDES, type Side } from '../pose/keypoints';
import { firstIndexFrom } from '../signal/value-at';
import type { View } from '../track/view';
import { ankleDorsiflexionDeg } from './ankle-dorsiflexion';
import { elbowAngleDeg } from './arm-swing';
import type { BodyBreadths } from './body-breadths';
import type { CycleId } from './gait-cycle';
import { cycleSignals } from './gait-cycle-signals';

/** Signals of the trunk: one line, whichever foot is on the ground. */
const OF_THE_TRUNK: ReadonlySet<CycleId> = new Set(['trunkLean', 'torsoRotation', 'lateralTrunkLean']);

/** Angles that can be followed over a clip: those of the gait cycle, and two that are no part of it. */
export type SignalId = CycleId | 'ankleDorsiflexion' | 'elbowAngle';

/** A signal from the first to the last frame of a clip. */
export interface ClipSignal {
  /** `null`: of the trunk, which has no side. */
  readonly side: Side | null;
  /** One value a frame, degrees; NaN where it is not known. */
  readonly deg: Float64Array;
}

/** Which signals a view shows; none at an angle. */
export function signalsSeenFrom(view: View): readonly SignalId[] {
  if (view === 'oblique') return [];
  return view === 'rear' || view === 'front'
    ? ['lateralTrunkLean', 'kneeFrontal']
    : ['trunkLean', 'hipFlexion', 'kneeFlexion', 'ankleDorsiflexion', 'elbowAngle', 'torsoRotation'];
}

/**
 * A signal over the whole clip; those of the gait cycle by the same definitions (gait-cycle-signals.ts). What the cycle counts
 * towards the foot of its stride has one sign here: lateral trunk lean is + towards the runner's right. Knee frontal
 * angle is NaN while its foot is in the air, where it means nothing.
 * @param run levelled; a raw track in its place gives the same angle before cleaning
 */
export function signalOverClip(id: SignalId, run: GaitRun, breadths: BodyBreadths): readonly ClipSignal[] {
  if (id === 'ankleDorsiflexion') {
    return SIDES.map((side) => ({ side, deg: ankleDorsiflexionDeg(run.track, side, run.facing) }));
  }
  if (id === 'elbowAngle') return SIDES.map((side) => ({ side, deg: elbowAngleDeg(run, side) }));
  const signal = cycleSignals(breadths).find((each) => each.id === id)!;
  if (OF_THE_TRUNK.has(id)) return [{ side: null, deg: signal.signalDeg(run, 'right') }];
  return SIDES.map((side) => {
    const deg = signal.signalDeg(run, side);
    return { side, deg: id === 'kneeFrontal' ? whileStanding(deg, run, side) : deg };
  });
}

function whileStanding(deg: Float64Array, { track: { timesS }, steps }: GaitRun, side: Side): Float64Array {
  const standing = new Float64Array(deg.length).fill(NaN);
  for (const step of steps) {
    if (step.side !== side) continue;
    const from = firstIndexFrom(timesS, step.contact.timeS);
    const to = firstIndexFrom(timesS, step.toeOff.timeS);
    standing.set(deg.subarray(from, to), from);
  }
  return standing;
}
