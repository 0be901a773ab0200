import { createContext, use } from 'react';
import type { Session } from '../session/session';

/** The session whose report is on show; inside a place of the comparison `SessionContext` is that place's. */
export const MainSession = createContext<Session | null>(null);

export function useMainSession(): Session {
  const session = use(MainSession);
  if (!session) throw new Error('no main session around this component');
  return session;
}
