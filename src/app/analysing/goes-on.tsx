import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useSessionState } from '../session/session-context';
import type { ClipSlot } from '../session/session-state';

/** Quietly: from where a clip goes on, and that nothing is kept where that is so. */
export function GoesOn({ clip }: { readonly clip: ClipSlot }): ReactElement {
  const { unfinishedTrouble } = useSessionState().keeping;
  const said = goesOn(clip);
  return (
    <div role="status" className="goes-on">
      {said !== null && <p className="small">{said}</p>}
      {unfinishedTrouble !== null && <p className="small soft">{unfinishedTrouble}</p>}
    </div>
  );
}

function goesOn({ brokeOffAt, framesEarlier, progress }: ClipSlot): string | null {
  const text = words.recovery.page.goesOn;
  if (brokeOffAt !== undefined) return text.brokeOff(brokeOffAt);
  if (framesEarlier === undefined || progress?.framesDone === undefined) return null;
  return progress.framesKept === undefined ? text.anew : text.from(progress.framesKept);
}
