import { useCallback, useEffect, useState } from 'react';
import { words } from '../../core/words/words';
import type { Library } from '../../storage/library/library';
import type { RecordingShelf } from '../../storage/recordings/recording-shelf';
import { storeBytes } from '../../storage/store-sizes';
import { unfinishedUsage } from '../../storage/unfinished/unfinished-usage';
import { useLibrary } from '../library/library-context';
import { useLive } from '../live/live-context';
import { useSessionState } from '../session/session-context';

/** Stores that have a row and a button of their own; the copy of the app has its own part of the page. */
export const LISTED = ['latest', 'unfinished', 'runs', 'recordings', 'tools', 'choices'] as const;
export type ListedStore = (typeof LISTED)[number];

/** What is in a store now. */
export interface StoreContent {
  readonly bytes: number;
  /** How many of what, where there is something to count; else ''. */
  readonly holds: string;
}

export interface KeptStoresState {
  /** `null` until it was looked up. */
  readonly content: Readonly<Record<ListedStore, StoreContent>> | null;
  /** Rises with each look: whatever hangs on what is stored is looked up again. */
  readonly looked: number;
  look(): void;
}

/** What is stored, and every change of it that is told. */
export function useKeptStores(): KeptStoresState {
  const library = useLibrary();
  const { shelf } = useLive();
  const { offer } = useSessionState().keeping;
  const [content, setContent] = useState<KeptStoresState['content']>(null);
  const [asked, setAsked] = useState(0);
  const [looked, setLooked] = useState(0);
  const look = useCallback(() => setAsked((n) => n + 1), []);
  useEffect(() => {
    const stops = [library?.subscribe(look), shelf?.subscribe(look)];
    // Other tabs change what is kept of the latest work, and of the tools, without telling.
    document.addEventListener('visibilitychange', look);
    return () => {
      stops.forEach((stop) => stop?.());
      document.removeEventListener('visibilitychange', look);
    };
  }, [library, shelf, look]);
  useEffect(() => {
    let over = false;
    void contentNow(library, shelf).then((now) => {
      if (over) return;
      setContent(now);
      setLooked((n) => n + 1);
    });
    return () => {
      over = true;
    };
  }, [library, shelf, offer, asked]);
  return { content, looked, look };
}

async function contentNow(
  library: Library | null,
  shelf: RecordingShelf | null,
): Promise<KeptStoresState['content']> {
  const [bytes, holds] = await Promise.all([
    Promise.all(LISTED.map(async (id) => [id, await storeBytes(id)] as const)),
    counted(library, shelf),
  ]);
  return Object.fromEntries(
    bytes.map(([id, each]) => [id, { bytes: each, holds: holds[id] ?? '' }]),
  ) as KeptStoresState['content'];
}

async function counted(
  library: Library | null,
  shelf: RecordingShelf | null,
): Promise<Partial<Record<ListedStore, string>>> {
  const [usage, recordings, unfinished] = await Promise.all([
    library?.usage(),
    shelf?.list(),
    unfinishedUsage(),
  ]);
  const { kept } = words.yourData;
  const { sessions, videos, videoBytes, checks } = usage?.ok
    ? usage.value
    : { sessions: 0, videos: 0, videoBytes: 0, checks: 0 };
  return {
    ...(sessions + checks > 0 && {
      runs: words.myRuns.storage.holds(sessions, videos, videoBytes, checks),
    }),
    ...(recordings && recordings.length > 0 && { recordings: `${kept.recordings(recordings.length)}.` }),
    ...(unfinished && unfinished.works > 0 && { unfinished: `${kept.analyses(unfinished.works)}.` }),
  };
}
