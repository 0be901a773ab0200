import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { capital } from '../../core/words/capital';
import { number } from '../../core/words/numbers';
import { unitAloud } from '../../core/words/units';
import { words } from '../../core/words/words';
import type { ReportSource } from '../../report/report';
import { SideMark } from '../theme/marks';
import type { PlotContent } from './plot-content';
import type { ShownRange } from './shown-range';
import { stepRows } from './step-rows';

/** More rows than anybody reads; the saved file has all. */
const MOST_ROWS = 200;

interface StepTableProps {
  readonly content: PlotContent;
  readonly source: ReportSource;
  readonly range: ShownRange;
}

/** The plot in numbers, a row for each step of the part that is shown; made when it is opened. */
export function StepTable(props: StepTableProps): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details className="signal-numbers small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.signals.table.open}</summary>
      {open && <Rows {...props} />}
    </details>
  );
}

function Rows({ content, source, range }: StepTableProps): ReactElement {
  const text = words.signals.table;
  const shown = useSyncExternalStore(range.subscribe, range.now);
  const rows = stepRows(content, source, shown);
  if (rows.length === 0) return <p>{text.none}</p>;
  const isLine = content.kind === 'lines';
  const unit = content.unit ? unitAloud(content.unit) : '';
  const columns = isLine ? [text.landing, text.middle, text.leaving] : [text.value(unit)];
  return (
    <div className="signal-table" tabIndex={0} role="group" aria-label={text.caption(content.title)}>
      <table className="number-table">
        <caption className="unseen">{words.signals.withUnit(text.caption(content.title), unit)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.foot}</th>
            <th scope="col">{isLine ? text.lands : text.at}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ side, timeS, values, byHand }) => (
            <tr key={`${side} ${timeS}`}>
              <th scope="row">
                <SideMark side={side} />
                {capital(side)}
                {byHand && ` (${text.byHand})`}
              </th>
              <td className="number">{number(timeS, 2)}</td>
              {values.map((value, i) => (
                <td key={columns[i]} className="number">
                  {Number.isFinite(value) ? number(value, content.decimals) : words.signals.unknown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p>{text.first(MOST_ROWS, rows.length)}</p>}
    </div>
  );
}
