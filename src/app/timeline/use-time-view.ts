import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { medianRateHz } from '../../core/signal/sample-rate';
import type { ClipClock } from '../clock/clip-clock';
import {
  anchorS,
  bringingIn,
  inWidth,
  scrolledTo,
  showsWhole,
  wholeClip,
  zoomed,
  type TimeView,
} from './time-view';

export interface TimeViewOfClip {
  /** `null` until the timeline's width is known. */
  readonly view: TimeView | null;
  /** Larger (above 1) or smaller, about the moment that the clock shows. */
  zoom(factor: number): void;
  showWhole(): void;
  /** Scrolls sideways through all of it; what is on show is drawn by itself and does not move. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  onScroll(): void;
}

/** A zoom of the wheel by its usual step of 100 is about as far as a press of a button. */
const WHEEL_STEP = 0.006;

/**
 * Which part of the clip is on show: as far as zoomed and scrolled, and always with the moment that the clock comes to.
 */
export function useTimeView(clock: ClipClock): TimeViewOfClip {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<TimeView | null>(null);
  // The clock ticks between two renderings: what holds then is here.
  const latest = useRef<TimeView | null>(null);
  const change = useCallback((next: (view: TimeView) => TimeView) => {
    if (!latest.current) return;
    const changed = next(latest.current);
    if (changed === latest.current) return;
    latest.current = changed;
    setView(changed);
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const { timesS } = clock;
    const clip = { fromS: timesS[0] ?? 0, toS: timesS.at(-1) ?? 0 };
    const measure = (): void => {
      const widthPx = element.clientWidth;
      if (latest.current) change((before) => inWidth(before, widthPx));
      else setView((latest.current = wholeClip(clip, widthPx, medianRateHz(timesS))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [clock, change]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && view && Math.abs(element.scrollLeft - view.scrollPx) > 1)
      element.scrollLeft = view.scrollPx;
  }, [view]);

  useEffect(
    () => clock.subscribe(() => change((before) => bringingIn(before, clock.now().timeS))),
    [clock, change],
  );

  const zoom = useCallback(
    (factor: number) => change((before) => zoomed(before, factor, anchorS(before, clock.now().timeS))),
    [change, clock],
  );
  const showWhole = useCallback(
    () => change((before) => (showsWhole(before) ? before : zoomed(before, 0, before.clip.fromS))),
    [change],
  );
  const onScroll = (): void => {
    const scrollPx = scroller.current?.scrollLeft ?? 0;
    // Browsers round: what differs by less was not scrolled.
    change((before) => (Math.abs(before.scrollPx - scrollPx) <= 1 ? before : scrolledTo(before, scrollPx)));
  };

  // React listens to the wheel passively: it could not keep the page from zooming itself.
  useEffect(() => {
    const element = scroller.current;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * WHEEL_STEP));
    };
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, [zoom]);

  return { view, zoom, showWhole, scroller, onScroll };
}
