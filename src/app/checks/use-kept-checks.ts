import { useEffect, useState } from 'react';
import type { KeptCheck, LibraryTrouble, Runner } from '../../storage/library/library';
import { useLibrary } from '../library/library-context';

export type KeptChecksState =
  | { readonly state: 'loading' }
  | { readonly state: 'trouble'; readonly trouble: LibraryTrouble }
  | {
      readonly state: 'ready';
      readonly runners: readonly Runner[];
      /** Of all runners, the latest first. */
      readonly checks: readonly KeptCheck[];
    };

/** The checks that are kept, and every change of them by this tab or another one. */
export function useKeptChecks(): KeptChecksState {
  const library = useLibrary();
  const [found, setFound] = useState<KeptChecksState>({ state: 'loading' });
  useEffect(() => {
    if (!library) return;
    let latest = 0;
    const look = async (): Promise<void> => {
      const own = ++latest;
      const [runners, checks] = await Promise.all([library.runners(), library.checks()]);
      // Something changed while it was read: the later reading counts.
      if (own !== latest) return;
      if (!runners.ok) setFound({ state: 'trouble', trouble: runners.trouble });
      else if (!checks.ok) setFound({ state: 'trouble', trouble: checks.trouble });
      else setFound({ state: 'ready', runners: runners.value, checks: checks.value });
    };
    const stop = library.subscribe(() => void look());
    void look();
    return () => {
      latest = -1;
      stop();
    };
  }, [library]);
  return library ? found : { state: 'trouble', trouble: 'closed' };
}
