import { SIDES, type KeypointName, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { mean, median } from '../signal/statistics';
import { lowestConfidence } from '../track/cleaning-limits';

/** A place in the picture, px from the top left. */
export interface Spot {
  readonly xPx: number;
  readonly yPx: number;
}

/** A person as they stood in the stillest part of a hold. */
export interface StillPose {
  /** Where a landmark was, the middle of what was seen; `null` where it was not seen, or not believed. */
  readonly at: (name: KeypointName) => Spot | null;
  /** The same in the network's metres (x right, y down, z away); `null` where it guesses none. */
  readonly worldAt: (name: KeypointName) => readonly [xM: number, yM: number, zM: number] | null;
  /** How far the body strayed from its middle place while it was stillest, trunk lengths; 0 in a photo. */
  readonly unrest: number;
  /** Which network placed the landmarks. */
  readonly tracker: string | undefined;
}

/** No more than this is looked at: the longer, the more somebody shifts from leg to leg. */
const WINDOW_S = 2;
const STEP_S = 0.1;
/** Hands that hang reach the hips: wrists higher over them than this are lifted, trunk lengths. */
export const HANDS_LIFTED_TRUNKS = 0.3;
/** A time with lifted hands is taken only where the hands hang in none that is about as still, trunk lengths of unrest. */
const LIFTED_COSTS = 0.05;
/** What is watched for rest: the wrists move first and the feet last. */
const WATCHED: readonly KeypointName[] = SIDES.flatMap((side) => [
  `${side}_shoulder` as const,
  `${side}_hip` as const,
  `${side}_ankle` as const,
  `${side}_wrist` as const,
]);

/**
 * The stillest two seconds of a hold (all of it where it is shorter), landmark by landmark the median over its frames.
 * @returns `null` where nobody's trunk is seen
 */
export function stillPose(track: PoseTrack): StillPose | null {
  const believed = believedColumns(track);
  const trunkPx = trunkOf(believed, 0, track.timesS.length);
  if (!(trunkPx > 0)) return null;
  const window = windows(track.timesS)
    .map(([from, to]) => {
      const unrest = unrestOf(believed, from, to) / trunkPx;
      return {
        from,
        to,
        unrest,
        cost: unrest + (handsLifted(believed, from, to, trunkPx) ? LIFTED_COSTS : 0),
      };
    })
    .reduce((best, one) => (one.cost < best.cost ? one : best));
  const within = (values: Float64Array): number => median(values.subarray(window.from, window.to));
  return {
    at: (name) => {
      const column = believed.get(name);
      if (!column) return null;
      const [xPx, yPx] = [within(column.xPx), within(column.yPx)];
      return Number.isFinite(xPx) && Number.isFinite(yPx) ? { xPx, yPx } : null;
    },
    worldAt: (name) => {
      const column = track.world.get(name);
      if (!column) return null;
      const place = [within(column.xM), within(column.yM), within(column.zM)] as const;
      return place.every(Number.isFinite) ? place : null;
    },
    unrest: Number.isFinite(window.unrest) ? window.unrest : 0,
    tracker: track.tracker,
  };
}

interface Places {
  readonly xPx: Float64Array;
  readonly yPx: Float64Array;
}

/** NaN where the network hardly believes in a sample, or where it is no place at all. */
function believedColumns(track: PoseTrack): ReadonlyMap<KeypointName, Places> {
  return new Map(
    [...track.columns].map(([name, { xPx, yPx, confidence }]) => {
      const lowest = lowestConfidence(name);
      const kept = (values: Float64Array): Float64Array =>
        values.map((value, i) => (confidence[i]! >= lowest && Math.abs(value) < FURTHEST_PX ? value : NaN));
      return [name, { xPx: kept(xPx), yPx: kept(yPx) }];
    }),
  );
}

/** No landmark lies this far outside any picture. */
const FURTHEST_PX = 1e6;

/** First frame and the one after the last, of windows that begin every tenth of a second. */
function windows(timesS: Float64Array): [from: number, to: number][] {
  const n = timesS.length;
  const all: [number, number][] = [];
  let nextS = -Infinity;
  for (let from = 0; from < n; from++) {
    if (timesS[from]! < nextS) continue;
    nextS = timesS[from]! + STEP_S;
    if (all.length > 0 && timesS[n - 1]! - timesS[from]! < WINDOW_S - STEP_S) break;
    let to = from;
    while (to < n && timesS[to]! <= timesS[from]! + WINDOW_S) to++;
    all.push([from, to]);
  }
  return all;
}

/** Mean distance from the middle place over what is watched, px; endless where little of it is seen. */
function unrestOf(columns: ReadonlyMap<KeypointName, Places>, from: number, to: number): number {
  const strays: number[] = [];
  for (const name of WATCHED) {
    const column = columns.get(name);
    if (!column) continue;
    const stray = Math.hypot(strayOf(column.xPx, from, to), strayOf(column.yPx, from, to));
    if (Number.isFinite(stray)) strays.push(stray);
  }
  return strays.length >= WATCHED.length / 2 ? mean(strays) : Infinity;
}

function handsLifted(
  columns: ReadonlyMap<KeypointName, Places>,
  from: number,
  to: number,
  trunkPx: number,
): boolean {
  const height = (name: KeypointName): number => median(columns.get(name)?.yPx.subarray(from, to) ?? []);
  return SIDES.some(
    (side) => height(`${side}_hip`) - height(`${side}_wrist`) > HANDS_LIFTED_TRUNKS * trunkPx,
  );
}

function strayOf(values: Float64Array, from: number, to: number): number {
  // Fifths of the window, each its middle value: networks tremble from frame to frame, people do not.
  const fifth = Math.max(1, Math.ceil((to - from) / 5));
  const fifths: number[] = [];
  for (let at = from; at < to; at += fifth)
    fifths.push(median(values.subarray(at, Math.min(to, at + fifth))));
  const seen = fifths.filter(Number.isFinite);
  // Half of the window must be seen, or it says nothing of rest.
  if (seen.length * 2 < fifths.length) return NaN;
  const middle = median(seen);
  return mean(seen.map((value) => Math.abs(value - middle)));
}

function trunkOf(columns: ReadonlyMap<KeypointName, Places>, from: number, to: number): number {
  const middle = (part: 'shoulder' | 'hip'): Spot => {
    const along = (axis: keyof Places): number =>
      mean(
        SIDES.map((side: Side) => median(columns.get(`${side}_${part}`)?.[axis].subarray(from, to) ?? [])),
      );
    return { xPx: along('xPx'), yPx: along('yPx') };
  };
  const [top, bottom] = [middle('shoulder'), middle('hip')];
  return Math.hypot(top.xPx - bottom.xPx, top.yPx - bottom.yPx);
}
