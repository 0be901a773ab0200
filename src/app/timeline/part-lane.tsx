import { useRef, type CSSProperties, type KeyboardEvent, type ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { DRAG_PX, laneX } from './event-handle';
import { hitAreas } from './hit-areas';
import { pxAt, timeAt, type TimeView } from './time-view';
import type { PartEnd, PartHand } from './use-part-hand';

interface PartLaneProps {
  readonly view: TimeView;
  readonly hand: PartHand;
  readonly howId: string;
}

const ENDS: readonly PartEnd[] = ['fromS', 'toS'];

/** The part that is judged, with a handle at each end. */
export function PartLane({ view, hand, howId }: PartLaneProps): ReactElement {
  const drag = useRef<{ end: PartEnd; fromPx: number; gripPx: number; moved: boolean } | null>(null);
  const { part } = hand;
  const places = ENDS.map((end) => pxAt(view, part[end]));
  const areas = hitAreas(places);
  const text = words.timeline;
  return (
    <div className="tl-part">
      <span
        className="tl-part-bar"
        style={{ left: places[0]!, width: Math.max(0, places[1]! - places[0]!) }}
        aria-hidden="true"
      />
      {ENDS.map((end, i) => {
        const px = places[i]!;
        const { leftPx, rightPx } = areas[i]!;
        return (
          <span
            key={end}
            role="slider"
            tabIndex={0}
            className={`tl-part-end ${end === 'fromS' ? 'start' : 'end'}`}
            data-held={hand.held === end || undefined}
            aria-label={end === 'fromS' ? text.part.startHandle : text.part.endHandle}
            aria-describedby={howId}
            aria-valuemin={hand.clip.fromS}
            aria-valuemax={hand.clip.toS}
            aria-valuenow={part[end]}
            aria-valuetext={text.handleAt(number(part[end], 2), hand.held === end)}
            style={{ left: leftPx, width: rightPx - leftPx, '--pin': `${px - leftPx}px` } as CSSProperties}
            onKeyDown={(key) => pressed(key, end, hand)}
            onBlur={hand.drop}
            onPointerDown={(pointer) => {
              if (pointer.button !== 0) return;
              pointer.currentTarget.setPointerCapture(pointer.pointerId);
              drag.current = { end, fromPx: pointer.clientX, gripPx: px - laneX(pointer), moved: false };
            }}
            onPointerMove={(pointer) => {
              const now = drag.current;
              if (!now || (!now.moved && Math.abs(pointer.clientX - now.fromPx) < DRAG_PX)) return;
              now.moved = true;
              hand.moveTo(end, timeAt(view, laneX(pointer) + now.gripPx));
            }}
            onPointerUp={() => {
              drag.current = null;
              hand.drop();
            }}
            onPointerCancel={() => {
              drag.current = null;
              hand.cancel();
            }}
          />
        );
      })}
    </div>
  );
}

/** The parts of the clip that are left out, hatched over all lanes. */
export function LeftOut({ view, hand }: { readonly view: TimeView; readonly hand: PartHand }): ReactElement {
  const { part, clip } = hand;
  const [from, to] = [pxAt(view, part.fromS), pxAt(view, part.toS)];
  return (
    <>
      {part.fromS > clip.fromS && from > 0 && (
        <span className="tl-left-out" style={{ left: 0, width: from }} aria-hidden="true" />
      )}
      {part.toS < clip.toS && to < view.widthPx && (
        <span className="tl-left-out" style={{ left: Math.max(0, to), right: 0 }} aria-hidden="true" />
      )}
    </>
  );
}

function pressed(key: KeyboardEvent, end: PartEnd, hand: PartHand): void {
  if (key.ctrlKey || key.metaKey || key.altKey) return;
  const frames = key.shiftKey ? 10 : 1;
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => hand.moveFrames(end, -frames),
    ArrowDown: () => hand.moveFrames(end, -frames),
    ArrowRight: () => hand.moveFrames(end, frames),
    ArrowUp: () => hand.moveFrames(end, frames),
    Home: () => hand.moveTo(end, hand.clip.fromS),
    End: () => hand.moveTo(end, hand.clip.toS),
    Enter: hand.drop,
    ' ': hand.drop,
    Escape: hand.cancel,
  };
  const act = acts[key.key];
  if (!act) return;
  key.preventDefault();
  key.stopPropagation();
  act();
}
