import type { KeyboardEvent } from 'react';

const MANY = 10;

/**
 * Keys of the chart, as of a slider whose values are the runs.
 * @param place of the run that is read, from 0
 */
export function walkRuns(
  event: KeyboardEvent,
  place: number,
  count: number,
  does: { readonly go: (place: number) => void; readonly open: () => void },
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = event.shiftKey ? MANY : 1;
  const places: Readonly<Record<string, number>> = {
    ArrowRight: place + step,
    ArrowUp: place + step,
    ArrowLeft: place - step,
    ArrowDown: place - step,
    PageUp: place + MANY,
    PageDown: place - MANY,
    Home: 0,
    End: count - 1,
  };
  const next = places[event.key];
  if (next === undefined && event.key !== 'Enter') return;
  event.preventDefault();
  event.stopPropagation();
  if (next === undefined) does.open();
  else does.go(Math.min(Math.max(next, 0), count - 1));
}
