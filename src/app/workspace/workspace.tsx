import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { HandList } from '../by-hand/hand-list';
import { HandTools } from '../hand-tools/hand-tools';
import { MarkTools } from '../marks/mark-tools';
import { PageFrame } from '../routes/page-frame';
import { SignalPlots } from '../signals/signal-plots';
import { Timeline } from '../timeline/timeline';
import { Stages } from './stages';
import { useBench } from './use-bench';
import { WorkspaceContext } from './workspace-context';
import './workspace.css';

/** The page on which clips are looked at closely, corrected and measured by hand. */
export function WorkspacePage(): ReactElement {
  const bench = useBench();
  const text = words.workspace;
  return (
    <PageFrame title={text.title} lead={text.lead}>
      {bench ? (
        <WorkspaceContext value={bench}>
          <div className="workspace">
            <section className="workspace-picture" aria-label={text.picture}>
              <Stages />
              <Timeline clip={bench.current} report={bench.report} />
            </section>
            <section className="workspace-hand" aria-label={text.handWork}>
              <HandTools />
              <MarkTools />
              <HandList />
            </section>
            <SignalPlots />
          </div>
        </WorkspaceContext>
      ) : (
        <p>{text.nothing}</p>
      )}
    </PageFrame>
  );
}
