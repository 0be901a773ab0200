import type { ReactElement } from 'react';
import { BANDS } from '../../core/criteria/bands';
import { isAvailable, type MeasureId, type MeasureResult } from '../../core/metrics/measure';
import { SideMark } from '../theme/marks';
import { EVIDENCE_WORDS } from '../words/finding-words';
import { interval, MEASURE_WORDS, number, unitAfter, unitAloud } from '../words/measure-words';
import { RangeBar, type Row } from './range-bar';

interface MeasureViewProps {
  readonly id: MeasureId;
  readonly result: MeasureResult;
}

/** One measure under a criterion: what it is, its values left and right, and where they lie in the limits. */
export function MeasureView({ id, result }: MeasureViewProps): ReactElement {
  const { name, meaning, decimals } = MEASURE_WORDS[id];
  if (!isAvailable(result)) {
    return (
      <div className="measure">
        <h4>{name}</h4>
        <p className="small soft">{result.unavailable}</p>
      </div>
    );
  }
  const band = BANDS[id];
  const rows = rowsOf(result);
  return (
    <div className="measure">
      <h4>{name}</h4>
      <p className="small soft">{meaning}</p>
      <RangeBar rows={rows} band={band} decimals={decimals} />
      <table className="values">
        <caption className="unseen">
          {name}, in {unitAloud(result.unit)}
        </caption>
        <thead>
          <tr>
            <th scope="col">Side</th>
            <th scope="col">Value</th>
            <th scope="col">95 % interval</th>
            <th scope="col">Steps</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ side, estimate }) => (
            <tr key={side}>
              <th scope="row">
                <SideMark side={side} />
                {side === 'overall' ? 'Both' : side === 'left' ? 'Left' : 'Right'}
              </th>
              <td className="number strong">
                {number(estimate.value, decimals)}
                {unitAfter(result.unit)}
              </td>
              <td className="number">{interval(estimate.ci95, decimals)}</td>
              <td className="number">{estimate.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.note && <p className="small">{result.note}</p>}
      {band && (
        <p className="small soft">
          Limits: {EVIDENCE_WORDS[band.evidence].name}
          {band.evidence === 'own' ? '' : `, ${band.source.replaceAll('+-', '±')}`}
        </p>
      )}
    </div>
  );
}

/** Left and right where each is known; both together only where they are not. */
export function rowsOf(result: MeasureResult): Row[] {
  if (!isAvailable(result)) return [];
  const sides = (['left', 'right'] as const).flatMap((side): Row[] => {
    const estimate = result[side];
    return estimate ? [{ side, estimate }] : [];
  });
  if (sides.length > 0 || !result.overall) return sides;
  return [{ side: 'overall', estimate: result.overall }];
}
