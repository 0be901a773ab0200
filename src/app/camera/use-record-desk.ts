import { useSyncExternalStore } from 'react';
import { useLive, type LiveParts } from '../live/live-context';
import { TimerSound } from '../plan/timer-sound';
import { RecordDesk, type RecordState } from './record-desk';

/** One for each app: it outlives the page, so that who comes back is told what became of a recording. */
const desks = new WeakMap<LiveParts, RecordDesk>();

export function useRecordDesk(): readonly [RecordDesk, RecordState] {
  const parts = useLive();
  let desk = desks.get(parts);
  if (!desk) {
    desk = new RecordDesk(parts.record, new TimerSound());
    desks.set(parts, desk);
  }
  return [desk, useSyncExternalStore(desk.subscribe, desk.state)];
}
