import { isAvailable, type Estimate, type MeasureId, type MeasureResult } from '../metrics/measure';
import { otherSide, SIDES, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import { moments } from './evidence-moments';
import { worst, worstSides, type Judged } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';

const PARTS = ['armCrossing', 'armSwingRange', 'elbowAngle'] as const satisfies MeasureId[];
/** Crossing the midline in more than this share of the strides is watched, percent. */
const CROSSING_PCT = 50;
/** A swing is wide when it is this many standard deviations past the other arm's mean. */
const WIDE_SDS = 2;

type BySide = Partial<Record<Side, Judged>>;

/**
 * D3.arm-swing: hands that swing past the middle of the body (from in front or behind), and an arm that swings wider
 * than the other does (from the side). The far arm is poorly seen, so a difference counts beyond both intervals only.
 */
export function judgeArmSwing({ metrics, clipOf }: Findings): Judgement {
  const { armCrossing: crossing, armSwingRange: range, elbowAngle: elbow } = metrics;
  if (!isAvailable(crossing) && !isAvailable(range)) return cannotTell(crossing.unavailable, PARTS);
  const crosses = crossingBySide(crossing);
  const wide = wideBySide(range);
  const bySide: BySide = {};
  for (const side of SIDES) {
    const known = [crosses[side], wide[side]].filter((verdict) => verdict !== undefined);
    if (known.length > 0) bySide[side] = worst(known);
  }
  if (Object.keys(bySide).length === 0) return cannotTell(words.criteria.neitherSide, PARTS);
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const shown = worst(Object.values(crosses)) === verdict && isAvailable(crossing) ? crossing : range;
  return {
    verdict,
    sides,
    because: words.criteria.armSwing.because({
      crossing: isAvailable(crossing) ? crossing : null,
      crossingSides: worstSides(crosses),
      range: isAvailable(range) ? range : null,
      wideSides: worstSides(wide),
      elbow: (isAvailable(elbow) && elbow.overall) || null,
    }),
    metrics: shown === crossing ? PARTS : ['armSwingRange', 'elbowAngle', 'armCrossing'],
    evidence: isAvailable(shown) ? moments(shown, 'stride', clipOf(shown.source), sides) : [],
    advice: words.criteria.armSwing.advice,
    cautions: [words.criteria.armSwing.caution],
  };
}

function crossingBySide(crossing: MeasureResult): BySide {
  if (!isAvailable(crossing)) return {};
  const judged = SIDES.flatMap((side) => {
    const share = crossing.stridesPast?.[side];
    return share ? [[side, share.value > CROSSING_PCT ? 'watch' : 'meets']] : [];
  });
  return Object.fromEntries(judged) as BySide;
}

function wideBySide(range: MeasureResult): BySide {
  if (!isAvailable(range)) return {};
  const judged = SIDES.flatMap((side) => {
    const own = range[side];
    const other = range[otherSide(side)];
    if (!own) return [];
    return [[side, other && isWide(own, other) ? 'watch' : 'meets']];
  });
  return Object.fromEntries(judged) as BySide;
}

function isWide(own: Estimate, other: Estimate): boolean {
  const past = own.value - (other.value + WIDE_SDS * other.sd);
  return past > Math.hypot(own.value - own.ci95[0], other.ci95[1] - other.value);
}
