import { isAvailable } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, type Judged } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';
import { onSides, saidBySide } from './words';

/** D4.hip-extension: how far the thigh gets behind at toe-off. */
export function judgeHipExtension({ metrics, clipOf }: Findings): Judgement {
  const thigh = metrics.thighExtensionAtToeOff;
  if (!isAvailable(thigh)) return cannotTell(thigh.unavailable, ['thighExtensionAtToeOff']);
  const bySide: Partial<Record<Side, Judged>> = {};
  for (const side of SIDES) {
    const estimate = thigh[side];
    if (estimate) bySide[side] = judge(BANDS.thighExtensionAtToeOff!, estimate);
  }
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const meaning = {
    meets: 'Your leg gets well behind you.',
    watch: `Your leg gets less far behind you than usual ${onSides(sides)}.`,
    flag: `Your leg hardly gets behind you ${onSides(sides)}; that matches what the document describes as lacking hip extension.`,
  }[verdict];
  return {
    verdict,
    sides,
    because: `${meaning} Thigh behind the vertical at toe-off: ${saidBySide(thigh, ' degrees', 0)}; 10 or more is usual.`,
    metrics: ['thighExtensionAtToeOff'],
    evidence: moments(thigh, 'toe-off', clipOf(thigh.source), sides),
    advice: [
      'First release the side of the hip (a ball or roller, then an easy hip-flexor stretch).',
      'Then work on extending from the hip with the upper back held tight, instead of arching.',
    ],
    cautions: ['The thigh swings further back at higher speed: compare clips of the same speed.'],
  };
}
