import { createContext, use } from 'react';
import type { Library } from '../../storage/library/library';

/** `null` where nothing can be kept. */
export const LibraryContext = createContext<Library | null>(null);

export function useLibrary(): Library | null {
  return use(LibraryContext);
}
