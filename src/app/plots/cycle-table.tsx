import type { ReactElement } from 'react';
import type { GaitCycle } from '../../core/metrics/gait-cycle';
import { SIDES, type Side } from '../../core/pose/keypoints';
import { number, spread } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import { curvesOf, scaleOf } from './cycle-scale';

/** Every tenth percent of both curves, folded. */
export function CycleTable({ cycle }: { readonly cycle: GaitCycle }): ReactElement {
  const text = words.plots.table;
  const { percentsOf } = scaleOf(cycle);
  const last = Math.max(...curvesOf(cycle).map(percentsOf)) - 1;
  const percents = Array.from({ length: Math.floor(last / 10) + 1 }, (_, i) => 10 * i);
  const cells = (side: Side, percent: number): readonly [string, string] => {
    const curve = cycle[side];
    return curve && percent < percentsOf(curve)
      ? [number(curve.mean[percent]!, 1), spread(curve.sd[percent]!, 1)]
      : [text.none, text.none];
  };
  return (
    <details className="cycle-numbers">
      <summary>{text.open}</summary>
      <table className="number-table">
        <caption className="unseen">{text.caption(words.plots.cycles[cycle.id].title)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.percent}</th>
            {SIDES.flatMap((side) => [
              <th key={`${side} mean`} scope="col">
                <SideMark side={side} />
                {text.mean(side)}
              </th>,
              <th key={`${side} sd`} scope="col">
                {text.sd(side)}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {percents.map((percent) => (
            <tr key={percent}>
              <th scope="row" className="number">
                {percent}
              </th>
              {SIDES.flatMap((side) =>
                cells(side, percent).map((cell, i) => (
                  <td key={`${side} ${i}`} className="number">
                    {cell}
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
