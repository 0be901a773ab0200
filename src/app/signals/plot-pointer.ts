import type { HoverPreview } from './hover-preview';
import type { TimeRange } from '../clock/clip-clock';

/** A press that moves less far is a click. */
const CLICK_WITHIN_PX = 5;

interface PointerParts {
  /** Now under a place from the plot's left edge, seconds; the place is given as a share of its width. */
  readonly timeAt: (share: number) => number;
  readonly preview: HoverPreview;
  /** A part was dragged over; absent where plots are not enlarged. */
  readonly select?: (range: TimeRange) => void;
  readonly showAll?: () => void;
}

/**
 * What a pointer does on a plot. A mouse looks by moving, settles by clicking, and enlarges by dragging; twice clicked the
 * whole is shown. A finger settles where it is, and goes on as it slides sideways; up and down it scrolls the page.
 * @returns what takes it off again
 */
export function followPointer(
  over: HTMLElement,
  { timeAt, preview, select, showAll }: PointerParts,
): () => void {
  const area = document.createElement('div');
  area.className = 'signal-drag';
  area.hidden = true;
  over.append(area);
  let pressed: number | null = null;
  let due = 0;
  const xOf = (event: PointerEvent): number => event.clientX - over.getBoundingClientRect().left;
  const time = (x: number): number => timeAt(Math.min(1, Math.max(0, x / over.clientWidth)));
  const soon = (work: () => void): void => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(work);
  };
  const isDrag = (x: number): boolean =>
    select !== undefined && pressed !== null && Math.abs(x - pressed) >= CLICK_WITHIN_PX;

  const on = {
    pointerdown(event: PointerEvent): void {
      if (event.button !== 0) return;
      if (event.pointerType === 'touch') return preview.settle(time(xOf(event)));
      pressed = xOf(event);
      over.setPointerCapture(event.pointerId);
    },
    pointermove(event: PointerEvent): void {
      const x = xOf(event);
      if (event.pointerType === 'touch') return soon(() => preview.settle(time(x)));
      if (pressed === null) return soon(() => preview.over(time(x)));
      area.hidden = !isDrag(x);
      const within = Math.min(Math.max(x, 0), over.clientWidth);
      area.style.left = `${Math.min(within, pressed)}px`;
      area.style.width = `${Math.abs(within - pressed)}px`;
    },
    pointerup(event: PointerEvent): void {
      if (pressed === null) return;
      const x = xOf(event);
      const [a, b] = [time(pressed), time(x)];
      const dragged = isDrag(x);
      pressed = null;
      area.hidden = true;
      cancelAnimationFrame(due);
      if (dragged) {
        preview.leave();
        select?.({ fromS: Math.min(a, b), toS: Math.max(a, b) });
      } else preview.settle(b);
    },
    pointercancel(): void {
      pressed = null;
      area.hidden = true;
    },
    pointerleave(event: PointerEvent): void {
      if (event.pointerType === 'touch' || pressed !== null) return;
      cancelAnimationFrame(due);
      preview.leave();
    },
    dblclick(): void {
      showAll?.();
    },
  };
  for (const [type, listener] of Object.entries(on)) over.addEventListener(type, listener as EventListener);
  return () => {
    cancelAnimationFrame(due);
    preview.leave();
    area.remove();
    for (const [type, listener] of Object.entries(on))
      over.removeEventListener(type, listener as EventListener);
  };
}
