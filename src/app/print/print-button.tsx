import { useEffect, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { usePictureStore } from '../pictures/use-picture-store';
import { Icon } from '../theme/icons';
import { openFolds } from './open-folds';
import './print.css';

/** Pictures that do not come within this time are printed as drawn skeletons, ms. */
const LONGEST_WAIT_MS = 90_000;

interface PrintButtonProps {
  /** Tells whether every picture is wanted now, on screen or not. */
  onPreparing(preparing: boolean): void;
}

/** Unfolds the report, waits for its pictures, and opens the browser's print dialogue, which saves PDFs too. */
export function PrintButton({ onPreparing }: PrintButtonProps): ReactElement {
  const store = usePictureStore();
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

  const print = async (): Promise<void> => {
    const stop = new AbortController();
    setPreparing(stop);
    const fold = openFolds(document);
    onPreparing(true);
    try {
      await Promise.race([twoFrames().then(() => store.settled()), timeUp(stop.signal)]);
      if (!stop.signal.aborted) window.print();
    } finally {
      onPreparing(false);
      fold();
      setPreparing(null);
    }
  };

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

/** Until what was asked of the page is on it, and has asked for its pictures. */
async function twoFrames(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Until it is called off, or nobody would wait longer. */
function timeUp(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
