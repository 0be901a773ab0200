import type { ReactElement } from 'react';
import { words } from '../../core/words/words';

const text = words.balanceCheck.result;

/** The article's exercises from the ground up. @param first which leg needs more of it */
export function BalanceLadder({ first }: { readonly first: string | null }): ReactElement {
  return (
    <section className="balance-part" aria-labelledby="balance-ladder">
      <h2 id="balance-ladder">{text.ladder}</h2>
      {first !== null && <p>{first}</p>}
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
