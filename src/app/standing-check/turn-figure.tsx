import type { ReactElement } from 'react';
import type { StandingView } from '../../core/standing/standing-findings';
import { words } from '../../core/words/words';
import '../documents/figures.css';

/** Turned from facing the camera, degrees, + = clockwise, which from above is to the person's right. */
const TURN_DEG: Readonly<Record<StandingView, number>> = { front: 0, 'side-left': 90, 'side-right': -90 };

/** From above: the camera up in the picture, and how the person stands to it. Left a filled circle, right a square. */
export function TurnFigure({ view }: { readonly view: StandingView }): ReactElement {
  return (
    <div className="measure-figure turn-figure">
      <svg viewBox="-56 -78 112 128" role="img" aria-label={words.standingCheck.guide.fromAbove[view]}>
        <g className="turn-camera">
          <rect x="-9" y="-74" width="18" height="12" rx="3" />
          <path d="M-4-62h8l3 5h-14Z" />
        </g>
        <path className="figure-guide" d="M-6-54-54 46M6-54 54 46" />
        <g className="turn-person" transform={`rotate(${TURN_DEG[view]})`}>
          <g className="body-far">
            <rect x="-15" y="-22" width="10" height="26" rx="5" />
            <rect x="5" y="-22" width="10" height="26" rx="5" />
          </g>
          <g className="body-near">
            <rect x="-32" y="-10" width="64" height="20" rx="10" />
          </g>
          <g className="body-arm">
            <ellipse cx="0" cy="-2" rx="9" ry="11" />
            <path d="M-3-12 0-17l3 5Z" />
          </g>
          <circle className="figure-joint left" cx="-35" cy="0" r="4.5" />
          <rect className="figure-joint right" x="31" y="-4" width="8" height="8" />
        </g>
      </svg>
    </div>
  );
}
