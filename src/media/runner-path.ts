import type { PoseTrack } from '../core/pose/pose-track';
import { median } from '../core/signal/statistics';
import { midpoint } from '../core/track/body';

/** Where the runner is in the picture, clip px. */
export interface RunnerPlace {
  readonly xPx: number;
  readonly yPx: number;
}

/**
 * The runner's way through the picture: a straight line through the middle of the hips over a window about each frame.
 * Over whole strides the bounce and the sway cancel out, so a picture cut about it goes with the runner and still shows
 * both.
 * @param windowS length of the window, s: some whole strides
 * @returns asked by time, s; the nearest frame answers. The picture's middle where no hip is known
 */
export function runnerPath(track: PoseTrack, windowS: number): (timeS: number) => RunnerPlace {
  const { timesS, widthPx, heightPx } = track;
  const hips = midpoint(track, 'left_hip', 'right_hip');
  const xPx = lineThrough(timesS, hips.xPx, windowS, widthPx / 2);
  const yPx = lineThrough(timesS, hips.yPx, windowS, heightPx / 2);
  return (timeS) => ({ xPx: xPx(timeS), yPx: yPx(timeS) });
}

/** The value at a moment of the line that fits the known values about it best; windows end with the clip. */
function lineThrough(
  timesS: Float64Array,
  values: Float64Array,
  windowS: number,
  unknown: number,
): (timeS: number) => number {
  const known = [...values.keys()].filter((i) => Number.isFinite(values[i]!));
  if (known.length === 0) return () => unknown;
  const usual = median(Float64Array.from(known, (i) => values[i]!));
  const [firstS, lastS] = [timesS[known[0]!]!, timesS[known[known.length - 1]!]!];
  return (timeS) => {
    const atS = Math.min(Math.max(timeS, firstS), lastS);
    const fromS = Math.max(firstS, Math.min(atS - windowS / 2, lastS - windowS));
    const near = known.filter((i) => timesS[i]! >= fromS && timesS[i]! <= fromS + windowS);
    if (near.length < 2) return usual;
    const [meanS, mean] = [average(near, timesS), average(near, values)];
    let [across, spread] = [0, 0];
    for (const i of near) {
      across += (timesS[i]! - meanS) * (values[i]! - mean);
      spread += (timesS[i]! - meanS) ** 2;
    }
    return spread > 0 ? mean + (across / spread) * (atS - meanS) : mean;
  };
}

function average(places: readonly number[], values: Float64Array): number {
  return places.reduce((sum, i) => sum + values[i]!, 0) / places.length;
}
