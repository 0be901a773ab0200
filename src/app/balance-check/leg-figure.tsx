import type { ReactElement } from 'react';
import type { Side } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';

/** A person on one leg as in a mirror: the left leg is to the left. Drawn for the left leg, turned round for the right. */
export function LegFigure({ leg }: { readonly leg: Side }): ReactElement {
  return (
    <svg
      className="leg-figure"
      viewBox="0 0 100 150"
      role="img"
      aria-label={words.balanceCheck.turns.figure(leg)}
    >
      <g {...(leg === 'right' && { transform: 'matrix(-1 0 0 1 100 0)' })}>
        <path className="figure-ground" d="M18 142h64" />
        <circle className="figure-body" cx="48" cy="16" r="9" />
        <path className="figure-limb" d="M48 30v42M34 36h28M34 36 26 58l4 18M62 36l8 22-4 18" />
        <path className="figure-limb" d="M40 74h16" />
        <path className="figure-standing" data-side={leg} d="M41 74v34 32h-8" />
        <path className="figure-raised" d="M56 74l7 32 1 20-1 4 7 2" />
        <path className="figure-up" d="M84 134v-26m-7 8 7-9 7 9" />
      </g>
    </svg>
  );
}
