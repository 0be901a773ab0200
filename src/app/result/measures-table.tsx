import type { ReactElement } from 'react';
import { AccuracyLink } from '../accuracy/accuracy-link';
import { isAvailable, MEASURE_IDS } from '../../core/metrics/measure';
import type { Metrics } from './metrics';
import { SideMark } from '../theme/marks';
import { EVIDENCE_WORDS, VIEW_WORDS } from '../words/finding-words';
import { interval, MEASURE_WORDS, number, unitAfter } from '../words/measure-words';
import { rowsOf } from './measure-rows';

/** Everything that was measured, and the reason for what was not. */
export function MeasuresTable({ metrics }: { readonly metrics: Metrics }): ReactElement {
  const have = MEASURE_IDS.filter((id) => isAvailable(metrics[id]));
  const lack = MEASURE_IDS.filter((id) => !isAvailable(metrics[id]));
  return (
    <section className="all-measures" aria-labelledby="all-measures">
      <h2 id="all-measures">Every number</h2>
      <p className="soft">
        The 95 % interval is the range that the true value most likely lies in: it holds the spread over your
        strides and the error of the tracking. How often it does, and how far off values are: <AccuracyLink />
      </p>
      {have.length > 0 && (
        <div className="scrolling" tabIndex={0} role="group" aria-label="Table of every measure">
          <table>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">Side</th>
                <th scope="col">Value</th>
                <th scope="col">95 % interval</th>
                <th scope="col">Spread (SD)</th>
                <th scope="col">Steps</th>
                <th scope="col">Limits from</th>
              </tr>
            </thead>
            {have.map((id) => {
              const result = metrics[id];
              if (!isAvailable(result)) return null;
              const { name, meaning, decimals } = MEASURE_WORDS[id];
              const rows = rowsOf(id, result);
              return (
                <tbody key={id}>
                  {rows.map(({ side, estimate }, i) => (
                    <tr key={side}>
                      {i === 0 && (
                        <th scope="rowgroup" rowSpan={rows.length} className="measure-name">
                          {name}
                          <span className="soft">
                            {meaning} Seen {VIEW_WORDS[result.source]}. {result.note}
                          </span>
                        </th>
                      )}
                      <td>
                        <SideMark side={side} />
                        {side === 'overall' ? 'both' : side}
                      </td>
                      <td className="number strong">
                        {number(estimate.value, decimals)}
                        {unitAfter(result.unit)}
                      </td>
                      <td className="number">{interval(estimate.ci95, decimals)}</td>
                      <td className="number">{number(estimate.sd, decimals)}</td>
                      <td className="number">{estimate.n}</td>
                      {i === 0 && (
                        <td rowSpan={rows.length} className="soft">
                          {EVIDENCE_WORDS[result.evidence].name}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              );
            })}
          </table>
        </div>
      )}
      {lack.length > 0 && (
        <details className="lacking">
          <summary>
            {lack.length} measures could not be had from {have.length > 0 ? 'this clip' : 'it'}: why
          </summary>
          <dl>
            {lack.map((id) => {
              const result = metrics[id];
              return (
                <div key={id}>
                  <dt>{MEASURE_WORDS[id].name}</dt>
                  <dd className="soft">{isAvailable(result) ? '' : result.unavailable}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      )}
    </section>
  );
}
