import { createContext, use, useSyncExternalStore } from 'react';
import type { RecordCamera } from '../../camera/recorder';
import type { RecordingShelf } from '../../storage/recordings/recording-shelf';
import type { LiveDesk, LiveState } from './live-desk';

/** What pages with a camera need. */
export interface LiveParts {
  readonly desk: LiveDesk;
  readonly record: RecordCamera;
  /** `null` where nothing can be kept: recordings are in memory then. */
  readonly shelf: RecordingShelf | null;
}

export const LiveContext = createContext<LiveParts | null>(null);

/** @throws {Error} outside of the context */
export function useLive(): LiveParts {
  const parts = use(LiveContext);
  if (!parts) throw new Error('no LiveContext');
  return parts;
}

export function useLiveState(): LiveState {
  const { desk } = useLive();
  return useSyncExternalStore(desk.subscribe, desk.state);
}
