import { useCallback, useEffect, useState } from 'react';
import type {
  DamagedIds,
  LibraryTrouble,
  LibraryUsage,
  Runner,
  SessionFacts,
} from '../../storage/library/library';
import { useLibrary } from './library-context';

/** All that is kept, as lists show it. */
export interface KeptRuns {
  readonly runners: readonly Runner[];
  /** Of all runners, the latest first. */
  readonly sessions: readonly SessionFacts[];
  readonly usage: LibraryUsage | null;
  /** What cannot be read. */
  readonly damaged: DamagedIds;
}

export type KeptRunsState =
  | { readonly state: 'loading' }
  | { readonly state: 'trouble'; readonly trouble: LibraryTrouble; readonly again: () => void }
  | ({ readonly state: 'ready' } & KeptRuns);

const NONE_DAMAGED: KeptRuns['damaged'] = { runners: [], sessions: [], checks: [] };

/** What is kept, and every change of it by this tab or another one. */
export function useKeptRuns(): KeptRunsState {
  const library = useLibrary();
  const [found, setFound] = useState<KeptRuns | { readonly trouble: LibraryTrouble } | null>(null);
  const [asked, setAsked] = useState(0);
  const again = useCallback(() => setAsked((n) => n + 1), []);
  useEffect(() => {
    if (!library) return;
    let latest = 0;
    const look = async (): Promise<void> => {
      const own = ++latest;
      const [runners, sessions, usage, damaged] = await Promise.all([
        library.runners(),
        library.sessions(),
        library.usage(),
        library.damaged(),
      ]);
      // Something changed while it was read: the later reading counts.
      if (own !== latest) return;
      if (!runners.ok) setFound({ trouble: runners.trouble });
      else if (!sessions.ok) setFound({ trouble: sessions.trouble });
      else {
        setFound({
          runners: runners.value,
          sessions: sessions.value,
          usage: usage.ok ? usage.value : null,
          damaged: damaged.ok ? damaged.value : NONE_DAMAGED,
        });
      }
    };
    const stop = library.subscribe(() => void look());
    void look();
    return () => {
      latest = -1;
      stop();
    };
  }, [library, asked]);
  if (!library) return { state: 'trouble', trouble: 'closed', again };
  if (!found) return { state: 'loading' };
  return 'trouble' in found ? { state: 'trouble', ...found, again } : { state: 'ready', ...found };
}
