import { capital } from '../../core/words/capital';
import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { AccuracyLink } from '../accuracy/accuracy-link';
import { BANDS } from '../../core/criteria/bands';
import { isAvailable, MEASURE_IDS, type MeasureId, type MeasureValue } from '../../core/metrics/measure';
import type { Metrics } from './metrics';
import { SideMark } from '../theme/marks';
import { listed } from '../../core/words/numbers';
import { interval, spread } from '../../core/words/numbers';
import { rowsOf } from './measure-rows';
import { ValueWithUnit } from './value-with-unit';

interface MeasuresTableProps {
  readonly metrics: Metrics;
  /** Clips that the numbers come from; with one, its view need not be said at each number. */
  readonly clips: number;
}

/** Everything that was measured, and the reason for what was not; folded, for it is long. */
export function MeasuresTable({ metrics, clips }: MeasuresTableProps): ReactElement {
  const text = words.measureTable;
  const have = MEASURE_IDS.flatMap((id) => {
    const result = metrics[id];
    return isAvailable(result) ? [{ id, result }] : [];
  });
  const notes = [...new Set(have.flatMap(({ result }) => (result.note ? [result.note] : [])))];
  return (
    <section className="all-measures" aria-labelledby="all-measures">
      <h2 id="all-measures">{text.everyNumber}</h2>
      <p className="soft">
        {text.aboutInterval} <AccuracyLink />
      </p>
      {have.length > 0 && (
        <details className="folded" data-paper="open">
          <summary>{text.allMeasures(have.length)}</summary>
          <table className="number-table" aria-labelledby="all-measures">
            <thead>
              <tr>
                <th scope="col">{text.side}</th>
                <th scope="col">{text.value}</th>
                <th scope="col">{text.interval}</th>
                <th scope="col">{text.spread}</th>
                <th scope="col">{text.steps}</th>
              </tr>
            </thead>
            {have.map(({ id, result }) => (
              <MeasureRows key={id} id={id} result={result} clips={clips} notes={notes} />
            ))}
          </table>
          {notes.length > 0 && (
            <ol className="table-notes small soft" aria-label={text.notes}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ol>
          )}
        </details>
      )}
      <Lacking metrics={metrics} clips={clips} />
    </section>
  );
}

interface MeasureRowsProps {
  readonly id: MeasureId;
  readonly result: MeasureValue;
  readonly clips: number;
  readonly notes: readonly string[];
}

function MeasureRows({ id, result, clips, notes }: MeasureRowsProps): ReactElement {
  const { name, meaning, decimals } = words.names.measures[id];
  const band = BANDS[id];
  const about = [
    meaning,
    clips > 1 ? words.measureTable.view(words.names.viewTabs[result.source].toLowerCase()) : '',
    band ? words.measureTable.limits(words.names.evidence[band.evidence].name) : '',
    result.note ? words.measureTable.note(notes.indexOf(result.note) + 1) : '',
  ];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className="measure-name">
          {name}
          <span className="soft">{about.filter(Boolean).join(' ')}</span>
        </th>
      </tr>
      {rowsOf(id, result).map(({ side, estimate }) => (
        <tr key={side}>
          <td>
            <SideMark side={side} />
            {words.sides[side]}
          </td>
          <td className="number strong">
            <ValueWithUnit value={estimate.value} decimals={decimals} unit={result.unit} />
          </td>
          <td className="number">{interval(estimate.ci95, decimals)}</td>
          <td className="number">{spread(estimate.sd, decimals)}</td>
          <td className="number">{estimate.n}</td>
        </tr>
      ))}
    </tbody>
  );
}

function namesOf(ids: readonly MeasureId[]): string {
  return capital(listed(ids.map((id) => words.names.measures[id].name.toLowerCase())));
}

function Lacking({
  metrics,
  clips,
}: {
  readonly metrics: Metrics;
  readonly clips: number;
}): ReactElement | null {
  const lack = MEASURE_IDS.flatMap((id) => {
    const result = metrics[id];
    return isAvailable(result) ? [] : [{ id, why: result.unavailable }];
  });
  if (lack.length === 0) return null;
  const reasons = [...new Set(lack.map(({ why }) => why))];
  return (
    <details className="folded">
      <summary>{words.measureTable.lacking(lack.length, clips)}</summary>
      <dl>
        {reasons.map((reason) => (
          <div key={reason}>
            <dt>{namesOf(lack.filter(({ why }) => why === reason).map(({ id }) => id))}</dt>
            <dd className="soft">{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
