import { useEffect, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import './recovery.css';

/** Browsers report a layout that took two goes, and a stop that somebody asked for, as if they were faults. */
const HARMLESS = /ResizeObserver loop|AbortError/;

/** What failed outside of any page's drawing leaves the page as it was; that it failed is said, once, until it is closed. */
export function UncaughtFaults(): ReactElement {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hear = (error: unknown): void => {
      // Without an error it came from a script of another origin, such as the browser's extensions.
      if (error !== undefined && error !== null && !HARMLESS.test(String(error))) setFailed(true);
    };
    window.addEventListener('error', (event) => hear(event.error), { signal });
    window.addEventListener('unhandledrejection', (event) => hear(event.reason), { signal });
    return () => listening.abort();
  }, []);
  const text = words.recovery.page.uncaught;
  return (
    <div role="status" className="uncaught wide">
      {failed && (
        <div className="notice">
          <Icon name="info" />
          <p>{text.what}</p>
          <div className="fault-ways">
            <button type="button" className="button slim" onClick={() => location.reload()}>
              {text.reload}
            </button>
            <button type="button" className="button slim" onClick={() => setFailed(false)}>
              {text.close}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
