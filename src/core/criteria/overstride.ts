import { isAvailable, type MeasureId } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, zoneOf, type Judged } from './judge';
import { cannotTell, FORM_IS_NOT_INJURY, type Findings, type Judgement } from './judgement';
import { onSides, saidBySide } from './words';

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
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const found = `Ahead of the hips at landing, in leg lengths: ${saidBySide(distance, '', 2)}. The shin leans back: ${saidBySide(tibia, ' degrees', 0)}.`;
  const meaning = {
    meets: 'Your foot lands near enough under you.',
    watch: `Your foot lands a little far ahead of you ${onSides(sides)}.`,
    flag: `Your foot lands well ahead of you ${onSides(sides)}; that matches what the document describes as steps too big for the body.`,
  }[verdict];
  return {
    verdict,
    sides,
    because: `${meaning} ${found}`,
    metrics: PARTS,
    evidence: moments(distance, 'contact', clipOf(distance.source), sides),
    advice: [
      'Take shorter, quicker steps: try 5 to 10 % more steps a minute at the same speed.',
      'Let the foot come down under a bent knee instead of reaching for the ground.',
    ],
    cautions: verdict === 'meets' ? [] : [FORM_IS_NOT_INJURY],
  };
}
