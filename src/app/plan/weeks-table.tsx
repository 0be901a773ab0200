import type { ReactElement } from 'react';
import type { CalendarDay } from '../../core/plan/calendar-day';
import type { DistanceUnit } from '../../core/plan/distance-unit';
import type { PlannedWeek } from '../../core/plan/weekly-distance';
import { dayOfMonth } from '../../core/words/day-names';
import { words } from '../../core/words/words';

const text = words.tools.distance;

interface WeeksTableProps {
  readonly rows: readonly PlannedWeek[];
  /** Index of the week that it is now; outside the rows when the plan is over. */
  readonly current: number;
  readonly unit: DistanceUnit;
  mondayOf(week: number): CalendarDay;
}

/** A row a week; the bars only repeat the numbers. */
export function WeeksTable({ rows, current, unit, mondayOf }: WeeksTableProps): ReactElement {
  const most = Math.max(1, ...rows.map(({ tenths }) => tenths));
  return (
    <table className="weeks">
      <caption className="unseen">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.week}</th>
          <th scope="col">{text.columns.from}</th>
          <th scope="col">{text.columns.distance}</th>
          <th scope="col">{text.columns.what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, tenths }, week) => (
          <tr key={week} data-kind={kind} {...(week === current && { 'aria-current': 'date' })}>
            <th scope="row" className="number">
              {week + 1}
              {week === current && <span className="tool-badge">{text.now}</span>}
            </th>
            <td className="number soft">{dayOfMonth(mondayOf(week))}</td>
            <td className="number">
              <strong>{text.distance(tenths / 10, unit)}</strong>
              <span className="bar" aria-hidden="true">
                <span style={{ width: `${(100 * tenths) / most}%` }} />
              </span>
            </td>
            <td>{text.change(kind, percentMore(rows, week))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Against the week before it, from the numbers as they are shown. */
function percentMore(rows: readonly PlannedWeek[], week: number): number {
  const before = rows[week - 1];
  return before && before.tenths > 0 ? 100 * (rows[week]!.tenths / before.tenths - 1) : 0;
}
