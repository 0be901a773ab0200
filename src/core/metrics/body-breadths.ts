import type { GaitRun } from '../gait/gait-run';
import { quantile } from '../signal/statistics';
import { landmark } from '../track/body';

/** How far left and right shoulder, and left and right hip, are apart, in leg lengths. */
export interface BodyBreadths {
  readonly shouldersL: number;
  readonly hipsL: number;
}

/**
 * Without a frontal clip: shoulders 0.236 of stature (biacromial, Gordon et al. 2014, ANSUR II) over a leg of 0.491
 * (Winter 2009); hips as trackers mark them, between joint centres (0.20) and hip breadth (0.27).
 */
export const USUAL_BREADTHS: BodyBreadths = { shouldersL: 0.48, hipsL: 0.24 };

/** Breadths outside these are no adult's: the view was not square, or the landmarks were poor. */
const SHOULDERS_BETWEEN_L = [0.36, 0.6] as const;
const HIPS_BETWEEN_L = [0.15, 0.35] as const;
/** A line that turns to and fro looks longest when square on; the very longest is noise. */
const SQUARE_ON = 0.9;

/**
 * The runner's own breadths from a clip from in front or behind, in leg lengths of that clip.
 * @returns `null` from the side, or where a breadth is missing or no adult's
 */
export function breadthsOf(run: GaitRun): BodyBreadths | null {
  if (run.view !== 'rear' && run.view !== 'front') return null;
  const shouldersL = widthL(run, 'shoulder');
  const hipsL = widthL(run, 'hip');
  const sound = isBetween(shouldersL, SHOULDERS_BETWEEN_L) && isBetween(hipsL, HIPS_BETWEEN_L);
  return sound ? { shouldersL, hipsL } : null;
}

function widthL(run: GaitRun, part: 'shoulder' | 'hip'): number {
  const left = landmark(run.track, `left_${part}`);
  const right = landmark(run.track, `right_${part}`);
  const lengths = left.xPx.map((x, i) => Math.hypot(x - right.xPx[i]!, left.yPx[i]! - right.yPx[i]!));
  return quantile(lengths, SQUARE_ON) / run.legPx;
}

function isBetween(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
