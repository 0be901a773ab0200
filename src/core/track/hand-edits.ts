import { mirroredKeypoint, type KeypointName } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { firstIndexFrom } from '../signal/value-at';
import { exchangeFrames, LEG_JOINTS } from './repair-swaps';

/** A joint put in its place by hand, in one frame. */
export interface HandPoint {
  readonly name: KeypointName;
  readonly frame: number;
  /** Px of the upright clip. */
  readonly xPx: number;
  readonly yPx: number;
}

/** What a person corrected in a track. */
export interface HandEdits {
  /** 1 for each frame whose legs are exchanged, after the cleaning has put right what it saw itself. */
  readonly legSwaps: Uint8Array;
  /** At most one a joint and frame. */
  readonly points: readonly HandPoint[];
}

/** One thing that a hand did to a track. Times are on the track's clock, seconds. */
export type TrackEdit =
  /** The joint is here in the frame nearest to `timeS`, clip px; its neighbours are drawn along (keep-hand-points.ts). */
  | {
      readonly kind: 'move-joint';
      readonly name: KeypointName;
      readonly timeS: number;
      readonly xPx: number;
      readonly yPx: number;
    }
  /** From here to there the left leg is the right one. Twice is not at all. */
  | { readonly kind: 'swap-legs'; readonly fromS: number; readonly toS: number };

/** A frame's time as it comes back from a file may be off by rounding, s. */
const ROUNDING_S = 1e-6;
const LEGS: ReadonlySet<string> = new Set(LEG_JOINTS.flatMap((joint) => [`left_${joint}`, `right_${joint}`]));

/**
 * Lays edits onto a track's frames, in the order in which they were made: a point that was put before its legs were
 * exchanged goes with its leg, and of two points of one joint in one frame the later holds. Each point belongs to the
 * frame nearest in time; what lies outside the track, and landmarks that the tracker does not mark at all, are
 * passed over (one point would not make a landmark).
 */
export function layEdits({ timesS, columns }: PoseTrack, edits: readonly TrackEdit[]): HandEdits {
  const legSwaps = new Uint8Array(timesS.length);
  let points = new Map<string, HandPoint>();
  const put = (into: Map<string, HandPoint>, point: HandPoint): void => {
    into.delete(`${point.frame} ${point.name}`);
    into.set(`${point.frame} ${point.name}`, point);
  };
  for (const edit of edits) {
    if (edit.kind === 'move-joint') {
      const frame = frameAt(timesS, edit.timeS);
      const { name, xPx, yPx } = edit;
      if (frame >= 0 && columns.has(name)) put(points, { name, frame, xPx, yPx });
      continue;
    }
    const from = firstIndexFrom(timesS, edit.fromS - ROUNDING_S);
    const to = firstIndexFrom(timesS, edit.toS + ROUNDING_S);
    for (let i = from; i < to; i++) legSwaps[i]! ^= 1;
    const kept = new Map<string, HandPoint>();
    for (const point of points.values()) {
      const moves = point.frame >= from && point.frame < to && LEGS.has(point.name);
      put(kept, moves ? { ...point, name: mirroredKeypoint(point.name) } : point);
    }
    points = kept;
  }
  return { legSwaps, points: [...points.values()].filter(({ name }) => columns.has(name)) };
}

/** Exchanges the legs in the marked frames, in place. */
export function exchangeLegs(track: PoseTrack, { legSwaps }: HandEdits): void {
  exchangeFrames(track, LEG_JOINTS, legSwaps);
}

/** The frames that a hand has touched, in order, each once. */
export function touchedFrames({ legSwaps, points }: HandEdits): number[] {
  const frames = new Set(points.map(({ frame }) => frame));
  legSwaps.forEach((swapped, frame) => swapped && frames.add(frame));
  return [...frames].sort((a, b) => a - b);
}

/** The frame nearest to an instant; -1 where that is more than half a frame outside the track. */
function frameAt(timesS: Float64Array, timeS: number): number {
  const n = timesS.length;
  const after = firstIndexFrom(timesS, timeS);
  if (n === 0 || (after === 0 && timesS[0]! - timeS > edgeS(timesS, 0, 1))) return -1;
  if (after === n) return timeS - timesS[n - 1]! > edgeS(timesS, n - 2, n - 1) ? -1 : n - 1;
  return after > 0 && timeS - timesS[after - 1]! < timesS[after]! - timeS ? after - 1 : after;
}

function edgeS(timesS: Float64Array, a: number, b: number): number {
  return (timesS[b]! - timesS[a]!) / 2 + ROUNDING_S || ROUNDING_S;
}
