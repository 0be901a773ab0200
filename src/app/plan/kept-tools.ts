import type { KeptTools } from '../../storage/library/indexed-library';
import { TOOLS_KEY } from './tools-store';

/** What the tools remember, as the library takes it along: this tab's tools notice a change at once. */
export const keptTools: KeptTools = {
  read: () => localStorage.getItem(TOOLS_KEY),
  write(text) {
    if (text === null) localStorage.removeItem(TOOLS_KEY);
    else localStorage.setItem(TOOLS_KEY, text);
    // A browser tells only its other tabs.
    window.dispatchEvent(new StorageEvent('storage', { key: TOOLS_KEY, newValue: text }));
  },
};
