import { isAvailable } from '../metrics/measure';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';

/** Middle of the leans that are usual, degrees: a lean out of the band is too small below it, too large above. */
const MIDDLE_DEG = 7;

/** D2.upright: neither leaning back nor bent over, by the trunk's lean over stance. */
export function judgeUpright(findings: Findings): Judgement {
  return posture(findings, words.criteria.upright);
}

/** D2.forward-lean: a slight lean forward from the ankles. */
export function judgeForwardLean(findings: Findings): Judgement {
  return posture(findings, words.criteria.forwardLean);
}

function posture({ metrics, clipOf }: Findings, own: typeof words.criteria.upright): Judgement {
  const text = words.criteria.posture;
  const lean = metrics.trunkLean;
  if (!isAvailable(lean) || !lean.overall) {
    return cannotTell(isAvailable(lean) ? text.unreadable : lean.unavailable, ['trunkLean']);
  }
  const verdict = judge(BANDS.trunkLean!, lean.overall);
  const way = verdict === 'meets' ? 'meets' : lean.overall.value < MIDDLE_DEG ? 'back' : 'over';
  return {
    verdict,
    sides: [],
    because: text.because(own.meaning[way], lean.overall),
    metrics: ['trunkLean'],
    evidence: moments(lean, 'mid-stance', clipOf(lean.source)),
    advice: own.advice[way],
    cautions: text.cautions,
  };
}
