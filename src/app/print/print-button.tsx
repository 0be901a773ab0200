import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import { openFolds } from './open-folds';
import { setPrinting } from './printing';
import './print.css';

/** Pictures that do not come within this time are printed as drawn skeletons, ms. */
const LONGEST_WAIT_MS = 90_000;
const LOOK_AGAIN_MS = 150;

/** Unfolds the report, waits for its pictures, and opens the browser's print dialogue, which saves PDFs too. */
export function PrintButton(): ReactElement {
  const [preparing, setPreparing] = useState<AbortController | null>(null);

  // The browser's own print command takes what is there: unfolded, with the pictures that have come so far.
  useEffect(() => {
    let fold = (): void => {};
    const before = (): void => {
      fold();
      fold = openFolds(document);
    };
    const after = (): void => {
      fold();
      fold = () => {};
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  const print = useCallback(async () => {
    const stop = new AbortController();
    setPreparing(stop);
    const fold = openFolds(document);
    setPrinting(true);
    try {
      await picturesSettled(stop.signal);
      if (!stop.signal.aborted) window.print();
    } finally {
      setPrinting(false);
      fold();
      setPreparing(null);
    }
  }, []);

  return (
    <p className="print">
      <button
        type="button"
        className="button slim"
        aria-disabled={preparing !== null}
        onClick={() => void (preparing ?? print())}
      >
        <Icon name="print" /> {words.print.print}
      </button>
      <span role="status">{preparing && <span className="small">{words.print.preparing}</span>}</span>
      {preparing && (
        <button type="button" className="button slim" onClick={() => preparing.abort()}>
          <Icon name="close" /> {words.print.cancel}
        </button>
      )}
    </p>
  );
}

/** Until no still waits for its frame, the time is up, or it is called off. */
async function picturesSettled(signal: AbortSignal): Promise<void> {
  const untilMs = performance.now() + LONGEST_WAIT_MS;
  do {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  } while (
    !signal.aborted &&
    performance.now() < untilMs &&
    document.querySelector('.still [aria-busy="true"]')
  );
}
