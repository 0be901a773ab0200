import type { Checks } from '../../core/criteria/checks';
import { useSession, useSessionState } from '../session/session-context';
import { checksWith, checksWithout, type MadeCheck } from '../session/checks-in-use';

export interface NextChecks {
  /** What the next report takes up; a report that is open may have been made with others. */
  readonly checks: Checks | null;
  /** A report is open that was made from clips: it is judged anew at once, without the network. */
  readonly judgesNow: boolean;
  use(check: MadeCheck): void;
  leaveOut(kind: keyof Checks): void;
}

/** The checks of the next report, and of the one that is open: changed here, both take them up. */
export function useNextChecks(): NextChecks {
  const session = useSession();
  const { nextChecks, screen, clips } = useSessionState();
  const set = (change: (checks: Checks | null) => Checks): void => {
    const { settings, nextChecks: now } = session.state();
    void session.set({ ...settings, checks: change(now) });
  };
  return {
    checks: nextChecks,
    judgesNow: screen === 'result' && clips.length > 0,
    use: (check) => set((now) => checksWith(now, check)),
    leaveOut: (kind) => set((now) => checksWithout(now, kind)),
  };
}
