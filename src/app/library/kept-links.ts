import { useSyncExternalStore } from 'react';
import type { Report } from '../../report/report';
import type { Session } from '../session/session';

/** Which kept session the report on show is, and the report as it was when it was kept or opened. */
export interface KeptLink {
  readonly id: string;
  readonly report: Report;
  readonly reportNumber: number;
}

const links = new WeakMap<Session, KeptLink>();
const listeners = new Set<() => void>();

/** The report on show is this kept session from now on, until another one is shown. */
export function linkKept(session: Session, id: string): void {
  const { judged, reportNumber } = session.state();
  if (!judged) return;
  links.set(session, { id, report: judged.report, reportNumber });
  for (const listener of listeners) listener();
}

/** Whether the report on show is in the library just as it is. */
export function isKeptAsShown(session: Session): boolean {
  const link = links.get(session);
  const { judged, reportNumber } = session.state();
  return link !== undefined && link.reportNumber === reportNumber && link.report === judged?.report;
}

export function useKeptLink(session: Session): KeptLink | null {
  const link = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => links.get(session) ?? null,
  );
  return link && link.reportNumber === session.state().reportNumber ? link : null;
}
