import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { BrokenOffPerson } from '../kept-work/broken-off-person';
import { MissingVideos } from '../kept-work/missing-videos';
import { useSession, useSessionState } from '../session/session-context';
import { Icon } from '../theme/icons';
import { Failures, Notices } from '../theme/notices';

/** What is to be said since the page was opened: a correction that could not be kept, nobody found in a box. */
export function WorkspaceSaid(): ReactElement {
  const session = useSession();
  const { notices, failures, screen } = useSessionState();
  const [before] = useState(notices);
  const late = screen === 'analysing' ? [] : notices.filter((notice) => !before.includes(notice));
  const isLate = late.length > 0 || failures.length > 0;
  return (
    <div className="workspace-said">
      <div role="status">
        <Failures failures={failures} />
        <Notices notices={late} />
        {isLate && (
          <button type="button" className="button slim" onClick={() => session.refuse(before)}>
            <Icon name="close" /> {words.report.closeSaid}
          </button>
        )}
      </div>
      <BrokenOffPerson />
      <MissingVideos />
    </div>
  );
}
