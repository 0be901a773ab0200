import { useState, type ReactElement } from 'react';
import type { MeasureId } from '../../core/metrics/measure';
import { number, short } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';
import { shortDay } from './day-words';
import { cautionsOf } from './run-remarks';
import type { TrendPart, TrendPoint } from './trend-points';
import { intervalWords, unitOf } from './value-words';

interface TrendTableProps {
  readonly measure: MeasureId;
  readonly points: readonly TrendPoint[];
  readonly parts: readonly TrendPart[];
}

/** The chart in numbers, for reading and copying; made when it is opened. */
export function TrendTable(props: TrendTableProps): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details className="signal-numbers small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.trends.table.open}</summary>
      {open && <Rows {...props} />}
    </details>
  );
}

function Rows({ measure, points, parts }: TrendTableProps): ReactElement {
  const text = words.trends.table;
  const { name, decimals } = words.names.measures[measure];
  const unit = unitAfter(unitOf(measure)).trim();
  const caption = text.caption(name);
  const told = (value: number | null): string => (value === null ? text.nothing : short(value));
  return (
    <div className="signal-table" tabIndex={0} role="group" aria-label={caption}>
      <table className="number-table trend-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.day}</th>
            {parts.flatMap((part) => [
              <th key={part} scope="col">
                {text.value(part, unit)}
              </th>,
              <th key={`${part} interval`} scope="col">
                {text.interval}
              </th>,
            ])}
            <th scope="col">{text.pain}</th>
            <th scope="col">{text.shoes}</th>
            <th scope="col">{text.speed}</th>
            <th scope="col">{text.incline}</th>
            <th scope="col">{text.remarks}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => {
            const { notes, id, takenAt } = point.session;
            return (
              <tr key={id}>
                <th scope="row" className="number">
                  {shortDay(takenAt)}
                </th>
                {parts.flatMap((part) => {
                  const value = point.values[part];
                  return [
                    <td key={part} className="number">
                      {value ? number(value.value, decimals) : text.nothing}
                    </td>,
                    <td key={`${part} interval`} className="number">
                      {value ? intervalWords(measure, value) : text.nothing}
                    </td>,
                  ];
                })}
                <td className="number">{told(notes.pain)}</td>
                <td>{notes.shoes || text.nothing}</td>
                <td className="number">{told(notes.speedKmh)}</td>
                <td className="number">{told(notes.inclinePercent)}</td>
                <td className="trend-remarks">
                  {[...cautionsOf(point), notes.text].filter(Boolean).join(' ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
