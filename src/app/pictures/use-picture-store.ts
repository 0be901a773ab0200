import { createContext, useEffect, useMemo } from 'react';
import type { Session } from '../session/session';
import { useSession } from '../session/session-context';
import { PictureStore } from './picture-store';

/**
 * True where all stills are to load at once, on screen or not: before a print. The pictures are there when
 * `usePictureStore().settled()` resolves, asked after the page was drawn with it.
 */
export const EagerPictures = createContext(false);

const stores = new WeakMap<Session, PictureStore>();

/** The one store of a session's pictures; it is emptied when no component uses it any more. */
export function usePictureStore(): PictureStore {
  const session = useSession();
  const store = useMemo(() => {
    const known = stores.get(session) ?? new PictureStore(session.pictures);
    stores.set(session, known);
    return known;
  }, [session]);
  useEffect(() => store.enter(), [store]);
  return store;
}
