import { isAvailable } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, zoneOf, type Judged } from './judge';
import { cannotTell, noProvenCause, type Findings, type Judgement } from './judgement';

const PARTS = ['pelvicDrop', 'pelvisCarriedForward'] as const;

/**
 * D1.pelvis-position: the pelvis tipped forward and rotated. Neither shows in these landmarks; what stands in for it is
 * whether the pelvis is held level over each standing leg (from behind or in front), with how far the hip is carried
 * forward at push-off (from the side) told beside it. Networks draw the hip line too level: never more than `watch`, and
 * no `meets` either while the interval reaches past the flag bound.
 */
export function judgePelvisPosition({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.pelvisPosition;
  const drop = metrics.pelvicDrop;
  if (!isAvailable(drop)) {
    return cannotTell(text.notSeen(drop.unavailable), PARTS);
  }
  const bySide: Partial<Record<Side, Judged>> = {};
  for (const side of SIDES) {
    const own = drop[side];
    if (!own) continue;
    if (judge(BANDS.pelvicDrop!, own) !== 'meets') bySide[side] = 'watch';
    else if (zoneOf(BANDS.pelvicDrop!, own.ci95[1]).verdict !== 'flag') bySide[side] = 'meets';
  }
  if (!drop.left && !drop.right) return cannotTell(words.criteria.neitherSide, PARTS);
  if (Object.keys(bySide).length === 0) {
    return cannotTell(text.tooCoarse(drop), PARTS);
  }
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const forward = metrics.pelvisCarriedForward;
  return {
    verdict,
    sides,
    because: text.because(verdict, sides, drop, isAvailable(forward) ? forward : null),
    metrics: PARTS,
    evidence: moments(drop, 'mid-stance', clipOf(drop.source), sides),
    advice: text.advice,
    cautions: [text.caution, ...noProvenCause(verdict)],
  };
}
