import { isAvailable } from '../metrics/measure';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';
import { said } from './words';

/** D2.upright: neither leaning back nor bent over, by the trunk's lean over stance. */
export function judgeUpright(findings: Findings): Judgement {
  return posture(findings, {
    meets: 'You run upright: the trunk is neither bent over nor leaning back.',
    back: 'Your trunk leans back, or comes close to it, while a foot is on the ground.',
    over: 'Your trunk is bent well forward while a foot is on the ground.',
    advice: [
      'Add strides once or twice a week (5 times 20 to 30 seconds, hard) and hold an upright posture in each.',
    ],
  });
}

/** D2.forward-lean: a slight lean forward from the ankles. */
export function judgeForwardLean(findings: Findings): Judgement {
  return posture(findings, {
    meets: 'You lean slightly forward, as the document asks.',
    back: 'You lean less far forward than most runners do, or even back.',
    over: 'You lean further forward than most runners do.',
    advice: [
      'Lean a little forward from the ankles, as one straight line; practise it in strides once or twice a week.',
    ],
  });
}

interface PostureWords {
  readonly meets: string;
  readonly back: string;
  readonly over: string;
  readonly advice: readonly string[];
}

function posture({ metrics, clipOf }: Findings, words: PostureWords): Judgement {
  const lean = metrics.trunkLean;
  if (!isAvailable(lean) || !lean.overall) {
    return cannotTell(isAvailable(lean) ? 'The trunk could not be read.' : lean.unavailable, ['trunkLean']);
  }
  const verdict = judge(BANDS.trunkLean!, lean.overall);
  const meaning = verdict === 'meets' ? words.meets : lean.overall.value < 7 ? words.back : words.over;
  return {
    verdict,
    sides: [],
    because: `${meaning} Trunk lean ${said(lean.overall, ' degrees', 1)}; runners usually lean 3 to 11 degrees forward.`,
    metrics: ['trunkLean'],
    evidence: moments(lean, 'mid-stance', clipOf(lean.source)),
    advice: words.advice,
    cautions: ['Put the camera level: its tilt is put right, but only roughly.'],
  };
}
