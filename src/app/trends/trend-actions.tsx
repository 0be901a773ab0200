import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { SessionFacts } from '../../storage/library/library';
import { shortDay } from './day-words';

interface TrendActionsProps {
  readonly session: SessionFacts;
  readonly marked: SessionFacts | null;
  readonly onMark: (session: SessionFacts | null) => void;
  readonly onOpen: () => Promise<boolean>;
  /** @returns whether it was opened */
  readonly onCompare: (marked: SessionFacts) => Promise<boolean>;
}

/** What can be done with the run that is read: open it, or set it beside another one. */
export function TrendActions({
  session,
  marked,
  onMark,
  onOpen,
  onCompare,
}: TrendActionsProps): ReactElement {
  const text = words.trends.reading;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const run = (work: () => Promise<boolean>) => async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    const done = await work();
    setBusy(false);
    setFailed(!done);
  };
  const other = marked && marked.id !== session.id ? marked : null;
  return (
    <div className="trend-actions">
      <button type="button" className="button" aria-disabled={busy} onClick={() => void run(onOpen)()}>
        {text.open}
      </button>
      {other ? (
        <button
          type="button"
          className="button primary"
          aria-disabled={busy}
          onClick={() => void run(() => onCompare(other))()}
        >
          {text.compare(shortDay(other.takenAt))}
        </button>
      ) : (
        !marked && (
          <button type="button" className="button" onClick={() => onMark(session)}>
            {text.mark}
          </button>
        )
      )}
      {marked && (
        <button type="button" className="button" onClick={() => onMark(null)}>
          {text.unmark}
        </button>
      )}
      <p className="small soft" role="status">
        {busy ? text.opening : failed ? text.failed : marked ? text.marked(shortDay(marked.takenAt)) : ''}
      </p>
    </div>
  );
}
