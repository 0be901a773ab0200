import type { ReactElement } from 'react';
import { AccuracyLink } from '../accuracy/accuracy-link';
import { BANDS } from '../../core/criteria/bands';
import { isAvailable, MEASURE_IDS, type MeasureId, type MeasureValue } from '../../core/metrics/measure';
import type { Metrics } from './metrics';
import { SideMark } from '../theme/marks';
import { capital, EVIDENCE_WORDS, VIEW_NAMES } from '../../core/words/english/findings';
import { listed } from '../../core/words/numbers';
import { MEASURE_WORDS } from '../../core/words/english/measures';
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
  const have = MEASURE_IDS.flatMap((id) => {
    const result = metrics[id];
    return isAvailable(result) ? [{ id, result }] : [];
  });
  const notes = [...new Set(have.flatMap(({ result }) => (result.note ? [result.note] : [])))];
  return (
    <section className="all-measures" aria-labelledby="all-measures">
      <h2 id="all-measures">Every number</h2>
      <p className="soft">
        The 95 % interval is the range that the true value most likely lies in: it holds the spread over your
        strides and the error of the tracking. How often it does, and how far off values are: <AccuracyLink />
      </p>
      {have.length > 0 && (
        <details className="folded">
          <summary>{have.length === 1 ? 'The one measure' : `All ${have.length} measures`}</summary>
          <table className="number-table" aria-labelledby="all-measures">
            <thead>
              <tr>
                <th scope="col">Side</th>
                <th scope="col">Value</th>
                <th scope="col">95 % interval</th>
                <th scope="col">Spread (SD)</th>
                <th scope="col">Steps</th>
              </tr>
            </thead>
            {have.map(({ id, result }) => (
              <MeasureRows key={id} id={id} result={result} clips={clips} notes={notes} />
            ))}
          </table>
          {notes.length > 0 && (
            <ol className="table-notes small soft" aria-label="Notes to the table">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ol>
          )}
        </details>
      )}
      <Lacking metrics={metrics} from={clips > 1 ? 'these clips' : 'this clip'} />
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
  const { name, meaning, decimals } = MEASURE_WORDS[id];
  const band = BANDS[id];
  const about = [
    meaning,
    clips > 1 ? `View: ${VIEW_NAMES[result.source].toLowerCase()}.` : '',
    band ? `Limits: ${EVIDENCE_WORDS[band.evidence].name}.` : '',
    result.note ? `Note ${notes.indexOf(result.note) + 1}.` : '',
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
            {side === 'overall' ? 'both' : side}
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
  return capital(listed(ids.map((id) => MEASURE_WORDS[id].name.toLowerCase())));
}

function Lacking({
  metrics,
  from,
}: {
  readonly metrics: Metrics;
  readonly from: string;
}): ReactElement | null {
  const lack = MEASURE_IDS.flatMap((id) => {
    const result = metrics[id];
    return isAvailable(result) ? [] : [{ id, why: result.unavailable }];
  });
  if (lack.length === 0) return null;
  const reasons = [...new Set(lack.map(({ why }) => why))];
  return (
    <details className="folded">
      <summary>
        {lack.length === 1 ? '1 measure' : `${lack.length} measures`} could not be had from {from}: why
      </summary>
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
