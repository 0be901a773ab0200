import { isAvailable } from '../metrics/measure';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';
import { said } from './words';

/** D2.quick-steps: step rate. */
export function judgeQuickSteps({ metrics, clipOf }: Findings): Judgement {
  const rate = metrics.stepRate;
  if (!isAvailable(rate) || !rate.overall) {
    return cannotTell(isAvailable(rate) ? 'The steps could not be counted.' : rate.unavailable, ['stepRate']);
  }
  const verdict = judge(BANDS.stepRate!, rate.overall);
  const slow = rate.overall.value < 175;
  const meaning =
    verdict === 'meets'
      ? 'Your steps are as quick as most runners choose.'
      : slow
        ? 'Your steps are slower than most runners choose.'
        : 'Your steps are quicker than most runners choose; at high speed that is usual.';
  const target = [1.05, 1.1].map((share) => Math.round(rate.overall!.value * share)).join(' to ');
  return {
    verdict,
    sides: [],
    because: `${meaning} ${said(rate.overall, ' steps a minute', 0)}; usual at an easy pace: 160 to 190.`,
    metrics: ['stepRate'],
    evidence: moments(rate, 'contact', clipOf(rate.source)),
    advice:
      verdict === 'meets' || !slow
        ? ['Keep your steps quick; check them again at other speeds.']
        : [
            `Try ${target} steps a minute (5 to 10 % more than now), first for a minute at a time, with a metronome.`,
          ],
    cautions: ['Step rate rises with speed and falls with leg length: compare yourself with yourself.'],
  };
}
