import { isAvailable } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, zoneOf, type Judged } from './judge';
import { cannotTell, FORM_IS_NOT_INJURY, type Findings, type Judgement } from './judgement';
import { onSides, saidBySide } from './words';

const PARTS = ['pelvicDrop', 'pelvisCarriedForward'] as const;

/**
 * D1.pelvis-position: the pelvis tipped forward and rotated. Neither shows in these landmarks; what stands in for it is
 * whether the pelvis is held level over each standing leg (from behind or in front), with how far the hip is carried
 * forward at push-off (from the side) told beside it. Networks draw the hip line too level: never more than `watch`, and
 * no `meets` either while the interval reaches past the flag bound.
 */
export function judgePelvisPosition({ metrics, clipOf }: Findings): Judgement {
  const drop = metrics.pelvicDrop;
  if (!isAvailable(drop)) {
    return cannotTell(
      `${drop.unavailable} A pelvis that is tipped forward does not show in a film like this; whether it is held level does.`,
      PARTS,
    );
  }
  const bySide: Partial<Record<Side, Judged>> = {};
  for (const side of SIDES) {
    const own = drop[side];
    if (!own) continue;
    if (judge(BANDS.pelvicDrop!, own) !== 'meets') bySide[side] = 'watch';
    else if (zoneOf(BANDS.pelvicDrop!, own.ci95[1]).verdict !== 'flag') bySide[side] = 'meets';
  }
  if (Object.keys(bySide).length === 0) {
    return cannotTell(
      `How far the hips drop at mid-stance is known too coarsely to say: ${saidBySide(drop, ' degrees', 0)}; up to 5 is usual. A pelvis that is tipped forward does not show in a film like this.`,
      PARTS,
    );
  }
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const meaning =
    verdict === 'meets'
      ? 'Your pelvis stays level enough over each leg.'
      : `Your pelvis sinks to the other side while you stand ${onLegs(sides)}; that is one part of what the document describes.`;
  const forward = metrics.pelvisCarriedForward;
  const carried = isAvailable(forward)
    ? ` Hip carried forward at push-off: ${saidBySide(forward, ' degrees', 0)}.`
    : '';
  return {
    verdict,
    sides,
    because: `${meaning} Drop of the hips at mid-stance: ${saidBySide(drop, ' degrees', 0)}.${carried}`,
    metrics: PARTS,
    evidence: moments(drop, 'mid-stance', clipOf(drop.source), sides),
    advice: [
      'Have the position of your pelvis looked at and put right first; strengthening comes after that.',
      'Glute and core work on a badly placed pelvis is largely wasted: keep that order.',
    ],
    cautions: [
      'Whether the pelvis is tipped forward or turned cannot be seen in these landmarks: level hips stand in for it.',
      ...(verdict === 'meets' ? [] : [FORM_IS_NOT_INJURY]),
    ],
  };
}

function onLegs(sides: readonly Side[]): string {
  return sides.length === 1 ? `${onSides(sides)} leg` : 'on either leg';
}
