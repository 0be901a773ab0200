import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageLinks } from '../routes/page-links';

/** What must be said on every page. */
export function Foot(): ReactElement {
  return (
    <footer className="foot">
      <p>
        <strong>This is not a medical device</strong> and gives no diagnosis. A flag means that what was seen
        matches what an article for runners describes, not that it causes injury: studies have not shown that
        running form seen by one camera does (Peterson 2022).
      </p>
      <p>
        <strong>Pain that persists: see a physician.</strong> Do not wait for a video to tell you.
      </p>
      <div className="foot-last">
        <p>Everything happens in this browser. No video, picture or number leaves this machine.</p>
        <nav aria-label={words.tools.pagesLabel}>
          <PageLinks full />
        </nav>
      </div>
    </footer>
  );
}
