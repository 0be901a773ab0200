import { isAvailable } from '../metrics/measure';
import { moments } from './evidence-moments';
import { cannotTell, type Findings, type Judgement } from './judgement';

/**
 * D2.relaxed-shoulders, informational: shoulders that creep up towards the ears from the first to the last fifth of the
 * strides. How high they are at any one time is a matter of build and of the tracker, so that is not judged.
 */
export function judgeRelaxedShoulders({ metrics, drift, clipOf }: Findings): Judgement {
  const room = metrics.shoulderElevation;
  const change = drift.shoulderElevation;
  if (!isAvailable(room)) return cannotTell(room.unavailable, ['shoulderElevation']);
  if ('unavailable' in change) {
    return cannotTell(`Tense shoulders show by creeping up in the course of a run. ${change.unavailable}`, [
      'shoulderElevation',
    ]);
  }
  const rose = change.changed && change.difference < 0;
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  return {
    verdict: rose ? 'watch' : 'meets',
    sides: [],
    because: `${
      rose
        ? 'Your shoulders creep up towards your ears in the course of the clip.'
        : 'Your shoulders do not creep up in the course of the clip.'
    } Room between ear and shoulder: ${percent(change.first)} of your trunk’s length at first, ${percent(change.last)} at the end; less than ${percent(change.minimalDetectableChange)} may be chance.`,
    metrics: ['shoulderElevation'],
    evidence: moments(room, 'stride', clipOf(room.source)),
    advice: [
      'In strides, once or twice a week, let the shoulders hang; shake the arms out when they rise.',
      'Balance work helps the body stay relaxed when it tires.',
    ],
    cautions: ['This is for information: no study says how high shoulders should be.'],
  };
}
