import { useMemo, type ReactElement } from 'react';
import { marksOf } from '../../core/by-hand/hand-entry';
import { words } from '../../core/words/words';
import { useInHand } from '../hand-tools/in-hand';
import { useWorkspace } from '../workspace/workspace-context';
import { MarkRow } from './mark-row';
import { SaveFrame } from './save-frame';
import './mark-tools.css';

/** Measuring by hand: what is drawn next, and what was drawn. */
export function MarkTools(): ReactElement {
  const { current: clip } = useWorkspace();
  const [{ mark: chosen }] = useInHand(clip.clock);
  const marks = useMemo(() => marksOf(clip.entries), [clip.entries]);
  const text = words.marks;
  return (
    <section className="mark-tools" aria-label={text.heading}>
      <h2>{text.heading}</h2>
      <p className="small soft">{marks.length === 0 ? `${text.lead} ${text.none}` : text.lead}</p>
      {marks.length > 0 && (
        <ul role="list" className="mark-list">
          {marks.map((mark) => (
            <MarkRow key={mark.id} mark={mark} open={mark.id === chosen} />
          ))}
        </ul>
      )}
      <SaveFrame key={clip.index} />
    </section>
  );
}
