import type { ReactElement } from 'react';
import type { MarkPoint } from '../../core/by-hand/mark';
import { words } from '../../core/words/words';
import { useStage } from '../player/stage-context';
import { useWorkspace } from '../workspace/workspace-context';
import { EditedPoints } from './edited-points';
import { useInHand } from './in-hand';
import { boxBetween, cornersOf, isLargeEnough } from './person-box';
import { PlacePoints } from './place-points';
import { StageSvg } from './stage-svg';

/** The box around another person: drawn from corner to corner, then moved by two of them. */
export function PersonLayer(): ReactElement {
  const { current: clip } = useWorkspace();
  const [{ box, drawn }, set] = useInHand(clip.clock);
  const { region } = useStage();
  const text = words.handTools.person;
  const [a, b] = drawn;
  const shown = a && b ? boxBetween(a, b) : drawn.length === 0 ? box : null;
  const put = ([one, other]: readonly MarkPoint[]): void => {
    if (one && other) set({ box: boxBetween(one, other) });
  };
  const { leftPx, topPx, widthPx, heightPx } = region;
  return (
    <StageSvg>
      <PlacePoints
        count={2}
        edges={clip.cleaned}
        onDraft={(points) => set({ drawn: points })}
        onDone={([one, other]) => {
          const next = one && other ? boxBetween(one, other) : null;
          set({ drawn: [], ...(next && isLargeEnough(next) && { box: next }) });
        }}
      />
      {shown && (
        <g pointerEvents="none">
          <path
            className="hand-shade"
            d={`M${leftPx} ${topPx}h${widthPx}v${heightPx}h${-widthPx}ZM${shown.leftPx} ${shown.topPx}h${shown.widthPx}v${shown.heightPx}h${-shown.widthPx}Z`}
          />
          <rect
            className="hand-box"
            x={shown.leftPx}
            y={shown.topPx}
            width={shown.widthPx}
            height={shown.heightPx}
          />
        </g>
      )}
      {box && drawn.length === 0 && (
        <EditedPoints
          label={text.layer}
          points={cornersOf(box)}
          names={text.corners}
          edges={clip.cleaned}
          onMove={put}
          onDone={put}
          onBack={put}
        />
      )}
    </StageSvg>
  );
}
