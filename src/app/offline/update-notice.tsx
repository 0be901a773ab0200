import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import { useOffline, useOfflineState, useUnderWay, type OfflineParts } from './offline-context';
import './offline.css';

const text = words.offline.update;

/** Says that a new version waits. It comes when it is asked for, and nothing can be lost by it; until then it stays quiet. */
export function UpdateNotice(): ReactElement | null {
  const offline = useOffline();
  return offline && <Notice offline={offline} />;
}

function Notice({ offline }: { readonly offline: OfflineParts }): ReactElement {
  const { update } = useOfflineState(offline);
  const [later, setLater] = useState<string | null>(null);
  const isShown = update !== 'none' && update !== later;
  // The region is there before it has something to say, or it would not be read aloud.
  return (
    <aside className="update-place" aria-label={text.label}>
      <div aria-live="polite">{isShown && <Offer offline={offline} onLater={() => setLater(update)} />}</div>
    </aside>
  );
}

function Offer({ offline, onLater }: { readonly offline: OfflineParts; onLater(): void }): ReactElement {
  const { update } = useOfflineState(offline);
  const underWay = useUnderWay(offline);
  return (
    <div className="update-notice">
      <Icon name="info" />
      <p>
        {update === 'taking' ? (
          text.taking
        ) : (
          <strong>{update === 'offered' ? text.offered : text.elsewhere}</strong>
        )}{' '}
        {update !== 'taking' && (underWay ? text.waits[underWay] : text.keeps)}
      </p>
      {update !== 'taking' && (
        <div className="update-actions">
          {!underWay && (
            <button
              type="button"
              className="button slim primary"
              onClick={() => void offline.desk.takeUpdate()}
            >
              {update === 'offered' ? text.go : text.goElsewhere}
            </button>
          )}
          <button type="button" className="button slim" onClick={onLater}>
            {text.later}
          </button>
        </div>
      )}
    </div>
  );
}
