import type { ReactElement } from 'react';
import type { Verdict } from '../../core/criteria/criterion';
import { Icon, type IconName } from '../theme/icons';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { Bar, BarGroup } from './figures';
import { nameOf } from './summary-names';

const text = words.accuracy.bars;

/** Every goal with what was measured; how many of a group are missed stands outside its fold. */
export function BarList({ groups }: { readonly groups: readonly BarGroup[] }): ReactElement {
  return (
    <div className="bar-groups">
      {groups.map(({ on, bars }) => (
        <details key={on}>
          <summary>
            <span className="bar-on">{on.charAt(0).toUpperCase() + on.slice(1)}</span>
            <Count bars={bars} />
          </summary>
          <ul role="list">
            {bars.map((bar) => (
              <OneBar key={bar.bar} bar={bar} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function Count({ bars }: { readonly bars: readonly Bar[] }): ReactElement {
  const judged = bars.filter(({ met }) => met !== null);
  const missed = judged.filter(({ met }) => !met).length;
  const [verdict, icon, count]: Mark =
    judged.length === 0
      ? ['cannot-tell', 'cannot-tell', text.notMeasured]
      : missed === 0
        ? ['meets', 'meets', text.allMet(judged.length)]
        : ['flag', 'close', text.someMissed(missed, judged.length)];
  return (
    <span className="verdict" data-verdict={verdict}>
      <Icon name={icon} />
      {count}
    </span>
  );
}

type Mark = readonly [verdict: Verdict, icon: IconName, word: string];

function OneBar({ bar: { bar, measured, met } }: { readonly bar: Bar }): ReactElement {
  const [verdict, icon, word]: Mark =
    met === null
      ? ['cannot-tell', 'cannot-tell', text.notMeasured]
      : met
        ? ['meets', 'meets', text.met]
        : ['flag', 'close', text.missed];
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
