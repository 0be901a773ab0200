import type { ReactElement } from 'react';
import { readTurn } from '../../core/balance/read-turn';
import { otherSide } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import type { TurnState } from './turn-guide';
import type { TurnChoices } from './turn-choices';

const text = words.balanceCheck.turns;

interface TurnLegsProps {
  readonly state: TurnState;
  readonly first: TurnChoices['first'];
}

/** The two turns: done with their time, under way, to come. */
export function TurnLegs({ state: { done, leg, phase }, first }: TurnLegsProps): ReactElement {
  return (
    <ol className="turn-legs" role="list" aria-label={text.legs}>
      {[first, otherSide(first)].map((side) => {
        const trial = done[side];
        const now = side === leg && phase !== 'rest';
        const what = trial ? text.held(readTurn(trial).heldS) : now ? text.now : text.toCome;
        return (
          <li key={side} aria-current={now ? 'step' : undefined}>
            <SideMark side={side} />
            {text.turnOf(side, what)}
          </li>
        );
      })}
    </ol>
  );
}
