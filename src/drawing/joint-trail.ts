import type { KeypointName } from '../core/pose/keypoints';
import type { PoseTrack } from '../core/pose/pose-track';
import { firstIndexFrom } from '../core/signal/value-at';

/** How far a trail reaches back and ahead, seconds: about half a stride each. */
export const TRAIL_S = 0.3;
/** Frames further apart than this belong to no one path, seconds. */
const BREAK_S = 0.1;

/** A place of a joint near the moment on show, clip px. */
export interface TrailPoint {
  readonly xPx: number;
  readonly yPx: number;
  /** Seconds from the moment: - = it was there, + = it will be. */
  readonly afterS: number;
}

/** A path without a gap, in order of time. */
export type TrailRun = readonly TrailPoint[];

/**
 * Where a joint was and will be about a frame.
 * @param frame an index into the track's times
 * @returns its path in pieces: it is broken where the joint was not found, or frames are missing
 */
export function jointTrail(track: PoseTrack, name: KeypointName, frame: number): readonly TrailRun[] {
  const { timesS } = track;
  const column = track.columns.get(name);
  const nowS = timesS[frame];
  if (!column || nowS === undefined) return [];
  const runs: TrailPoint[][] = [];
  let run: TrailPoint[] | null = null;
  // Times of frames are sums of fractions: the frame just at the end belongs to the trail.
  const reachS = TRAIL_S + 1e-6;
  for (let i = firstIndexFrom(timesS, nowS - reachS); timesS[i]! <= nowS + reachS; i++) {
    const [xPx, yPx] = [column.xPx[i]!, column.yPx[i]!];
    if (!Number.isFinite(xPx) || !Number.isFinite(yPx)) {
      run = null;
      continue;
    }
    if (!run || timesS[i]! - timesS[i - 1]! > BREAK_S) runs.push((run = []));
    run.push({ xPx, yPx, afterS: timesS[i]! - nowS });
  }
  return runs;
}
