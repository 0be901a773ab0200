import { number } from '../../core/words/numbers';
import { useState, type ReactElement } from 'react';
import { unitAloud } from '../../core/words/units';
import { words } from '../../core/words/words';
import { ValueWithUnit } from '../result/value-with-unit';
import { SideMark } from '../theme/marks';
import { together, type StridesShown } from './shown-strides';

/** The plot in numbers; made when it is opened. */
export function StrideTable({ shown }: { readonly shown: StridesShown }): ReactElement {
  const [open, setOpen] = useState(false);
  const { strides, measure, unit } = shown;
  const { name, decimals } = words.names.measures[measure];
  const { columns, sides, standing: standingWords } = words.evidence;
  return (
    <details className="folded stride-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.evidence.table(strides.length)}</summary>
      {open && (
        <div className="stride-rows" tabIndex={0} role="group" aria-label={words.evidence.plotTitle(name)}>
          <table className="values">
            <caption className="unseen">
              {name}, {unitAloud(unit)}
            </caption>
            <thead>
              <tr>
                <th scope="col">{columns.place}</th>
                <th scope="col">{columns.side}</th>
                <th scope="col">{columns.time}</th>
                <th scope="col">{columns.value}</th>
                <th scope="col">{columns.remark}</th>
              </tr>
            </thead>
            <tbody>
              {strides.map(({ side, timeS, value, standing, by }, i) => (
                <tr key={`${side}${timeS}`}>
                  <th scope="row" className="number">
                    {i + 1}
                  </th>
                  <td>
                    <SideMark side={side} />
                    {sides[side]}
                  </td>
                  <td className="number">{number(timeS, 2)} s</td>
                  <td className="number strong">
                    <ValueWithUnit value={value} decimals={decimals} unit={unit} />
                  </td>
                  <td>
                    {[
                      ...(standing ? [standingWords(standing, together(shown) ? null : side)] : []),
                      ...(by ? [words.byHand.stride] : []),
                    ].join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
