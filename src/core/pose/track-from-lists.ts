import { isKeypointName, KEYPOINTS, type KeypointName } from './keypoints';
import type { KeypointColumn, PoseTrack } from './pose-track';
import { describe, numberWithin, TRACK_LIMITS, UnreadableTrack } from './track-import';
import { words } from '../words/words';

const say = words.importing;

/** Frames as most files have them: a list of points a frame, each a list x, y, confidence. */
export interface ListedFrames {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly timesS: ArrayLike<number>;
  /** What stands at each place of a frame's list; names that are not ours, and `null`, are passed over. */
  readonly names: readonly (string | null)[];
  /** One entry a frame: its points, or `null` for a frame without a runner. Not yet checked. */
  readonly frames: readonly unknown[];
  readonly tracker?: string;
  /**
   * Other trackers' scores: a little past 1 is taken as 1, and 0 or less is how they write "not found". Where this
   * is not set, confidences are from 0 to 1, as in our own files.
   */
  readonly rawScores?: boolean;
}

/**
 * Checks lists of points and turns them into columns.
 * @throws {UnreadableTrack} naming the frame and the field
 */
export function trackFromLists(listed: ListedFrames): PoseTrack {
  const { names, frames } = listed;
  const n = frames.length;
  if (n === 0) throw new UnreadableTrack(say.noFrames);
  if (n > TRACK_LIMITS.frames) {
    throw new UnreadableTrack(say.manyFrames(n, TRACK_LIMITS.frames));
  }
  const widthPx = numberWithin(listed.widthPx, 1, TRACK_LIMITS.sidePx, 'width');
  const heightPx = numberWithin(listed.heightPx, 1, TRACK_LIMITS.sidePx, 'height');
  const timesS = risingTimes(listed.timesS, n);
  if (timesS[n - 1]! - timesS[0]! > TRACK_LIMITS.spanS) {
    throw new UnreadableTrack(words.limits.track.hours(TRACK_LIMITS.spanS / 60));
  }
  const places = knownPlaces(names);
  const columns = new Map<KeypointName, KeypointColumn>();
  frames.forEach((points, i) => {
    if (points === null) return;
    if (!Array.isArray(points)) throw new UnreadableTrack(say.notList(say.frame(i + 1), describe(points)));
    if (points.length !== names.length) {
      throw new UnreadableTrack(say.pointsMissing(i + 1, points.length, names.length));
    }
    for (const [name, k] of places) {
      const point = readPoint(points[k], i, name, listed.rawScores ?? false);
      if (point) place(point, i, columnOf(columns, name, n));
    }
  });
  // Columns in our own order, whatever the file's.
  const ordered = KEYPOINTS.flatMap((name) => {
    const column = columns.get(name);
    return column ? [[name, column] as const] : [];
  });
  const track = { widthPx, heightPx, timesS, columns: new Map(ordered), world: new Map() };
  return listed.tracker === undefined ? track : { ...track, tracker: listed.tracker };
}

type Point = readonly [xPx: number, yPx: number, confidence: number];

function readPoint(point: unknown, i: number, name: KeypointName, rawScores: boolean): Point | null {
  if (point === null) return null;
  if (!Array.isArray(point) || point.length !== 3) {
    throw new UnreadableTrack(say.notPoint(i + 1, name));
  }
  const field = (which: string): string => say.fields.ofPoint(i + 1, name, which);
  const limit = TRACK_LIMITS.coordinatePx;
  const x = numberWithin(point[0], -limit, limit, field('x'));
  const y = numberWithin(point[1], -limit, limit, field('y'));
  const [low, high] = rawScores ? [-1000, 1000] : [0, 1];
  const confidence = numberWithin(point[2], low, high, field('confidence'));
  return rawScores && confidence <= 0 ? null : [x, y, Math.min(1, confidence)];
}

function columnOf(columns: Map<KeypointName, KeypointColumn>, name: KeypointName, n: number): KeypointColumn {
  const found = columns.get(name);
  if (found) return found;
  const column = {
    xPx: new Float64Array(n).fill(NaN),
    yPx: new Float64Array(n).fill(NaN),
    confidence: new Float64Array(n),
  };
  columns.set(name, column);
  return column;
}

function place([x, y, confidence]: Point, i: number, column: KeypointColumn): void {
  column.xPx[i] = x;
  column.yPx[i] = y;
  column.confidence[i] = confidence;
}

function risingTimes(times: ArrayLike<number>, n: number): Float64Array {
  const timesS = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    timesS[i] = numberWithin(times[i], 0, TRACK_LIMITS.timeS, say.fields.ofFrame(i + 1, 't'));
    if (i > 0 && timesS[i]! <= timesS[i - 1]!) {
      throw new UnreadableTrack(say.timesFall(i + 1, timesS[i]!, timesS[i - 1]!));
    }
  }
  return timesS;
}

function knownPlaces(names: readonly (string | null)[]): Map<KeypointName, number> {
  const places = new Map<KeypointName, number>();
  names.forEach((name, k) => {
    if (name === null || !isKeypointName(name)) return;
    if (places.has(name)) throw new UnreadableTrack(say.nameTwice(name));
    places.set(name, k);
  });
  if (places.size === 0) {
    throw new UnreadableTrack(say.noKnownName);
  }
  return places;
}
