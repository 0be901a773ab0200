import type { ReactElement } from 'react';
import type { Side } from '../../core/pose/keypoints';
import { barPath } from './bar-path';
import { eventId, nearestEvent } from './choose-event';
import { EventHandle } from './event-handle';
import { hitAreas } from './hit-areas';
import type { Stance } from './stances';
import { partOnShow, pxAt, timeAt, type TimeView } from './time-view';
import type { EventHand, ShownEvent } from './use-event-hand';

interface EventLaneProps {
  readonly side: Side;
  readonly view: TimeView;
  readonly stances: readonly Stance[];
  readonly hand: EventHand;
  /** The events are far enough apart to take hold of. */
  readonly roomy: boolean;
  readonly tabStop: ShownEvent | undefined;
  readonly howId: string;
  onSeek(timeS: number): void;
}

/** A press so near to an event means it, where events have no handles, px. */
const NEAR_PX = 16;

/** One foot: its time on the ground as bars, its landings and push-offs as handles. */
export function EventLane(props: EventLaneProps): ReactElement {
  const { side, view, stances, hand, roomy, tabStop, howId, onSeek } = props;
  const { events, chosen } = hand;
  const onShow = (event: ShownEvent): boolean => {
    const px = pxAt(view, event.timeS);
    return roomy && px > -20 && px < view.widthPx + 20;
  };
  // Only what is on show is in the page, and the one that the keyboard is on.
  const handles = events.flatMap((event, place) =>
    event.side === side && (onShow(event) || event === tabStop || event === chosen) ? [{ event, place }] : [],
  );
  const areas = hitAreas(handles.map(({ event }) => pxAt(view, event.timeS)));
  const box = { width: view.widthPx, top: 17, bottom: 31, leastWidth: 2 };
  return (
    <div
      className={`tl-lane ${side}`}
      onClick={(event) => {
        if (event.target !== event.currentTarget && !(event.target instanceof SVGElement)) return;
        const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
        const timeS = timeAt(view, px);
        const near = nearestEvent(events, timeS, (each) => each.side === side);
        if (near && Math.abs(pxAt(view, near.timeS) - px) <= NEAR_PX) hand.choose(near as ShownEvent);
        else onSeek(timeS);
      }}
    >
      <svg className={`lane-bars ${side}`} aria-hidden="true">
        <path d={barPath(stances, partOnShow(view), box)} />
      </svg>
      {handles.map(({ event, place }, i) => (
        <EventHandle
          key={eventId(event.found)}
          event={event}
          place={place + 1}
          view={view}
          area={areas[i]!}
          hand={hand}
          inTabOrder={event === tabStop}
          howId={howId}
        />
      ))}
    </div>
  );
}
