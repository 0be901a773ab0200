import { type KeypointName, otherSide, type Side } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { ReferenceClip } from './reference-keypoints';

const JOINTS = ['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const;
type Joint = (typeof JOINTS)[number];
type Place = readonly [xPx: number, yPx: number];

/** How one leg of a track lies against the reference. */
export interface LegAgreement {
  /** Median distance over the frames, in torso lengths; absent where the model has no such landmark. */
  readonly distance: Readonly<Partial<Record<Joint, number>>>;
  /** Knee flexion minus the reference's, degrees: median, and the half width that holds 68 % of the frames. */
  readonly kneeFlexionDeg: { readonly median: number; readonly spread: number };
}

export interface Agreement {
  readonly framesFound: number;
  readonly frames: number;
  /** Frames in which knee and ankle lie nearer to the reference when left and right are exchanged. */
  readonly legsSwapped: number;
  readonly near: LegAgreement;
  readonly far: LegAgreement;
}

/**
 * Compares a track, as it came out of the network, with a reference of the same frames.
 * @throws {RangeError} when the two do not have the same number of frames
 */
export function measureAgreement(track: PoseTrack, reference: ReferenceClip): Agreement {
  const frames = track.timesS.length;
  const expected = reference.points.get('left_hip')!.length;
  if (frames !== expected) throw new RangeError(`${reference.name}: ${frames} frames, not ${expected}`);
  const torsoPx = torsoLengthPx(reference);
  const ours = (name: KeypointName, i: number): Place => {
    const column = track.columns.get(name);
    return [column?.xPx[i] ?? NaN, column?.yPx[i] ?? NaN];
  };
  const theirs = (name: KeypointName, i: number): Place => reference.points.get(name)![i]!;
  const all = Array.from({ length: frames }, (_, i) => i);

  const leg = (side: Side): LegAgreement => {
    const distance: Partial<Record<Joint, number>> = {};
    for (const joint of JOINTS) {
      const name = keypoint(side, joint);
      if (!track.columns.has(name)) continue;
      distance[joint] = median(all.map((i) => apart(ours(name, i), theirs(name, i)) / torsoPx));
    }
    const errors = all.map((i) => kneeFlexionDeg(ours, side, i) - kneeFlexionDeg(theirs, side, i));
    const middle = median(errors);
    const spread = quantile(
      errors.map((error) => Math.abs(error - middle)),
      0.68,
    );
    return { distance, kneeFlexionDeg: { median: middle, spread } };
  };

  const swapped = all.filter((i) => {
    const sum = (exchange: boolean): number =>
      (['left', 'right'] as const).reduce((total, side) => {
        const as = exchange ? otherSide(side) : side;
        return (
          total +
          apart(ours(keypoint(side, 'knee'), i), theirs(keypoint(as, 'knee'), i)) +
          apart(ours(keypoint(side, 'ankle'), i), theirs(keypoint(as, 'ankle'), i))
        );
      }, 0);
    // Legs that pass each other can be nearer either way round; only a clear exchange counts.
    return sum(false) - sum(true) > torsoPx / 2;
  });

  return {
    framesFound: all.filter((i) => Number.isFinite(ours('left_hip', i)[0])).length,
    frames,
    legsSwapped: swapped.length,
    near: leg(reference.nearSide),
    far: leg(otherSide(reference.nearSide)),
  };
}

function torsoLengthPx({ points }: ReferenceClip): number {
  const at = (name: KeypointName): readonly Place[] => points.get(name)!;
  const [ls, rs, lh, rh] = [at('left_shoulder'), at('right_shoulder'), at('left_hip'), at('right_hip')];
  return median(ls.map((_, i) => apart(middleOf(ls[i]!, rs[i]!), middleOf(lh[i]!, rh[i]!))));
}

/** 180 degrees less the angle hip-knee-ankle in the picture: 0 = straight. */
function kneeFlexionDeg(at: (name: KeypointName, i: number) => Place, side: Side, i: number): number {
  const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) => at(keypoint(side, joint), i));
  return Math.abs(wrapDeg(directionDeg(knee!, ankle!) - directionDeg(hip!, knee!)));
}

function keypoint(side: Side, joint: Joint): KeypointName {
  return `${side}_${joint}`;
}

function apart(a: Place, b: Place): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function middleOf(a: Place, b: Place): Place {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function directionDeg(from: Place, to: Place): number {
  return (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
}

function wrapDeg(angleDeg: number): number {
  return ((((angleDeg + 180) % 360) + 360) % 360) - 180;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Frames without the landmark are left out. */
function quantile(values: readonly number[], q: number): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const place = q * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
}
