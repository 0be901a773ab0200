import type { ReactElement } from 'react';
import { BANDS } from '../../core/criteria/bands';
import { judge } from '../../core/criteria/judge';
import type { MeasureId } from '../../core/metrics/measure';
import { date } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { SideMark, VerdictBadge } from '../theme/marks';
import { cautionsOf, filmedWords, notesOf } from './run-remarks';
import type { TrendPart, TrendPoint } from './trend-points';
import { intervalWords, valueWords } from './value-words';

interface TrendReadingProps {
  readonly measure: MeasureId;
  readonly point: TrendPoint;
  readonly parts: readonly TrendPart[];
}

/** One run of the chart in words: its day, its values, how it was filmed, what was noted. */
export function TrendReading({ measure, point, parts }: TrendReadingProps): ReactElement {
  const { session, values } = point;
  const cautions = cautionsOf(point);
  const notes = notesOf(session.notes);
  return (
    <div className="trend-reading">
      <h3>{date(session.takenAt)}</h3>
      {session.title && <p className="small">{session.title}</p>}
      <dl className="trend-values">
        {parts.map((part) => (
          <div key={part}>
            <dt className="small soft">
              <SideMark side={part} />
              {words.trends.partNames[part]}
            </dt>
            <dd>
              <PartValue measure={measure} value={values[part]} />
            </dd>
          </div>
        ))}
      </dl>
      {cautions.length > 0 && (
        <ul role="list" className="trend-cautions small">
          {cautions.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <ul role="list" className="small soft">
        {[...notes, ...filmedWords(point)].map((each, i) => (
          <li key={`${i} ${each}`}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

function PartValue({
  measure,
  value,
}: {
  readonly measure: MeasureId;
  readonly value: TrendPoint['values'][TrendPart];
}): ReactElement {
  if (!value) return <span className="soft">{words.trends.reading.notMeasured}</span>;
  const band = BANDS[measure];
  const verdict = band && judge(band, value);
  return (
    <>
      <b className="number">{valueWords(measure, value.value)}</b>{' '}
      <span className="small soft number">{intervalWords(measure, value)}</span>
      {verdict && <VerdictBadge verdict={verdict} />}
    </>
  );
}
