import { memo, useMemo, type ReactElement } from 'react';
import { trendOf } from '../../core/comparison/trend';
import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import type { SessionFacts } from '../../storage/library/library';
import { SideMark } from '../theme/marks';
import { DirectionWords } from './direction-words';
import { partsToShow } from './parts-to-show';
import { Sparkline } from './sparkline';
import { comparable, trendPoints } from './trend-points';
import { intervalWords, valueWords } from './value-words';

interface TrendsOverviewProps {
  readonly measures: readonly MeasureId[];
  /** Of one runner, in any order. */
  readonly sessions: readonly SessionFacts[];
  /** What the chart shows, seconds since 1970. */
  readonly fromS: number;
  readonly toS: number;
  readonly chosen: MeasureId;
  readonly onChoose: (measure: MeasureId) => void;
}

/** A row for each measure that a criterion is judged from: its course, its latest value, where it goes. */
export const TrendsOverview = memo(function TrendsOverview(props: TrendsOverviewProps): ReactElement {
  const { measures, sessions, fromS, toS, chosen, onChoose } = props;
  const text = words.trends.overview;
  const shown = useMemo(
    () =>
      sessions.filter(({ takenAt }) => takenAt.getTime() >= 1000 * fromS && takenAt.getTime() <= 1000 * toS),
    [sessions, fromS, toS],
  );
  return (
    <section className="trend-overview" aria-labelledby="trend-overview">
      <h2 id="trend-overview">{text.heading}</h2>
      <p className="soft small trend-note">{text.lead(shown.length)}</p>
      <ul role="list" className="trend-rows">
        {measures.map((measure) => (
          <Row
            key={measure}
            measure={measure}
            sessions={shown}
            fromS={fromS}
            toS={toS}
            family={2 * measures.length}
            isChosen={measure === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <p className="soft small trend-note">{text.meaning}</p>
    </section>
  );
});

interface RowProps extends Pick<TrendsOverviewProps, 'sessions' | 'fromS' | 'toS' | 'onChoose'> {
  readonly measure: MeasureId;
  /** Directions that are looked at at once: left and right of every measure. */
  readonly family: number;
  readonly isChosen: boolean;
}

const Row = memo(function Row({
  measure,
  sessions,
  fromS,
  toS,
  family,
  isChosen,
  onChoose,
}: RowProps): ReactElement {
  const text = words.trends.overview;
  const { name } = words.names.measures[measure];
  const points = useMemo(() => trendPoints(measure, sessions), [measure, sessions]);
  const parts = useMemo(() => partsToShow(measure, points, null), [measure, points]);
  const latest = points.findLast(({ sound }) => sound) ?? points.at(-1);
  return (
    <li className="trend-row" data-chosen={isChosen}>
      <h3>
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={text.show(name)}
          onClick={() => onChoose(measure)}
        >
          {name}
        </button>
      </h3>
      {latest ? (
        <>
          <Sparkline measure={measure} points={points} parts={parts} fromS={fromS} toS={toS} />
          <ul role="list" className="trend-parts">
            {parts.map((part) => {
              const value = latest.values[part];
              return (
                <li key={part}>
                  <span className="trend-latest">
                    <SideMark side={part} />
                    <span className="unseen">{words.trends.partNames[part]}</span>
                    {value ? (
                      <>
                        <b className="number">{valueWords(measure, value.value)}</b>{' '}
                        <span className="small soft number">{intervalWords(measure, value)}</span>
                      </>
                    ) : (
                      <span className="soft">{words.trends.reading.notMeasured}</span>
                    )}
                  </span>
                  <span className="trend-direction small">
                    <DirectionWords
                      measure={measure}
                      trend={trendOf(measure, comparable(points, part), family)}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      ) : (
        <p className="small soft">{text.none}</p>
      )}
    </li>
  );
});
