import type { ReactElement } from 'react';
import type { BalanceFindings, BalanceMeasure, BalanceMeasureId } from '../../core/balance/balance-findings';
import type { Unavailable } from '../../core/metrics/measure';
import { SIDES, type Side } from '../../core/pose/keypoints';
import { interval, number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import './balance-table.css';

const text = words.balanceCheck.result;
const ORDER: readonly BalanceMeasureId[] = ['swaySpeed', 'swayPath', 'swayArea', 'trunkSway', 'hipDrop'];
const DECIMALS: Readonly<Record<string, number>> = {
  cm: 0,
  'cm²': 1,
  'cm/s': 1,
  deg: 1,
  L: 2,
  'L²': 2,
  'L/s': 1,
};
/** So small that they are said in hundredths. */
const IN_PERCENT: readonly string[] = ['L²', 'L/s'];

/** Every measure of both legs with its range, and which leg is the steadier one by it. */
export function BalanceTable({
  findings: { legs, steadier },
}: {
  readonly findings: BalanceFindings;
}): ReactElement {
  const sides = SIDES.filter((side) => legs[side]);
  const both = sides.length === 2;
  const otherTime =
    steadier.swayPath === null && sides.every((side) => 'overall' in legs[side]!.measures.swayPath);
  const reasons = reasonsIn(legs, sides);
  const none = sides.every((side) => ORDER.every((id) => 'unavailable' in legs[side]!.measures[id]));
  const inL = sides.some((side) => legs[side]!.pathUnit === 'L');
  const why = reasons.map((each) => <p key={each}>{each}</p>);
  // Nothing to compare, and nothing to explain.
  if (none) return <>{why}</>;
  return (
    <>
      <table className="balance-table">
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                <SideMark side={side} />
                {text.legs[side]}
              </th>
            ))}
            {both && <th scope="col">{text.between}</th>}
          </tr>
        </thead>
        <tbody>
          {ORDER.map((id) => (
            <tr key={id}>
              <th scope="row">
                {text.measure[id].name}
                <span>{text.measure[id].meaning}</span>
              </th>
              {sides.map((side) => (
                <td key={side}>
                  <span className="balance-cell-leg" aria-hidden="true">
                    <SideMark side={side} />
                    {text.legs[side]}
                  </span>
                  <Cell measure={legs[side]!.measures[id]} />
                </td>
              ))}
              {both && (
                <td className="balance-cell-which">
                  <span className="balance-cell-between" aria-hidden="true">
                    {text.betweenSays}
                  </span>
                  {id === 'swayPath' && otherTime ? text.otherTime : text.steadier(steadier[id], id)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {why}
      <p className="small soft">
        {text.measuresNote} {inL && text.inL}
      </p>
    </>
  );
}

function Cell({ measure }: { readonly measure: BalanceMeasure | Unavailable }): ReactElement {
  if ('unavailable' in measure) return <span className="soft">{text.steadier(null, 'held')}</span>;
  const { unit, overall } = measure;
  const decimals = DECIMALS[unit] ?? 1;
  const after = text.units[unit as keyof typeof text.units];
  const times = IN_PERCENT.includes(unit) ? 100 : 1;
  const [low, high] = overall.ci95;
  return (
    <>
      <span className="balance-value number">
        {number(times * overall.value, decimals)}
        {unit === 'deg' ? after : ` ${after}`}
      </span>
      <span className="small soft balance-range">({interval([times * low, times * high], decimals)})</span>
    </>
  );
}

/** Why what is missing is missing, each said once. */
function reasonsIn(legs: BalanceFindings['legs'], sides: readonly Side[]): string[] {
  const reasons = sides.flatMap((side) =>
    Object.values(legs[side]!.measures).flatMap((each) =>
      'unavailable' in each ? [`${text.legs[side]}: ${each.unavailable}`] : [],
    ),
  );
  return [...new Set(reasons)];
}
