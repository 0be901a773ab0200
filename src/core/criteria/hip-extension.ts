import { isAvailable } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, type Judged } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';

/** D4.hip-extension: how far the thigh gets behind at toe-off. */
export function judgeHipExtension({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.hipExtension;
  const thigh = metrics.thighExtensionAtToeOff;
  if (!isAvailable(thigh)) return cannotTell(thigh.unavailable, ['thighExtensionAtToeOff']);
  const bySide: Partial<Record<Side, Judged>> = {};
  for (const side of SIDES) {
    const estimate = thigh[side];
    if (estimate) bySide[side] = judge(BANDS.thighExtensionAtToeOff!, estimate);
  }
  if (Object.keys(bySide).length === 0)
    return cannotTell(words.criteria.neitherSide, ['thighExtensionAtToeOff']);
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  return {
    verdict,
    sides,
    because: text.because(verdict, sides, thigh),
    metrics: ['thighExtensionAtToeOff'],
    evidence: moments(thigh, 'toe-off', clipOf(thigh.source), sides),
    advice: text.advice,
    cautions: text.cautions,
  };
}
