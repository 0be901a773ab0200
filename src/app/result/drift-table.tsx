import type { ReactElement } from 'react';
import type { Analysis } from '../../core/analysis/analysis';
import { isAvailable, MEASURE_IDS } from '../../core/metrics/measure';
import { MEASURE_WORDS, number, unitAfter } from '../words/measure-words';

interface DriftTableProps {
  readonly metrics: Analysis['metrics'];
  readonly drift: Analysis['drift'];
}

/** What changed in the course of the clip, the first against the last fifth of the strides. */
export function DriftTable({ metrics, drift }: DriftTableProps): ReactElement | null {
  const measured = MEASURE_IDS.filter((id) => isAvailable(metrics[id]));
  const told = measured.flatMap((id) => {
    const found = drift[id];
    return 'unavailable' in found ? [] : [{ id, ...found }];
  });
  const changed = told.filter((each) => each.changed);
  const why = measured.flatMap((id) => {
    const found = drift[id];
    return 'unavailable' in found ? [found.unavailable] : [];
  })[0];
  if (told.length === 0 && why === undefined) return null;
  return (
    <details className="lacking">
      <summary>
        {told.length === 0
          ? 'Whether your form changes in the course of the clip'
          : `${changed.length} of ${told.length} measures changed in the course of the clip`}
      </summary>
      {told.length === 0 ? (
        <p className="soft">{why}</p>
      ) : (
        <>
          <p className="soft">
            The first against the last fifth of the strides. A difference up to the last column may be chance,
            and of twenty measures one goes past it by chance.
          </p>
          <div className="scrolling" tabIndex={0} role="group" aria-label="Table of what changed">
            <table>
              <thead>
                <tr>
                  <th scope="col">Measure</th>
                  <th scope="col">First fifth</th>
                  <th scope="col">Last fifth</th>
                  <th scope="col">Difference</th>
                  <th scope="col">May be chance up to</th>
                </tr>
              </thead>
              <tbody>
                {[...changed, ...told.filter((each) => !each.changed)].map((each) => {
                  const { name, decimals } = MEASURE_WORDS[each.id];
                  const cell = (value: number): string => `${number(value, decimals)}${unitAfter(each.unit)}`;
                  return (
                    <tr key={each.id}>
                      <th scope="row" className="measure-name">
                        {name}
                      </th>
                      <td className="number">{cell(each.first)}</td>
                      <td className="number">{cell(each.last)}</td>
                      <td className={each.changed ? 'number strong' : 'number'}>{cell(each.difference)}</td>
                      <td className="number">{cell(each.minimalDetectableChange)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </details>
  );
}
