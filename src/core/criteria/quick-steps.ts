import { isAvailable, type Estimate } from '../metrics/measure';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';

/** Middle of the rates that are usual, steps a minute. */
const MIDDLE_PER_MIN = 175;
/** What a slow step rate is raised by: 5 to 10 % (Heiderscheit et al. 2011). */
const QUICKER_BY = [1.05, 1.1] as const;

/** D2.quick-steps: step rate. */
export function judgeQuickSteps({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.quickSteps;
  const rate = metrics.stepRate;
  if (!isAvailable(rate) || !rate.overall) {
    return cannotTell(isAvailable(rate) ? text.unreadable : rate.unavailable, ['stepRate']);
  }
  const verdict = judge(BANDS.stepRate!, rate.overall);
  const way = verdict === 'meets' ? 'meets' : isSlow(rate.overall) ? 'slow' : 'quick';
  return {
    verdict,
    sides: [],
    because: text.because(way, rate.overall),
    metrics: ['stepRate'],
    evidence: moments(rate, 'contact', clipOf(rate.source)),
    advice: way === 'slow' ? text.advice.quicken(...quickened(rate.overall)) : text.advice.keep,
    cautions: text.cautions,
  };
}

/** Below the middle of the band: a step rate out of it is too slow, not too quick. */
export function isSlow({ value }: Estimate): boolean {
  return value < MIDDLE_PER_MIN;
}

/** What to try instead of a slow step rate, steps a minute. */
export function quickened({ value }: Estimate): readonly [from: number, to: number] {
  return [Math.round(value * QUICKER_BY[0]), Math.round(value * QUICKER_BY[1])];
}
