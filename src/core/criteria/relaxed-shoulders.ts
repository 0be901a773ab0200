import { isAvailable } from '../metrics/measure';
import { words } from '../words/words';
import { moments } from './evidence-moments';
import { cannotTell, type Findings, type Judgement } from './judgement';

/**
 * D2.relaxed-shoulders, informational: shoulders that creep up towards the ears from the first to the last fifth of the
 * strides. How high they are at any one time is a matter of build and of the tracker, so that is not judged.
 */
export function judgeRelaxedShoulders({ metrics, drift, clipOf }: Findings): Judgement {
  const text = words.criteria.relaxedShoulders;
  const room = metrics.shoulderElevation;
  const change = drift.shoulderElevation;
  if (!isAvailable(room)) return cannotTell(room.unavailable, ['shoulderElevation']);
  if ('unavailable' in change) {
    return cannotTell(text.tooShort(change.unavailable), ['shoulderElevation']);
  }
  const rose = change.changed && change.difference < 0;
  return {
    verdict: rose ? 'watch' : 'meets',
    sides: [],
    because: text.because(rose, change),
    metrics: ['shoulderElevation'],
    evidence: moments(room, 'stride', clipOf(room.source)),
    advice: text.advice,
    cautions: text.cautions,
  };
}
