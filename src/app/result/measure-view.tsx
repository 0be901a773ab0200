import { capital } from '../../core/words/capital';
import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { BANDS, type Band } from '../../core/criteria/bands';
import { isAvailable, type MeasureId, type MeasureResult } from '../../core/metrics/measure';
import type { ToldOfRun } from '../../core/analysis/analysis';
import { SideMark } from '../theme/marks';
import { unitAloud } from '../../core/words/units';
import { interval } from '../../core/words/numbers';
import { useUnits } from '../theme/units-choice';
import { RangeBar } from './range-bar';
import { scaleNote } from './known-scale';
import { rowsOf } from './measure-rows';
import { ValueWithUnit } from './value-with-unit';
import './measure.css';

interface MeasureViewProps {
  readonly id: MeasureId;
  readonly result: MeasureResult;
  /** What the user had said when the report was made. */
  readonly settings: ToldOfRun;
  /** The measure's note stands elsewhere, once for several measures. */
  readonly noteElsewhere?: boolean;
}

/** One measure under a criterion: what it is, its values left and right, and where they lie in the limits. */
export function MeasureView({ id, result, settings, noteElsewhere = false }: MeasureViewProps): ReactElement {
  const { name, meaning, decimals } = words.names.measures[id];
  const units = useUnits();
  if (!isAvailable(result)) {
    return (
      <div className="measure">
        <h4>{name}</h4>
        <p className="small soft">{result.unavailable}</p>
      </div>
    );
  }
  const band = BANDS[id];
  const rows = rowsOf(id, result);
  const scale = scaleNote(id, result, settings, units);
  return (
    <div className="measure">
      <h4>{name}</h4>
      <p className="small soft">{meaning}</p>
      <RangeBar rows={rows} band={band} />
      <table className="values">
        <caption className="unseen">{words.measureTable.caption(name, unitAloud(result.unit))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.measureTable.side}</th>
            <th scope="col">{words.measureTable.value}</th>
            <th scope="col">{words.measureTable.interval}</th>
            <th scope="col">{words.measureTable.steps}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ side, estimate }) => (
            <tr key={side}>
              <th scope="row">
                <SideMark side={side} />
                {capital(words.sides[side])}
              </th>
              <td className="number strong">
                <ValueWithUnit value={estimate.value} decimals={decimals} unit={result.unit} />
              </td>
              <td className="number">{interval(estimate.ci95, decimals)}</td>
              <td className="number">{estimate.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {scale && <p className="small">{scale}</p>}
      {result.note && !noteElsewhere && <p className="small">{result.note}</p>}
      {band && <p className="small soft">{limitsWords(band)}</p>}
    </div>
  );
}

/** Where the limits come from: their class, and the source where it says more than the class. */
function limitsWords({ evidence, source }: Band): string {
  const { name } = words.names.evidence[evidence];
  const said = source.replaceAll('+-', '±');
  // "our own choice, after ...": the class is not said twice.
  if (said.toLowerCase().startsWith(name)) return words.measureTable.limits(name + said.slice(name.length));
  return `${words.measureTable.limits(name)} ${said}.`;
}
