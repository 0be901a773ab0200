import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { CompareFromReport } from '../comparison/compare-from-report';
import { WayOn } from '../kept-work/way-on';
import { useSession } from '../session/session-context';
import { failuresOf, type ClipSlot, type SessionState } from '../session/session-state';
import { Icon } from '../theme/icons';
import { Failures, Notices } from '../theme/notices';

interface ReportSaidProps extends Pick<SessionState, 'clips' | 'notices' | 'failures'> {
  /** Clips that could have been used instead. */
  readonly unused: readonly ClipSlot[];
}

/**
 * What is to be said about the files behind a report. What was dropped on it later may be far down the page: its
 * sentence comes along, until it is closed.
 */
export function ReportSaid({ clips, unused, notices, failures }: ReportSaidProps): ReactElement {
  const session = useSession();
  const [before] = useState(notices);
  const isLate = failures.length > 0 || notices.some((notice) => !before.includes(notice));
  return (
    <>
      <div className="said" role="status" data-late={isLate}>
        <Failures failures={[...failures, ...failuresOf(clips)]} />
        <WayOn failures={failures} />
        <Notices notices={notices} />
        {isLate && (
          <button type="button" className="button slim" onClick={() => session.refuse(before)}>
            <Icon name="close" /> {words.report.closeSaid}
          </button>
        )}
        {unused.map(({ id, name }) => (
          <button key={id} type="button" className="button slim" onClick={() => void session.judgeOnly(id)}>
            {words.report.fromOther(name)}
          </button>
        ))}
      </div>
      <CompareFromReport sameView={unused.length === 1} />
    </>
  );
}
