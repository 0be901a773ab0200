import { isAvailable, type Estimate } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import { moments } from './evidence-moments';
import { worst, worstSides, type Judged } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';

export type FootStrike = 'rear-foot' | 'mid-foot' | 'fore-foot' | 'indeterminate';

/** Class bounds, degrees (Altman & Davis 2012). */
const REAR_ABOVE_DEG = 8;
const FORE_BELOW_DEG = -1.6;
/** Nearer than this to a bound nothing is said, however narrow the interval. */
const INDETERMINATE_WITHIN_DEG = 3;

/** The class that holds the whole 95 % interval, or `indeterminate`. */
export function footStrike({ value, ci95: [low, high] }: Estimate): FootStrike {
  const near = [REAR_ABOVE_DEG, FORE_BELOW_DEG].some(
    (bound) => Math.abs(value - bound) < INDETERMINATE_WITHIN_DEG,
  );
  if (near) return 'indeterminate';
  if (low > REAR_ABOVE_DEG) return 'rear-foot';
  if (high < FORE_BELOW_DEG) return 'fore-foot';
  return low > FORE_BELOW_DEG && high < REAR_ABOVE_DEG ? 'mid-foot' : 'indeterminate';
}

/** D2.midfoot: which part of the foot lands first. Never a red flag by itself. */
export function judgeMidfoot({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.midfoot;
  const angle = metrics.footStrikeAngle;
  if (!isAvailable(angle)) return cannotTell(angle.unavailable, ['footStrikeAngle']);
  const classes: Partial<Record<Side, FootStrike>> = {};
  for (const side of SIDES) {
    const estimate = angle[side];
    if (estimate) classes[side] = footStrike(estimate);
  }
  const known = SIDES.flatMap((side): [Side, FootStrike][] => (classes[side] ? [[side, classes[side]]] : []));
  const told = known.flatMap(([side, strike]) => (strike === 'indeterminate' ? [] : [side]));
  if (known.length === 0) return cannotTell(words.criteria.neitherSide, ['footStrikeAngle']);
  if (told.length === 0) return cannotTell(text.nearBorder(angle), ['footStrikeAngle']);
  const bySide: Partial<Record<Side, Judged>> = {};
  for (const side of told) bySide[side] = classes[side] === 'rear-foot' ? 'watch' : 'meets';
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  return {
    verdict,
    sides,
    because: text.because(verdict, known, angle),
    metrics: ['footStrikeAngle'],
    evidence: moments(angle, 'contact', clipOf(angle.source), sides),
    advice: text.advice,
    cautions: [text.caution],
  };
}
