import type { ReactElement } from 'react';
import type { BalanceFindings } from '../../core/balance/balance-findings';
import { SIDES } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import { AIMED_S } from './turn-guide';

const text = words.balanceCheck.result;

/** How long each leg stood, left over right. */
export function HeldBars({ legs }: Pick<BalanceFindings, 'legs'>): ReactElement {
  return (
    <ul className="held-bars" role="list">
      {SIDES.map((side) => {
        const leg = legs[side];
        return (
          <li key={side}>
            <span className="held-leg">
              <SideMark side={side} />
              {text.legs[side]}
            </span>
            <span className="held-track" aria-hidden="true">
              {leg && (
                <span
                  className="held-bar"
                  data-side={side}
                  style={{ width: `${(100 * Math.min(leg.heldS, AIMED_S)) / AIMED_S}%` }}
                />
              )}
            </span>
            <span className="held-time number" aria-hidden="true">
              {leg ? text.heldShort(leg.heldS) : text.heldNone}
            </span>
            <span className="unseen">
              {leg ? text.heldBar(side, leg.heldS, leg.touchDownsS.length > 0) : text.heldNone}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
