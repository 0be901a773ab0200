import { keyOf, type AppVersion } from './app-files';
import type { BusyLock } from './busy-lock';
import { fetchFile } from './fetch-file';
import type { KeptFiles } from './kept-files';
import { filesToFetch } from './which-files';

export type RestOutcome = 'whole' | 'broken' | 'full' | 'stopped';

export interface RestListener {
  /** Bytes of the file under way; 0 when it is kept. */
  onBytes(underWayBytes: number): void;
  /** One more file is kept. */
  onKept(): Promise<void>;
  /** Something else goes first, or no longer does. */
  onWaiting(waits: boolean): void;
}

const FETCHING = 'plumbline.fetching';

/**
 * Fetches what a version still lacks, one file after the other, in one tab at a time. It reads on only while no tab has an
 * analysis under way: what is not read is not sent either.
 */
export async function fetchRest(
  version: AppVersion,
  scope: string,
  kept: KeptFiles,
  lock: BusyLock,
  listener: RestListener,
  signal: AbortSignal,
): Promise<RestOutcome> {
  const gate = async (): Promise<void> => {
    await lock.untilIdle(() => listener.onWaiting(true));
    listener.onWaiting(false);
  };
  const fetchAll = async (): Promise<RestOutcome> => {
    // Another tab may have fetched them by now.
    for (const file of filesToFetch(version, await kept.keys(), scope)) {
      await gate();
      if ((await kept.wish()) === 'leave') return 'stopped';
      let bytes = 0;
      const onBytes = (more: number): void => listener.onBytes((bytes += more));
      await kept.put(keyOf(file, scope), await fetchFile(file, scope, { gate, onBytes, signal }));
      if (signal.aborted) return 'stopped';
      listener.onBytes(0);
      await listener.onKept();
    }
    return 'whole';
  };
  try {
    const { locks } = navigator as Partial<Navigator>;
    return await (locks ? locks.request(FETCHING, { signal }, fetchAll) : fetchAll());
  } catch (error) {
    if (signal.aborted) return 'stopped';
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'broken';
  }
}
