import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';

/** How to read the plots over time. */
export function PlotKey({
  withRaw,
  withHand,
}: {
  readonly withRaw: boolean;
  readonly withHand: boolean;
}): ReactElement {
  const text = words.signals.key;
  return (
    <ul role="list" className="signal-key small soft" aria-label={text.heading}>
      <li>
        <SideMark side="left" />
        {text.left}
      </li>
      <li>
        <SideMark side="right" />
        {text.right}
      </li>
      <li>{text.air}</li>
      <li>{text.leaves}</li>
      {withHand && <li>{text.byHand}</li>}
      {withRaw && <li>{words.signals.rawKey}</li>}
    </ul>
  );
}
