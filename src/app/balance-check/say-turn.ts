import type { Eyes } from '../../core/balance/balance-findings';
import { words } from '../../core/words/words';
import type { TurnState } from './turn-guide';

const text = words.balanceCheck.turns;

/** What to do now, in a few large words, and a little more about it. */
export function sayTurn(
  { phase, leg, end }: TurnState,
  eyes: Eyes,
): { readonly name: string; readonly detail: string } {
  switch (phase) {
    case 'place':
      return { name: text.place, detail: text.placeDetail };
    case 'lift':
      return { name: text.lift(leg), detail: text.liftDetail(leg) };
    case 'settle':
      return { name: text.settle, detail: text.settleDetail[eyes] };
    case 'stand':
      return { name: text.stand(leg), detail: text.standDetail[eyes] };
    case 'landed':
    case 'over':
      return { name: text.landed[end ?? 'held'], detail: text.landedDetail[end ?? 'held'] };
    case 'rest':
      return { name: text.rest, detail: text.restDetail(leg) };
  }
}
