import { useSyncExternalStore } from 'react';

const query = matchMedia('(pointer: coarse)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether fingers do the pointing: they need more room than a mouse. */
export function useCoarsePointer(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
