import { useState, type ReactElement } from 'react';
import 'uplot/dist/uPlot.min.css';
import { words } from '../../core/words/words';
import { useCompareDesk } from '../comparison/compare-context';
import { useLibrary } from '../library/library-context';
import { compareKeptRuns, openRun } from '../library/open-run';
import { useKeptRuns, type KeptRuns } from '../library/use-kept-runs';
import { PageFrame } from '../routes/page-frame';
import { hashOf, leavePage, usePlace } from '../routes/page-route';
import { useSession } from '../session/session-context';
import '../signals/signals.css';
import { RunnerTrends } from './runner-trends';
import { RunnerChoice } from './trend-choice';
import './trends.css';
import { NoRuns, Trouble } from './trends-states';

/** A runner's measures over dates. */
export function TrendsPage(): ReactElement {
  return (
    <PageFrame title={words.tools.pages.trends} lead={words.trends.lead}>
      <div className="trends">
        <Trends />
      </div>
    </PageFrame>
  );
}

function Trends(): ReactElement {
  const kept = useKeptRuns();
  if (kept.state === 'loading') {
    return (
      <p role="status" className="soft">
        {words.trends.loading}
      </p>
    );
  }
  if (kept.state === 'trouble') return <Trouble trouble={kept.trouble} again={kept.again} />;
  if (kept.sessions.length === 0) return <NoRuns />;
  return <OfARunner {...kept} />;
}

/** Of the runner in the address (`#trends/runner-1`), else of the one who ran last. */
function OfARunner({ runners, sessions }: KeptRuns): ReactElement {
  const session = useSession();
  const library = useLibrary();
  const desk = useCompareDesk();
  const place = usePlace();
  const [asked, setAsked] = useState<string | null>(place);
  const known = (id: string | null | undefined): boolean => runners.some((runner) => runner.id === id);
  const runnerId = known(asked) ? asked! : sessions[0]!.runnerId;
  const own = sessions.filter((each) => each.runnerId === runnerId);
  const choice = <RunnerChoice runners={runners} chosen={runnerId} onChoose={setAsked} />;
  if (own.length === 0) {
    return (
      <>
        <div className="trend-choices">{choice}</div>
        <NoRuns runner={runners.find(({ id }) => id === runnerId)?.name ?? ''} />
      </>
    );
  }
  return (
    <RunnerTrends
      key={runnerId}
      sessions={own}
      runnerChoice={choice}
      onOpen={async ({ id }) => {
        if (!library || (await openRun(session, library, id)) !== null) return false;
        leavePage();
        return true;
      }}
      onCompare={async (two) => {
        if (!library || (await compareKeptRuns(desk, library, two)) !== null) return false;
        location.hash = hashOf('compare');
        return true;
      }}
    />
  );
}
