import type { GaitCycle } from '../../core/metrics/gait-cycle';
import type { Side } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';
import { scaleOf } from './cycle-scale';

/** Of larger movements whole degrees say enough. */
const COARSE_FROM_DEG = 20;

/** A side's lowest and highest point and where they are, in words: what the eye takes from the plot. */
export function spokenCurve(cycle: GaitCycle, side: Side): string {
  const curve = cycle[side];
  if (!curve) return words.plots.table.none;
  const shown = curve.mean.slice(0, scaleOf(cycle).percentsOf(curve));
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const decimals = high - low < COARSE_FROM_DEG ? 1 : 0;
  const written = (deg: number): string => `${number(deg, decimals)}${unitAfter(cycle.unit)}`;
  return words.plots.range(written(low), shown.indexOf(low), written(high), shown.indexOf(high));
}
