import { useState, type ReactElement } from 'react';
import type { PersonBox } from '../../core/by-hand/correction';
import { words } from '../../core/words/words';
import { skeletonAt } from '../../drawing/skeleton';
import { hashOf, leavePage } from '../routes/page-route';
import { useSession } from '../session/session-context';
import { useWorkspace } from '../workspace/workspace-context';
import { useInHand } from './in-hand';
import { firstBox, LEAST_BOX_PX } from './person-box';
import { QuantityField } from './quantity-field';

/** Draw a box around another person; the network then looks only there. */
export function PersonPanel(): ReactElement {
  const { current: clip } = useWorkspace();
  const session = useSession();
  const [{ box }, set] = useInHand(clip.clock);
  const [busy, setBusy] = useState(false);
  const text = words.handTools.person;
  const { widthPx, heightPx } = clip.cleaned;
  // Keypoint files are read again themselves.
  if (!clip.video && clip.source.provenance.model !== 'imported') return <p>{text.noVideo}</p>;
  const place = (): void => {
    const found = skeletonAt(clip.cleaned, clip.clock.now().frame);
    set({ box: firstBox(found, clip.cleaned), said: text.placed });
  };
  const look = async (): Promise<void> => {
    if (!box || busy) return;
    setBusy(true);
    // The analysis shows how far it is, and can be stopped; whatever comes of it is shown here again.
    leavePage();
    await session.choosePerson(clip.index, box);
    set({ box: null });
    location.hash = hashOf('workspace');
  };
  const field = (key: keyof PersonBox, most: number): ReactElement | null =>
    box && (
      <QuantityField
        label={text.fields[key]}
        unit={words.handTools.px}
        value={box[key]}
        decimals={0}
        limits={[key === 'widthPx' || key === 'heightPx' ? LEAST_BOX_PX : 0, most]}
        onType={(value) => set({ box: kept({ ...box, [key]: value }, widthPx, heightPx) })}
      />
    );
  return (
    <>
      <p>{text.hint}</p>
      <p className="small soft">{text.takesLong}</p>
      {box ? (
        <div className="hand-buttons">
          <button
            type="button"
            className="button slim primary"
            aria-disabled={busy}
            onClick={() => void look()}
          >
            {busy ? text.looking : text.look}
          </button>
          <button type="button" className="button slim" onClick={() => set({ box: null })}>
            {text.discard}
          </button>
        </div>
      ) : (
        <button type="button" className="button slim" onClick={place}>
          {text.place}
        </button>
      )}
      {box && (
        <details className="hand-more">
          <summary>{words.handTools.otherWays}</summary>
          <p className="small soft">{words.handTools.pointKeys}</p>
          <div className="hand-fields">
            {field('leftPx', widthPx - LEAST_BOX_PX)}
            {field('topPx', heightPx - LEAST_BOX_PX)}
            {field('widthPx', widthPx)}
            {field('heightPx', heightPx)}
          </div>
        </details>
      )}
    </>
  );
}

/** No further than the picture goes. */
function kept(box: PersonBox, widthPx: number, heightPx: number): PersonBox {
  return {
    ...box,
    widthPx: Math.min(box.widthPx, widthPx - box.leftPx),
    heightPx: Math.min(box.heightPx, heightPx - box.topPx),
  };
}
