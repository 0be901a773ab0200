import type { ReactElement } from 'react';
import type { StandingReference } from '../../core/standing/standing-findings';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';

const text = words.standingCheck.result.next;

/** What a report of a run takes from the check. */
export function NextReport({ reference }: { readonly reference: StandingReference | null }): ReactElement {
  const percent = (share: number): string => `${number(100 * share, 0)} %`;
  return (
    <section aria-labelledby="stand-next">
      <h2 id="stand-next">{text.heading}</h2>
      <ul className="standing-list">
        {reference ? (
          <li>{text.breadths(percent(reference.shouldersL), percent(reference.hipsL))}</li>
        ) : (
          <li>{text.none}</li>
        )}
        {reference?.shoulderElevation && <li>{text.shoulders}</li>}
      </ul>
    </section>
  );
}
