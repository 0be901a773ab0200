import type { ReactElement } from 'react';
import type { MarkKind } from '../../core/by-hand/mark';
import { words } from '../../core/words/words';
import { skeletonAt } from '../../drawing/skeleton';
import { useInHand } from '../hand-tools/in-hand';
import { useWorkspace } from '../workspace/workspace-context';
import { markScale } from '../../report/mark-scale';
import { firstPoints, newMark } from './new-mark';

/** How to draw a mark of this kind, and a way without pointing. */
export function NewMarkPanel({ kind }: { readonly kind: MarkKind }): ReactElement {
  const { current: clip, add } = useWorkspace();
  const [, set] = useInHand(clip.clock);
  const text = words.marks;
  const { metresPerPx, legLengthPx } = markScale(clip.source);
  const place = (): void => {
    clip.clock.pause();
    const { frame, timeS } = clip.clock.now();
    const mark = newMark(kind, firstPoints(kind, skeletonAt(clip.cleaned, frame), clip.cleaned), timeS);
    set({ mark: mark.id, moved: null, said: text.placed(kind) });
    add({ kind: 'draw-mark', mark });
  };
  return (
    <>
      <p>{text.hints[kind]}</p>
      {kind === 'distance' && metresPerPx === undefined && (
        <p className="small soft">{legLengthPx === undefined ? text.noScaleAtAll : text.noScale}</p>
      )}
      <button type="button" className="button slim" onClick={place}>
        {text.place}
      </button>
      <details className="hand-more">
        <summary>{text.byKeyboard}</summary>
        <p className="small soft">{words.handTools.pointKeys}</p>
      </details>
    </>
  );
}
