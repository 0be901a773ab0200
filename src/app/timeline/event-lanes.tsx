import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { SIDES } from '../../core/pose/keypoints';
import { median } from '../../core/signal/statistics';
import { words } from '../../core/words/words';
import { barPath } from './bar-path';
import { eventBeside, eventId, nearestEvent } from './choose-event';
import { EventLane } from './event-lane';
import { flightsOf, stancesOf } from './stances';
import { partOnShow, type TimeView } from './time-view';
import type { EventHand, ShownEvent } from './use-event-hand';

interface EventLanesProps {
  readonly view: TimeView;
  readonly hand: EventHand;
  readonly roomy: boolean;
  readonly howId: string;
  onSeek(timeS: number): void;
}

/** How long a foot must be on the ground on the screen for its two handles to be told apart. */
const MOUSE_PX = 16;
const FINGER_PX = 40;

/** How long a foot usually is on the ground, seconds; `null` where no whole stance is known. */
export function usualGroundS(events: readonly ShownEvent[]): number | null {
  const stances = stancesOf(events);
  const lengths = SIDES.flatMap((side) =>
    stances[side].flatMap(({ fromS, toS }) => (toS > fromS ? [toS - fromS] : [])),
  );
  return lengths.length === 0 ? null : median(lengths);
}

/** Whether events are so far apart on the screen that a mouse, or a finger, takes hold of the one that it means. */
export function isRoomy(groundS: number | null, view: TimeView, coarse: boolean): boolean {
  return groundS === null || groundS * view.pxPerS >= (coarse ? FINGER_PX : MOUSE_PX);
}

/**
 * Both feet's lanes and the air between. For the keyboard they are one stop, with the arrows going from event to event.
 */
export function EventLanes({ view, hand, roomy, howId, onSeek }: EventLanesProps): ReactElement {
  const { events, stop: tabStop } = hand;
  const group = useRef<HTMLDivElement>(null);
  // A handle that is found anew elsewhere, or removed, must not lose the keyboard.
  const keepsFocus = useRef(false);
  const stances = useMemo(() => stancesOf(events), [events]);
  const flights = useMemo(() => flightsOf(stances), [stances]);
  const tabStopId = tabStop && eventId(tabStop.found);
  useEffect(() => {
    if (!keepsFocus.current || tabStopId === undefined) return;
    const handle = group.current?.querySelector<HTMLElement>(`[data-event="${tabStopId}"]`);
    if (handle !== document.activeElement) handle?.focus({ preventScroll: true });
  }, [tabStopId, events]);

  const press = (key: KeyboardEvent): void => {
    if (!tabStop || key.ctrlKey || key.metaKey || key.altKey) return;
    const act = hand.held ? whileHeld(key, hand) : whileFree(key, hand, tabStop);
    if (!act) return;
    key.preventDefault();
    key.stopPropagation();
    act();
  };
  return (
    <div
      ref={group}
      role="group"
      className="tl-lanes"
      data-roomy={roomy}
      aria-label={words.timeline.lanes}
      onKeyDown={press}
      onFocus={() => (keepsFocus.current = true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && currentTarget.contains(relatedTarget)) return;
        // A handle that leaves the page with the focus on it tells of no other place.
        keepsFocus.current = relatedTarget === null && document.hasFocus();
        if (relatedTarget) hand.drop();
      }}
    >
      {SIDES.map((side) => (
        <EventLane
          key={side}
          side={side}
          view={view}
          stances={stances[side]}
          hand={hand}
          roomy={roomy}
          tabStop={tabStop}
          howId={howId}
          onSeek={onSeek}
        />
      ))}
      <svg className="tl-air lane-bars air" aria-hidden="true">
        <path
          d={barPath(flights, partOnShow(view), { width: view.widthPx, top: 2, bottom: 8, leastWidth: 1 })}
        />
      </svg>
    </div>
  );
}

type Act = () => void;

function whileHeld(key: KeyboardEvent, hand: EventHand): Act | null {
  const frames = key.shiftKey ? 10 : 1;
  switch (key.key) {
    case 'ArrowLeft':
      return () => hand.moveFrames(-frames);
    case 'ArrowRight':
      return () => hand.moveFrames(frames);
    case 'Enter':
    case ' ':
      return hand.drop;
    case 'Escape':
      return hand.cancel;
    case 'Delete':
    case 'Backspace':
      return () => hand.chosen && hand.remove(hand.chosen);
    default:
      return null;
  }
}

function whileFree(key: KeyboardEvent, hand: EventHand, at: ShownEvent): Act | null {
  const { events } = hand;
  const go = (to: number): Act => {
    const event = eventBeside(events, at, to) as ShownEvent;
    return () => hand.choose(event);
  };
  switch (key.key) {
    case 'ArrowLeft':
      return go(-1);
    case 'ArrowRight':
      return go(1);
    case 'Home':
      return go(-Infinity);
    case 'End':
      return go(Infinity);
    case 'ArrowUp':
    case 'ArrowDown': {
      const other = nearestEvent(events, at.timeS, ({ side }) => side !== at.side) as ShownEvent | undefined;
      return () => other && hand.choose(other);
    }
    case 'Enter':
    case ' ':
      return () => hand.take(at);
    case 'Delete':
    case 'Backspace':
      return () => hand.remove(at);
    default:
      return null;
  }
}
