import { isAvailable, type MeasureId } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, zoneOf, type Judged } from './judge';
import { cannotTell, noProvenCause, type Findings, type Judgement } from './judgement';

const PARTS = [
  'footHipDistanceAtContact',
  'tibiaAngleAtContact',
  'kneeFlexionAtContact',
] as const satisfies MeasureId[];

/**
 * D3.overstride: the foot lands too far ahead. Flag when two of foot-hip distance, tibia angle and a straight knee are
 * past their flag bounds on one side and at least one with its whole interval; watch when distance or tibia is past its
 * watch bound.
 */
export function judgeOverstride({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.overstride;
  const distance = metrics.footHipDistanceAtContact;
  const tibia = metrics.tibiaAngleAtContact;
  if (!isAvailable(distance) || !isAvailable(tibia)) {
    const reason = !isAvailable(distance)
      ? distance.unavailable
      : (tibia as { unavailable: string }).unavailable;
    return cannotTell(reason, PARTS);
  }
  const bySide: Partial<Record<Side, Judged>> = {};
  for (const side of SIDES) {
    const parts = PARTS.flatMap((id) => {
      const result = metrics[id];
      const estimate = isAvailable(result) ? result[side] : undefined;
      if (!estimate) return [];
      const band = BANDS[id]!;
      return [{ verdict: judge(band, estimate), past: zoneOf(band, estimate.value).verdict === 'flag' }];
    });
    if (parts.length < 2) continue;
    // Two signs past their bounds, one of them surely: they confirm each other.
    const flagged = parts.filter((p) => p.past).length >= 2 && parts.some((p) => p.verdict === 'flag');
    // The straight knee alone is no overstride: it only confirms.
    const watched = parts.slice(0, 2).some((p) => p.verdict !== 'meets');
    bySide[side] = flagged ? 'flag' : watched ? 'watch' : 'meets';
  }
  if (Object.keys(bySide).length === 0) return cannotTell(words.criteria.neitherSide, PARTS);
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  return {
    verdict,
    sides,
    because: text.because(verdict, sides, distance, tibia),
    metrics: PARTS,
    evidence: moments(distance, 'contact', clipOf(distance.source), sides),
    advice: text.advice,
    cautions: noProvenCause(verdict),
  };
}
