import { createContext, use } from 'react';
import type { BackendDesk } from './backend-desk';

/** `null`: nothing is measured, and nothing can be chosen. */
export const BackendContext = createContext<BackendDesk | null>(null);

export function useBackendDesk(): BackendDesk | null {
  return use(BackendContext);
}
