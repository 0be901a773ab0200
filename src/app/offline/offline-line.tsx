import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { useInstallOffer, useOffline, useOfflineState, type OfflineParts } from './offline-context';
import './offline.css';

const text = words.offline;

/** One line for the foot of every page. */
export function OfflineLine(): ReactElement | null {
  const offline = useOffline();
  return offline && <Line offline={offline} />;
}

function Line({ offline }: { readonly offline: OfflineParts }): ReactElement | null {
  const { phase, readyBytes, totalBytes } = useOfflineState(offline);
  const mayInstall = useInstallOffer(offline);
  if (phase === 'starting' || phase === 'unsupported') return null;
  const underWay = phase === 'fetching' || phase === 'waiting';
  return (
    <div className="offline-line">
      {/* The end is said aloud; every megabyte is not. */}
      <p aria-live={underWay ? 'off' : 'polite'}>
        {underWay ? text.ready(readyBytes, totalBytes) : text.line[phase]}
      </p>
      <div className="offline-ways">
        <a href={hashOf('your-data')}>{text.line.more}</a>
        {mayInstall && (
          <button type="button" className="button slim" onClick={() => void offline.install.ask()}>
            {text.install}
          </button>
        )}
      </div>
    </div>
  );
}
