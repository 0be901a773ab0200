import { SIDES, type KeypointName } from '../../core/pose/keypoints';
import type { PoseTrack } from '../../core/pose/pose-track';
import { pxAt, type TimeView } from './time-view';

/** What events and nearly all measures are read from. */
const JOINTS: readonly KeypointName[] = SIDES.flatMap((side) =>
  (['shoulder', 'hip', 'knee', 'ankle', 'heel', 'foot_index'] as const).map(
    (part) => `${side}_${part}` as const,
  ),
);

/** In each frame the mean confidence of the joints that matter, 0 to 1; 0 where none was seen. */
export function confidenceOfFrames(track: PoseTrack): Float32Array {
  const columns = JOINTS.flatMap((name) => track.columns.get(name) ?? []);
  return Float32Array.from(track.timesS, (_, i) => {
    let sum = 0;
    for (const { xPx, confidence } of columns) sum += Number.isFinite(xPx[i]) ? (confidence[i] ?? 0) : 0;
    return columns.length > 0 ? sum / columns.length : 0;
  });
}

/**
 * The least of a quantity in each column of px, so that a single bad frame of a long clip is still seen.
 * @param values one a frame
 * @returns one a px column; NaN before and after the clip. A frame wider than a column is in all of its columns.
 */
export function leastInColumns(values: Float32Array, timesS: Float64Array, view: TimeView): Float32Array {
  const columns = new Float32Array(Math.max(0, Math.ceil(view.widthPx))).fill(NaN);
  const n = timesS.length;
  for (let i = firstOnShow(timesS, view); i < n; i++) {
    const from = Math.max(0, Math.floor(pxAt(view, timesS[i]!)));
    if (from >= columns.length) break;
    const nextPx = i + 1 < n ? pxAt(view, timesS[i + 1]!) : from + 1;
    const to = Math.min(columns.length - 1, Math.max(from, Math.ceil(nextPx) - 1));
    for (let x = from; x <= to; x++) {
      if (!(columns[x]! <= values[i]!)) columns[x] = values[i]!;
    }
  }
  return columns;
}

/** By bisection: the frame that is under the left edge. */
function firstOnShow(timesS: Float64Array, view: TimeView): number {
  let [low, high] = [0, timesS.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pxAt(view, timesS[middle]!) < 0) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
