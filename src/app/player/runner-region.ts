import type { PoseTrack } from '../../core/pose/pose-track';
import { union, type Extent, type PictureBox } from '../../drawing/picture-box';
import { regionAround } from './zoom-region';

/** Where to look to see the runner. */
export interface RunnerRegion {
  /** The runner crosses the picture, so that only a region that moves along shows them closely. */
  readonly moves: boolean;
  /** A region of the clip's shape with the runner in it; `null` in a frame without one. */
  at(frame: number): PictureBox | null;
}

/** Room around the joints, in shares of the runner's height: there is more head above the ears than foot below the toe. */
const MARGIN = { top: 0.16, side: 0.12, bottom: 0.1 } as const;
/** Wider than this many runners: they cross the picture. */
const CROSSING = 2.2;

/**
 * The region that holds the skeleton over the whole clip; where the runner crosses the picture, one that goes with them.
 * @returns `null` for a track without a runner. Cost: joints times frames.
 */
export function runnerRegion(track: PoseTrack): RunnerRegion | null {
  const extents = Array.from(track.timesS, (_, frame) => extentAt(track, frame));
  const seen = extents.filter((extent) => extent !== null);
  if (seen.length === 0) return null;
  const all = seen.reduce(union);
  const widest = seen.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  if (all.right - all.left <= CROSSING * widest) {
    const region = regionAround(withRoom(all), track);
    return { moves: false, at: () => region };
  }
  return {
    moves: true,
    at: (frame) => {
      const extent = extents[frame];
      if (!extent) return null;
      const middle = (extent.left + extent.right) / 2;
      // Twice as wide as the runner, so that they stay in it for a while.
      return regionAround(withRoom({ ...all, left: middle - widest, right: middle + widest }), track);
    },
  };
}

/** Whether the joints of a frame lie in a region; a frame without joints lies anywhere. */
export function holdsRunner(region: PictureBox, track: PoseTrack, frame: number): boolean {
  const extent = extentAt(track, frame);
  if (!extent) return true;
  return extent.left >= region.leftPx && extent.right <= region.leftPx + region.widthPx;
}

function withRoom({ left, right, top, bottom }: Extent): PictureBox {
  const tall = bottom - top;
  return {
    leftPx: left - MARGIN.side * tall,
    topPx: top - MARGIN.top * tall,
    widthPx: right - left + 2 * MARGIN.side * tall,
    heightPx: tall * (1 + MARGIN.top + MARGIN.bottom),
  };
}

function extentAt({ columns }: PoseTrack, frame: number): Extent | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { xPx, yPx } of columns.values()) {
    const [x, y] = [xPx[frame] ?? NaN, yPx[frame] ?? NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right >= left ? { left, right, top, bottom } : null;
}
