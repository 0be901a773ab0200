import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { isMarkTool } from '../marks/mark-tool';
import { NewMarkPanel } from '../marks/new-mark-panel';
import { useWorkspace, type ToolId } from '../workspace/workspace-context';
import { useInHand } from './in-hand';
import { JointPanel } from './joint-panel';
import { PersonPanel } from './person-panel';
import { SwapPart } from './swap-part';
import { ToldPart } from './told-part';
import { ToolChoice } from './tool-choice';
import { UprightPanel } from './upright-panel';
import './hand-tools.css';

/** Tools for the picture, and what can be set right without it. */
export function HandTools(): ReactElement {
  const { current: clip, tool } = useWorkspace();
  const [{ said }] = useInHand(clip.clock);
  const text = words.handTools;
  return (
    <section className="hand-tools" aria-label={text.heading}>
      <ToolChoice />
      {/* Another clip's panel begins anew. */}
      <div
        key={`${clip.index} ${tool}`}
        className="hand-panel"
        role="group"
        aria-label={text.toolTitles[tool]}
      >
        {panelOf(tool)}
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
      <SwapPart key={`swap ${clip.index}`} />
      <ToldPart key={`told ${clip.index}`} />
    </section>
  );
}

function panelOf(tool: ToolId): ReactElement {
  if (isMarkTool(tool)) return <NewMarkPanel kind={tool} />;
  switch (tool) {
    case 'look':
      return <p className="soft">{words.handTools.lookHint}</p>;
    case 'move-joint':
      return <JointPanel />;
    case 'vertical':
      return <UprightPanel />;
    case 'choose-person':
      return <PersonPanel />;
  }
}
