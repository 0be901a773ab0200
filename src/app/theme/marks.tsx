import type { ReactElement } from 'react';
import type { Verdict } from '../../core/criteria/criterion';
import type { Side } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { Icon } from './icons';

/** Left is a filled circle, right a hollow square, both together a bar: everywhere alike. */
export function SideMark({ side }: { readonly side: Side | 'overall' }): ReactElement {
  return <span className={`side-mark ${side}`} aria-hidden="true" />;
}

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }): ReactElement {
  return (
    <span className="verdict" data-verdict={verdict}>
      <Icon name={verdict} />
      {words.names.verdicts[verdict]}
    </span>
  );
}

/** The mason's tool that the page is named after. */
export function Bob(): ReactElement {
  return (
    <svg viewBox="0 0 20 38" aria-hidden="true">
      <g className="bob">
        <path d="M10 0v19" stroke="currentColor" strokeWidth="1.6" />
        <path d="M7.6 18h4.8v3H7.6z" fill="currentColor" />
        <path d="M3.4 21h13.2l-1.2 6.4L10 38l-5.4-10.6z" fill="var(--brass)" />
      </g>
    </svg>
  );
}
