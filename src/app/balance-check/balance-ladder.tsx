import type { ReactElement } from 'react';
import { words } from '../../core/words/words';

const text = words.balanceCheck.result;

/** The article's exercises from the ground up. */
export function BalanceLadder(): ReactElement {
  return (
    <section className="balance-part balance-part-ladder" aria-labelledby="balance-ladder">
      <h2 id="balance-ladder">{text.ladder}</h2>
      <ol className="balance-ladder" role="list">
        {words.balanceFindings.ladder.map(({ step, how }) => (
          <li key={step}>
            <strong>{step}</strong>
            <span>{how}</span>
          </li>
        ))}
      </ol>
      <p className="small soft">{text.ladderNote}</p>
    </section>
  );
}
