import { useRef, type CSSProperties, type ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { eventId } from './choose-event';
import { pxAt, timeAt, type TimeView } from './time-view';
import type { EventHand, ShownEvent } from './use-event-hand';

interface EventHandleProps {
  readonly event: ShownEvent;
  /** Counted from 1, in order of time. */
  readonly place: number;
  readonly view: TimeView;
  readonly area: { readonly leftPx: number; readonly rightPx: number };
  readonly hand: EventHand;
  readonly inTabOrder: boolean;
  readonly howId: string;
}

/** A pointer that moves less only presses. */
export const DRAG_PX = 4;

/** A landing or a push-off that can be dragged; the keys are its lanes' (event-lanes.tsx). */
export function EventHandle(props: EventHandleProps): ReactElement {
  const { event, place, view, area, hand, inTabOrder, howId } = props;
  const held = hand.held === event.found;
  const text = words.timeline;
  const drag = useRef<{ fromPx: number; gripPx: number } | null>(null);
  const px = pxAt(view, event.timeS);
  const end = (): boolean => {
    const dragged = drag.current !== null && !Number.isFinite(drag.current.fromPx);
    drag.current = null;
    return dragged;
  };
  return (
    <span
      role="slider"
      tabIndex={inTabOrder ? 0 : -1}
      className={`tl-handle ${event.type === 'IC' ? 'lands' : 'leaves'} ${event.side}`}
      data-event={eventId(event.found)}
      data-by={event.by}
      data-chosen={event === hand.chosen || undefined}
      data-held={held || undefined}
      aria-label={text.handle(event, place, hand.events.length, event.by === 'hand')}
      aria-describedby={howId}
      aria-valuemin={view.clip.fromS}
      aria-valuemax={view.clip.toS}
      aria-valuenow={event.timeS}
      aria-valuetext={text.handleAt(number(event.timeS, 3), held)}
      style={
        {
          left: area.leftPx,
          width: area.rightPx - area.leftPx,
          '--pin': `${px - area.leftPx}px`,
        } as CSSProperties
      }
      onPointerDown={(pointer) => {
        if (pointer.button !== 0) return;
        pointer.currentTarget.setPointerCapture(pointer.pointerId);
        drag.current = { fromPx: pointer.clientX, gripPx: px - laneX(pointer) };
        hand.choose(event);
      }}
      onPointerMove={(pointer) => {
        const now = drag.current;
        if (!now || Math.abs(pointer.clientX - now.fromPx) < DRAG_PX) return;
        if (Number.isFinite(now.fromPx)) {
          // Held from here on, however near it comes to where it was.
          drag.current = { ...now, fromPx: NaN };
          hand.take(event);
        }
        hand.moveTo(timeAt(view, laneX(pointer) + now.gripPx));
      }}
      onPointerUp={() => {
        if (end()) hand.drop();
      }}
      onPointerCancel={() => {
        if (end()) hand.cancel();
      }}
    />
  );
}

/** Where a pointer is, px from the left edge of the lane that it is in. */
export function laneX({ clientX, currentTarget }: { clientX: number; currentTarget: Element }): number {
  return clientX - (currentTarget.parentElement?.getBoundingClientRect().left ?? 0);
}
