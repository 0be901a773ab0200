import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { OfflineDesk } from '../../offline/offline-desk';
import type { OfflineState } from '../../offline/offline-state';
import type { InstallOffer } from './install-offer';
import type { UnderWay, WorkUnderWay } from './under-way';

export interface OfflineParts {
  readonly desk: Pick<
    OfflineDesk,
    'state' | 'subscribe' | 'fetchAll' | 'stop' | 'remove' | 'takeUpdate' | 'busyAnywhere'
  >;
  readonly work: Pick<WorkUnderWay, 'now' | 'subscribe'>;
  readonly install: Pick<InstallOffer, 'isThere' | 'subscribe' | 'ask'>;
}

/** `null` where the page is served by a developer's server, or by a test: nothing is kept then. */
export const OfflineContext = createContext<OfflineParts | null>(null);

export function useOffline(): OfflineParts | null {
  return use(OfflineContext);
}

export function useOfflineState({ desk }: OfflineParts): OfflineState {
  return useSyncExternalStore(desk.subscribe, desk.state);
}

/** Whether the browser offers to install the app, and it would work there: where nothing is kept, its window stays empty. */
export function useInstallOffer(offline: OfflineParts): boolean {
  const { install } = offline;
  const { phase } = useOfflineState(offline);
  return useSyncExternalStore(install.subscribe, install.isThere) && phase !== 'unsupported';
}

/** Another tab is asked so often while there is something to offer, ms. */
const ASK_EVERY_MS = 2000;

/** What an update would disturb, in this tab or another one; `null` = nothing. */
export function useUnderWay({ work, desk }: OfflineParts): UnderWay | 'other-tab' | null {
  const here = useSyncExternalStore(work.subscribe, work.now);
  const [elsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    let over = false;
    const look = async (): Promise<void> => {
      const busy = await desk.busyAnywhere();
      if (!over) setElsewhere(busy);
    };
    void look();
    const timer = setInterval(() => void look(), ASK_EVERY_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [desk, here]);
  return here ?? (elsewhere ? 'other-tab' : null);
}
