import { useId, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon, type IconName } from '../theme/icons';
import { useWorkspace, type ToolId } from '../workspace/workspace-context';

const TOOLS: readonly (readonly [ToolId, IconName])[] = [
  ['look', 'look'],
  ['move-joint', 'joint'],
  ['vertical', 'upright'],
  ['choose-person', 'person'],
  ['angle', 'angle'],
  ['line', 'line'],
  ['distance', 'distance'],
  ['plumb', 'plumb'],
  ['note', 'note'],
];

/** What a press on the picture does: one of a few. The grid is there or not, whatever the tool. */
export function ToolChoice(): ReactElement {
  const { tool, grid, choose, showGrid } = useWorkspace();
  const name = useId();
  const text = words.handTools;
  return (
    <div className="hand-choice">
      <div role="radiogroup" aria-label={text.tools}>
        {TOOLS.map(([id, icon]) => (
          <label key={id} title={text.toolTitles[id]}>
            <input type="radio" name={name} checked={tool === id} onChange={() => choose(id)} />
            <span>
              <Icon name={icon} />
              {text.toolNames[id]}
            </span>
          </label>
        ))}
      </div>
      <button type="button" aria-pressed={grid} title={text.gridTitle} onClick={() => showGrid(!grid)}>
        <Icon name="grid" />
        {text.grid}
      </button>
    </div>
  );
}
