import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { OfflineLine } from '../offline/offline-line';
import { PageLinks } from '../routes/page-links';

/** What must be said on every page. */
export function Foot(): ReactElement {
  return (
    <footer className="foot">
      <p>
        <strong>{words.frame.noDevice}</strong> {words.frame.noDeviceMore}
      </p>
      <p>
        <strong>{words.frame.physician}</strong> {words.frame.physicianMore}
      </p>
      <div className="foot-last">
        <p>{words.frame.stays}</p>
        <OfflineLine />
        <nav aria-label={words.tools.pagesLabel}>
          <PageLinks full />
        </nav>
      </div>
    </footer>
  );
}
