import type { Estimate } from '../metrics/measure';
import { mean, sd } from '../signal/statistics';
import { trackerErrorFactor } from '../track/tracker-error';
import { blockJackknife } from './block-jackknife';
import type { Sway } from './sway';

/**
 * Networks draw the hip line too level and hardly follow its tilt (see `pelvicDrop`): standard errors, degrees, by an
 * accurate network, and of exact marks seen by a camera that may be tilted a little.
 */
const SE_DEG = { network: 6.5, exact: 0.7 } as const;
const CAMERA_TILT_SE_DEG = 1;

/**
 * Hip drop: mean tilt of the hip line, degrees from level, + = the raised side is lower; `sd` is how much it wavers. From
 * what exact marks would show networks are further off than most people's hips drop: the interval says so.
 */
export function hipDropOf({ drop, grid }: Sway, heldS: number, tracker: string | undefined): Estimate {
  const { value, se, t, blocks } = blockJackknife(grid.timesS.length, heldS, (kept) =>
    mean(kept.map((i) => drop.values[i]!)),
  );
  const marks = tracker === 'exact' ? SE_DEG.exact : SE_DEG.network * trackerErrorFactor(tracker);
  const half = Math.hypot(t * se, 1.96 * marks, 1.96 * CAMERA_TILT_SE_DEG);
  const wavers = Math.sqrt(Math.max(0, sd(drop.values) ** 2 - drop.valueNoise));
  return { value, ci95: [value - half, value + half], sd: wavers, n: blocks };
}
