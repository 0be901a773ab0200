import { useSyncExternalStore } from 'react';

/** As wide as workspace.css needs for a column of tools. */
const WIDE = '(min-width: 64rem)';

/** Whether there is room for the tools beside the picture. */
export function useBeside(): boolean {
  return useSyncExternalStore(onChange, () => matchMedia(WIDE).matches);
}

function onChange(listener: () => void): () => void {
  const media = matchMedia(WIDE);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
