import { useId, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useInstallOffer, useOffline, useOfflineState, type OfflineParts } from './offline-context';
import '../exports/making-bar.css';
import './offline.css';

const text = words.offline;

/** What is here for working without the network, how large it is, and the ways to fetch and to remove it. */
export function OfflineStatus(): ReactElement | null {
  const offline = useOffline();
  return offline && <Status offline={offline} />;
}

function Status({ offline }: { readonly offline: OfflineParts }): ReactElement {
  const id = useId();
  const { desk, install } = offline;
  const { phase, readyBytes, totalBytes } = useOfflineState(offline);
  const mayInstall = useInstallOffer(offline);
  const underWay = phase === 'fetching' || phase === 'waiting';
  const isKnown = Number.isFinite(totalBytes) && totalBytes > 0;
  return (
    <section className="offline-status" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      <p>{text.lead}</p>
      {isKnown && phase !== 'whole' && (
        <div className="making-bar">
          <p className="number">{text.ready(readyBytes, totalBytes)}</p>
          <progress aria-label={text.progressLabel} value={readyBytes} max={totalBytes} />
        </div>
      )}
      <p aria-live="polite">
        {phase === 'whole' ? <strong>{text.phases.whole}</strong> : text.phases[phase]}{' '}
        {phase === 'whole' && isKnown && text.size(totalBytes)}
      </p>
      <div className="offline-actions">
        {(phase === 'asking' || phase === 'left') && (
          <button type="button" className="button primary" onClick={() => void desk.fetchAll()}>
            {text.fetch}
          </button>
        )}
        {(phase === 'broken' || phase === 'full') && (
          <button type="button" className="button primary" onClick={() => void desk.fetchAll()}>
            {text.fetchAgain}
          </button>
        )}
        {underWay && (
          <button type="button" className="button" onClick={() => void desk.stop()}>
            {text.stop}
          </button>
        )}
        {phase === 'whole' && (
          <button type="button" className="button" onClick={() => void desk.remove()}>
            {text.remove}
          </button>
        )}
        {mayInstall && (
          <button type="button" className="button" onClick={() => void install.ask()}>
            {text.install}
          </button>
        )}
      </div>
      {phase === 'whole' && <p className="small soft">{text.removeMore}</p>}
      {mayInstall && <p className="small soft">{text.installMore}</p>}
    </section>
  );
}
