import type { ReactElement } from 'react';
import { FEWEST_RUNS, isDirection, type Trend } from '../../core/comparison/trend';
import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import { differenceWords } from './value-words';

const TONES = { improved: 'meets', worse: 'flag', changed: 'cannot-tell' } as const;

/** Where a measure goes, in words; chance is never called a direction. */
export function DirectionWords({
  measure,
  trend,
}: {
  readonly measure: MeasureId;
  readonly trend: Trend;
}): ReactElement {
  const text = words.trends.overview;
  if (!isDirection(trend)) return <span className="soft">{text.tooFew(trend.runs, FEWEST_RUNS)}</span>;
  const { outcome, difference, minimalDetectableChange } = trend;
  const bound = differenceWords(measure, minimalDetectableChange);
  if (outcome === 'no-detectable-change') return <span className="soft">{text.noClear(bound)}</span>;
  return (
    <>
      <span className="verdict" data-verdict={TONES[outcome]}>
        {text.outcome[outcome]}
      </span>{' '}
      <span className="small">{text.moved(differenceWords(measure, difference), difference > 0, bound)}</span>
    </>
  );
}
