import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { AIMED_S, REST_S, type TurnState } from './turn-guide';

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/** The seconds left, to be read from three metres away, in a ring that runs out. */
export function TurnClock({ state: { phase, leftS, leg } }: { readonly state: TurnState }): ReactElement {
  const share = leftS / (phase === 'rest' ? REST_S : AIMED_S);
  return (
    <div className="turn-clock" role="timer" aria-label={words.balanceCheck.turns.clock}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="turn-ring" cx="50" cy="50" r={RADIUS} />
        <circle
          className="turn-left"
          data-side={phase === 'stand' ? leg : null}
          cx="50"
          cy="50"
          r={RADIUS}
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * (1 - share)}
        />
      </svg>
      <span className="turn-digits">{leftS}</span>
    </div>
  );
}
