import { useEffect, useMemo } from 'react';
import type { Session } from '../session/session';
import { useSession } from '../session/session-context';
import { PictureStore } from './picture-store';

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
