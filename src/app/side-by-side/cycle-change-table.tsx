import type { ReactElement } from 'react';
import { number, spread } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { PLACES } from '../comparison/compare-desk';
import { scaleOfCurves } from '../plots/cycle-scale';
import type { CyclePair, SidePair } from './cycle-pairs';

/** Every tenth percent of one side's curve in both runs, folded. */
export function CycleChangeTable({
  pair,
  own,
}: {
  readonly pair: CyclePair;
  readonly own: SidePair;
}): ReactElement {
  const text = words.sideBySide.curves.table;
  const { id } = pair.after;
  const { percentsOf } = scaleOfCurves(id, [own.before, own.after]);
  const last = Math.max(...PLACES.map((place) => percentsOf(own[place]))) - 1;
  const percents = Array.from({ length: Math.floor(last / 10) + 1 }, (_, i) => 10 * i);
  const cells = (percent: number): readonly string[] => {
    const seen = PLACES.map((place) => percent < percentsOf(own[place]));
    const none = words.plots.table.none;
    return [
      ...PLACES.flatMap((place, i) =>
        seen[i] ? [number(own[place].mean[percent]!, 1), spread(own[place].sd[percent]!, 1)] : [none, none],
      ),
      seen.every(Boolean) ? number(own.after.mean[percent]! - own.before.mean[percent]!, 1) : none,
    ];
  };
  return (
    <details className="cycle-numbers">
      <summary>{text.open}</summary>
      <div className="change-table" tabIndex={0} role="group" aria-label={text.open}>
        <table className="number-table">
          <caption className="unseen">{text.caption(words.plots.cycles[id].title, own.side)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.percent}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.beforeSd}</th>
              <th scope="col">{text.after}</th>
              <th scope="col">{text.afterSd}</th>
              <th scope="col">{text.difference}</th>
            </tr>
          </thead>
          <tbody>
            {percents.map((percent) => (
              <tr key={percent}>
                <th scope="row" className="number">
                  {percent}
                </th>
                {cells(percent).map((cell, i) => (
                  <td key={i} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
