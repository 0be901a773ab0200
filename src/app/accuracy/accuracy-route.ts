import { useSyncExternalStore } from 'react';

/** The page's address within the app: a link to it can be kept and sent, and the browser's back button leaves it. */
export const ACCURACY_HASH = '#how-accurate';

/** Whether the page about accuracy is asked for. What else the app is doing goes on behind it. */
export function useAccuracyRoute(): boolean {
  return useSyncExternalStore(onHashChange, () => location.hash === ACCURACY_HASH);
}

/** Back to whatever the app was showing. */
export function leaveAccuracy(): void {
  if (location.hash === ACCURACY_HASH) location.hash = '';
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
