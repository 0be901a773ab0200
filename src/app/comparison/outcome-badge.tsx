import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import './outcome-badge.css';

export type ShownOutcome = keyof typeof words.comparison.outcomes;

/** A shape of its own for each: never told by colour alone. */
const SHAPES: Readonly<Record<ShownOutcome, string>> = {
  improved: 'M3 8.4 6.5 12 13 4.4',
  worse: 'M8 1.8 14.4 13.4H1.6ZM8 6.2v3.4M8 11.6v.1',
  changed: 'M1.6 5.4h11M9.8 2.6l2.8 2.8-2.8 2.8M14.4 10.6h-11M6.2 7.8l-2.8 2.8 2.8 2.8',
  'no-detectable-change': 'M3 6h10M3 10h10',
  'not-comparable': 'M3 6h10M3 10h10M11.4 2.6 4.6 13.4',
  'cannot-tell': 'M5.2 5.6a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2.8-1.2 1.9m0 2.6v.2',
};

/** What became of it, as a word with its shape. */
export function OutcomeBadge({ outcome }: { readonly outcome: ShownOutcome }): ReactElement {
  return (
    <span className="verdict outcome" data-outcome={outcome}>
      <OutcomeShape outcome={outcome} />
      {words.comparison.outcomes[outcome]}
    </span>
  );
}

export function OutcomeShape({ outcome }: { readonly outcome: ShownOutcome }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d={SHAPES[outcome]} strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
