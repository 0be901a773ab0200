import type { ReactElement } from 'react';
import type { BalanceMeasure } from '../../core/balance/balance-findings';
import type { Unavailable } from '../../core/metrics/measure';
import { SIDES } from '../../core/pose/keypoints';
import { interval, number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { KeptCheck } from '../../storage/library/library';
import { verdictOn } from './say-check';

const text = words.keptChecks.numbers;

type Row = readonly [name: string, result: Pick<BalanceMeasure, 'unit' | 'overall'> | Unavailable];

/** What a check found in a sentence, and all its numbers with their intervals; what could not be had, with its reason. */
export function CheckNumbers({ check }: { readonly check: KeptCheck }): ReactElement {
  const cautions =
    check.kind === 'standing'
      ? check.findings.cautions
      : SIDES.flatMap((side) => check.findings.legs[side]?.cautions ?? []);
  return (
    <>
      <p>{verdictOn(check).because}</p>
      <div className="check-table" role="region" tabIndex={0} aria-label={words.keptChecks.list.more}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.measure}</th>
              <th scope="col">{text.value}</th>
              <th scope="col">{text.interval}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(check).map(([name, result]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {'unavailable' in result ? (
                  <td colSpan={2} className="soft">
                    {result.unavailable}
                  </td>
                ) : (
                  <Values result={result} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cautions.length > 0 && (
        <ul className="small">
          {[...new Set(cautions)].map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Values({ result }: { readonly result: Pick<BalanceMeasure, 'unit' | 'overall'> }): ReactElement {
  const { unit, overall } = result;
  const said = text.units[unit] ?? unit;
  const decimals = unit === 'deg' ? 1 : unit === 'L' ? 3 : 1;
  return (
    <>
      <td>
        {number(overall.value, decimals)} {said}
      </td>
      <td>{interval(overall.ci95, decimals)}</td>
    </>
  );
}

function rowsOf(check: KeptCheck): readonly Row[] {
  if (check.kind === 'standing') {
    const { measures } = check.findings;
    return keysOf(measures).map((id) => [text.standing[id], measures[id]]);
  }
  return SIDES.flatMap((side) => {
    const measures = check.findings.legs[side]?.measures;
    return measures
      ? keysOf(measures).map((id): Row => [text.ofLeg(text.balance[id], side), measures[id]])
      : [];
  });
}

function keysOf<Id extends string>(record: Readonly<Record<Id, unknown>>): readonly Id[] {
  return Object.keys(record) as Id[];
}
