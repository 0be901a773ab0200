import type { Library } from '../../storage/library/library';
import type { RecordingShelf } from '../../storage/recordings/recording-shelf';
import { STORES } from '../../storage/stores';
import { forgetUnfinished } from '../../storage/unfinished/unfinished-usage';
import { keptTools } from '../plan/kept-tools';
import type { Session } from '../session/session';
import type { ListedStore } from './use-kept-stores';

/** Whoever holds what is stored: they are asked, so that what is on show follows. */
export interface StoreHolders {
  readonly session: Session;
  readonly library: Library | null;
  readonly shelf: RecordingShelf | null;
}

/** Deletes one store for good. @returns whether nothing of it is left. Never rejects. */
export async function deleteStore(id: ListedStore, holders: StoreHolders): Promise<boolean> {
  try {
    return await WAYS[id](holders);
  } catch {
    return false;
  }
}

const WAYS: Readonly<Record<ListedStore, (holders: StoreHolders) => Promise<boolean>>> = {
  async latest({ session }) {
    // What stays on show would be kept again with its next correction.
    if (session.state().screen === 'result') session.home();
    await session.forget();
    return true;
  },
  unfinished: () => forgetUnfinished(),
  runs: async ({ library }) => (await library?.wipe())?.ok ?? false,
  async recordings({ shelf }) {
    for (const { id } of (await shelf?.list()) ?? []) await shelf?.remove(id);
    return ((await shelf?.list()) ?? []).length === 0;
  },
  async tools() {
    keptTools.write(null);
    return true;
  },
  async choices() {
    for (const key of STORES.choices.local) localStorage.removeItem(key);
    for (const key of STORES.choices.session) sessionStorage.removeItem(key);
    return true;
  },
};
