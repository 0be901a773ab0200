import type { ReactElement } from 'react';
import { Icon, type IconName } from '../theme/icons';
import { number } from '../words/measure-words';
import type { Bar, BarGroup } from './figures';
import { nameOf } from './summary-names';

/** Every bar with what was measured, the missed ones as plain to see as the others. */
export function BarList({ groups }: { readonly groups: readonly BarGroup[] }): ReactElement {
  return (
    <div className="bar-groups">
      {groups.map(({ on, bars }) => (
        <div key={on}>
          <h3>{on.charAt(0).toUpperCase() + on.slice(1)}</h3>
          <ul role="list">
            {bars.map((bar) => (
              <OneBar key={bar.bar} bar={bar} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function OneBar({ bar: { bar, measured, met } }: { readonly bar: Bar }): ReactElement {
  const [verdict, icon, word]: readonly [string, IconName, string] =
    met === null
      ? ['cannot-tell', 'cannot-tell', 'Not measured']
      : met
        ? ['meets', 'meets', 'Met']
        : ['flag', 'close', 'Missed'];
  return (
    <li>
      <span className="verdict" data-verdict={verdict}>
        <Icon name={icon} />
        {word}
      </span>
      <p>
        {bar.charAt(0).toUpperCase() + bar.slice(1)}
        {met !== null && <span className="soft"> {inWords(measured)}</span>}
      </p>
    </li>
  );
}

/** Measures by their names, numbers with a real minus sign. */
function inWords(measured: string): string {
  return measured
    .replace(/[a-z]+(?:[A-Z][a-z]+)+/g, (id) => nameOf(id).toLowerCase())
    .replace(/-?\d+(\.\d+)?/g, (text) => number(Number(text), text.split('.')[1]?.length ?? 0));
}
