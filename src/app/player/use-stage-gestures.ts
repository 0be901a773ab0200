import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { ClipClock } from '../clock/clip-clock';
import type { Zoom } from './use-zoom';
import { panned, zoomedAbout } from './zoom-region';

/** Dragging over the whole width of the stage goes through this much of the clip, seconds. */
const SCRUB_S = 1;
/** A press that moves less than this is a tap, CSS px. */
const TAP_PX = 6;
/** One notch of a wheel zooms by about a quarter. */
const WHEEL_ZOOM_PER_PX = 0.002;

interface Pointer {
  x: number;
  y: number;
}

/** A press under way. */
interface Gesture {
  readonly pointers: Map<number, Pointer>;
  readonly startX: number;
  readonly startY: number;
  readonly startS: number;
  kind: 'tap' | 'scrub' | 'pan' | 'pinch' | 'none';
}

interface StageHandlers {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
  onPointerCancel(event: PointerEvent): void;
}

/**
 * Fingers, mouse and wheel on the stage. A tap plays or pauses; a sideways drag goes through the clip, or moves the
 * picture when zoomed in; two fingers zoom; so does the wheel with ctrl, or without when zoomed in. What a layer over
 * the picture has used (`preventDefault` or `stopPropagation`) is not the stage's.
 */
export function useStageGestures(
  stage: RefObject<HTMLElement | null>,
  track: PoseTrack,
  clock: ClipClock,
  zoom: Zoom,
): StageHandlers {
  const gesture = useRef<Gesture | null>(null);
  const { zoomed, change } = zoom;

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !zoomed) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
      // A trackpad's pinch comes in small steps.
      const speed = event.ctrlKey && Math.abs(event.deltaY) < 40 ? 5 : 1;
      const factor = Math.exp(-event.deltaY * lines * speed * WHEEL_ZOOM_PER_PX);
      const box = element.getBoundingClientRect();
      const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
      change((was) =>
        zoomedAbout(was, track, factor, {
          xPx: was.leftPx + x * was.widthPx,
          yPx: was.topPx + y * was.heightPx,
        }),
      );
    };
    // Not passive, so that the page does not scroll or zoom along: React's own would be.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [stage, track, zoomed, change]);

  const movePicture = (from: Pointer, to: Pointer, factor: number): void => {
    const box = stage.current?.getBoundingClientRect();
    if (!box) return;
    change((was) => {
      const perPx = was.widthPx / box.width;
      const moved = panned(was, track, (from.x - to.x) * perPx, (from.y - to.y) * perPx);
      if (factor === 1) return moved;
      return zoomedAbout(moved, track, factor, {
        xPx: moved.leftPx + (to.x - box.left) * (moved.widthPx / box.width),
        yPx: moved.topPx + (to.y - box.top) * (moved.widthPx / box.width),
      });
    });
  };

  return {
    onPointerDown(event) {
      if (event.defaultPrevented || event.button !== 0) return;
      if ((event.target as Element).closest('button')) return;
      stage.current?.setPointerCapture(event.pointerId);
      const at = { x: event.clientX, y: event.clientY };
      if (gesture.current) {
        gesture.current.pointers.set(event.pointerId, at);
        gesture.current.kind = 'pinch';
        return;
      }
      gesture.current = {
        pointers: new Map([[event.pointerId, at]]),
        startX: at.x,
        startY: at.y,
        startS: clock.now().timeS,
        kind: 'tap',
      };
    },
    onPointerMove(event) {
      const now = gesture.current;
      const was = now?.pointers.get(event.pointerId);
      if (!now || !was) return;
      const at = { x: event.clientX, y: event.clientY };
      const [dx, dy] = [Math.abs(at.x - now.startX), Math.abs(at.y - now.startY)];
      const drag = dx > dy ? 'scrub' : 'none';
      if (now.kind === 'tap' && Math.hypot(dx, dy) > TAP_PX) now.kind = zoomed ? 'pan' : drag;
      if (now.kind === 'pinch') {
        const other = [...now.pointers].find(([id]) => id !== event.pointerId)?.[1];
        if (other) {
          const [before, after] = [
            Math.hypot(was.x - other.x, was.y - other.y),
            Math.hypot(at.x - other.x, at.y - other.y),
          ];
          const middle = (a: Pointer): Pointer => ({ x: (a.x + other.x) / 2, y: (a.y + other.y) / 2 });
          movePicture(middle(was), middle(at), before > 0 ? after / before : 1);
        }
      } else if (now.kind === 'pan') movePicture(was, at, 1);
      else if (now.kind === 'scrub') {
        const widthPx = stage.current?.clientWidth ?? 1;
        clock.showTime(now.startS + ((at.x - now.startX) / widthPx) * SCRUB_S);
      }
      now.pointers.set(event.pointerId, at);
    },
    onPointerUp(event) {
      const now = gesture.current;
      if (!now?.pointers.delete(event.pointerId)) return;
      if (now.kind === 'tap') clock.toggle();
      // The finger left of a pinch is no drag of its own.
      if (now.pointers.size === 0) gesture.current = null;
    },
    // The page scrolls instead.
    onPointerCancel(event) {
      gesture.current?.pointers.delete(event.pointerId);
      if (gesture.current?.pointers.size === 0) gesture.current = null;
    },
  };
}
