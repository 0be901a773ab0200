/** A press that moves less far is a click. */
const CLICK_WITHIN_PX = 5;
/** Of the width, for one notch of a wheel that turns sideways. */
const WHEEL_SHARE = 1 / 800;

export interface ChartPointer {
  /** Over a place, given as a share of the width from the left edge. */
  readonly look: (share: number) => void;
  /** A place was clicked or touched. */
  readonly settle: (share: number) => void;
  readonly leave: () => void;
  /** A part was dragged over; absent where charts are not enlarged. */
  readonly select?: (from: number, to: number) => void;
  readonly showAll?: () => void;
  /** A wheel was turned sideways; absent where that is not followed. */
  readonly move?: (share: number) => void;
}

/**
 * What a pointer does on a chart. A mouse looks by moving, settles by clicking, and enlarges by dragging; twice clicked
 * the whole is shown, and a wheel that turns sideways moves along. A finger settles where it is, and goes on as it
 * slides sideways; up and down it scrolls the page.
 * @returns what takes it off again
 */
export function followChartPointer(over: HTMLElement, does: ChartPointer): () => void {
  const area = document.createElement('div');
  area.className = 'signal-drag';
  area.hidden = true;
  over.append(area);
  const off = new AbortController();
  let pressedPx: number | null = null;
  let due = 0;
  const placeOf = (event: PointerEvent): number => {
    const { left, width } = over.getBoundingClientRect();
    return Math.min(Math.max(event.clientX - left, 0), width);
  };
  const soon = (work: () => void): void => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(work);
  };
  const isDrag = (x: number): boolean =>
    does.select !== undefined && pressedPx !== null && Math.abs(x - pressedPx) >= CLICK_WITHIN_PX;
  const on = <T extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave'>(
    type: T,
    listener: (event: PointerEvent) => void,
  ): void => over.addEventListener(type, listener, { signal: off.signal });

  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    const x = placeOf(event);
    if (event.pointerType === 'touch') return does.settle(x / over.clientWidth);
    pressedPx = x;
    over.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    const x = placeOf(event);
    if (event.pointerType === 'touch') return soon(() => does.settle(x / over.clientWidth));
    if (pressedPx === null) return soon(() => does.look(x / over.clientWidth));
    area.hidden = !isDrag(x);
    area.style.left = `${Math.min(x, pressedPx)}px`;
    area.style.width = `${Math.abs(x - pressedPx)}px`;
  });
  on('pointerup', (event) => {
    if (pressedPx === null) return;
    const x = placeOf(event);
    const [from, to] = [Math.min(pressedPx, x), Math.max(pressedPx, x)];
    const dragged = isDrag(x);
    pressedPx = null;
    area.hidden = true;
    cancelAnimationFrame(due);
    if (dragged) does.select?.(from / over.clientWidth, to / over.clientWidth);
    else does.settle(x / over.clientWidth);
  });
  on('pointercancel', () => {
    pressedPx = null;
    area.hidden = true;
  });
  on('pointerleave', (event) => {
    // What a finger has chosen stays when it is lifted.
    if (event.pointerType === 'touch' || pressedPx !== null) return;
    cancelAnimationFrame(due);
    does.leave();
  });
  over.addEventListener('dblclick', () => does.showAll?.(), { signal: off.signal });
  const { move } = does;
  const turn = (event: WheelEvent): void => {
    if (Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    move?.(event.deltaX * WHEEL_SHARE);
  };
  // One that may keep the page from scrolling slows it down: only where it is needed.
  if (move) over.addEventListener('wheel', turn, { signal: off.signal, passive: false });
  return () => {
    cancelAnimationFrame(due);
    off.abort();
    area.remove();
  };
}
