import { useSyncExternalStore } from 'react';

let printing = false;
const listeners = new Set<() => void>();

/** Whether the page is being made ready for paper: then everything on it is loaded, on screen or not. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, () => printing);
}

export function setPrinting(now: boolean): void {
  printing = now;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
