import { isAvailable } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { moments } from './evidence-moments';
import { worst, worstSides, type Judged } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';
import { onSides } from './words';

/** Crossing the midline in more than this share of the strides is watched. */
const CROSSING_SHARE = 0.5;

/** D3.arm-swing from in front or behind: hands that swing past the middle of the body. */
export function judgeArmSwing({ metrics, clipOf }: Findings): Judgement {
  const crossing = metrics.armCrossing;
  if (!isAvailable(crossing)) return cannotTell(crossing.unavailable, ['armCrossing']);
  const bySide: Partial<Record<Side, Judged>> = {};
  const told: string[] = [];
  for (const side of SIDES) {
    const own = crossing.perStride.filter((stride) => stride.side === side);
    if (!crossing[side] || own.length === 0) continue;
    const share = own.filter((stride) => stride.value > 0).length / own.length;
    bySide[side] = share > CROSSING_SHARE ? 'watch' : 'meets';
    told.push(`${side} in ${Math.round(100 * share)} % of strides`);
  }
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const meaning =
    verdict === 'meets'
      ? 'Your hands stay on their own side.'
      : `Your hand swings past the middle of your body ${onSides(sides)}.`;
  return {
    verdict,
    sides,
    because: `${meaning} Past the middle: ${told.join(', ')}.`,
    metrics: ['armCrossing'],
    evidence: moments(crossing, 'stride', clipOf(crossing.source), sides),
    advice: ['Let the arms swing forward and back beside the body, elbows bent, within an easy range.'],
    cautions: ['Arm swing balances the legs: do not hold the arms still (Arellano & Kram 2014).'],
  };
}
