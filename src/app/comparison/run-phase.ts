import { useSyncExternalStore } from 'react';
import type { Session } from '../session/session';
import type { SessionState } from '../session/session-state';

/** How far the run on one side is. */
export type RunPhase = 'empty' | 'opening' | 'analysing' | 'failed' | 'there';

export function phaseOf(state: SessionState | null): RunPhase {
  if (!state) return 'empty';
  if (state.judged) return 'there';
  if (state.screen === 'analysing') return 'analysing';
  return state.failures.length + state.notices.length > 0 ? 'failed' : 'opening';
}

const NEVER = (): (() => void) => () => {};
const NOTHING = (): null => null;

/** What a side's session shows; `null` = nobody is there. */
export function useRunState(session: Session | null): SessionState | null {
  return useSyncExternalStore<SessionState | null>(session?.subscribe ?? NEVER, session?.state ?? NOTHING);
}
