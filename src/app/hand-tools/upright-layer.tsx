import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useWorkspace } from '../workspace/workspace-context';
import { EditedPoints } from './edited-points';
import { useInHand } from './in-hand';
import { PlacePoints } from './place-points';
import { StageSvg } from './stage-svg';

/** The line along something that is upright: drawn, then moved by its ends. */
export function UprightLayer(): ReactElement {
  const { current: clip } = useWorkspace();
  const [{ upright, drawn }, set] = useInHand(clip.clock);
  const text = words.handTools.upright;
  const [a, b] = drawn.length > 0 ? drawn : upright;
  return (
    <StageSvg>
      <PlacePoints
        count={2}
        edges={clip.cleaned}
        onDraft={(points) => set({ drawn: points })}
        onDone={(points) => set({ drawn: [], upright: points })}
      />
      {a && b && (
        <>
          <line className="hand-line edge" x1={a.xPx} y1={a.yPx} x2={b.xPx} y2={b.yPx} />
          <line className="hand-line reference" x1={a.xPx} y1={a.yPx} x2={b.xPx} y2={b.yPx} />
        </>
      )}
      {drawn.length === 0 && upright.length === 2 && (
        <EditedPoints
          label={text.layer}
          points={upright}
          names={text.ends}
          edges={clip.cleaned}
          onMove={(points) => set({ upright: points })}
          onDone={(points) => set({ upright: points })}
          onBack={(points) => set({ upright: points })}
        />
      )}
    </StageSvg>
  );
}
