import { useEffect, useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { HandList } from '../by-hand/hand-list';
import { HandTools } from '../hand-tools/hand-tools';
import { MarkTools } from '../marks/mark-tools';
import { SignalPlots } from '../signals/signal-plots';
import { useSessionState } from '../session/session-context';
import { Timeline } from '../timeline/timeline';
import { FindingsList } from './findings-list';
import { NothingToSee } from './nothing-to-see';
import { Stages } from './stages';
import { useBench } from './use-bench';
import { useBeside } from './use-beside';
import { useRehearsal } from './use-rehearsal';
import { WorkspaceContext } from './workspace-context';
import { WorkspaceSaid } from './workspace-said';
import './workspace.css';

/** The page on which clips are looked at closely, corrected and measured by hand. */
export function WorkspacePage(): ReactElement {
  const bench = useBench();
  const { screen } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  const text = words.workspace;
  const waits = screen === 'analysing';
  const beside = useBeside();
  useRehearsal();
  // Never far from the picture: beside it, or right below.
  const tools = (
    <div inert={waits}>
      <HandTools />
    </div>
  );
  return (
    <div className="workspace-page">
      <header className="workspace-head">
        <p>
          <a href="#">{words.tools.back[screen]}</a>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {text.title}
        </h1>
        <p className="soft">{waits && bench ? text.waits : text.lead}</p>
        <p className="unseen" role="status">
          {bench?.judging ? text.beingMade : text.upToDate}
        </p>
      </header>
      <WorkspaceSaid />
      {bench ? (
        <WorkspaceContext value={bench}>
          <div className="workspace" aria-busy={bench.judging}>
            <section className="workspace-picture" aria-label={text.picture}>
              <Stages />
              {!beside && tools}
              <Timeline clip={bench.current} report={bench.report} />
            </section>
            <section className="workspace-hand" aria-label={text.handWork} inert={waits}>
              {beside && tools}
              <MarkTools />
              <HandList />
              <FindingsList />
            </section>
            <div className="workspace-plots">
              <SignalPlots />
            </div>
          </div>
        </WorkspaceContext>
      ) : (
        <NothingToSee />
      )}
    </div>
  );
}
