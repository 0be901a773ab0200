import { useLive } from '../live/live-context';
import { leavePage } from '../routes/page-route';
import { useSession, useSessionState } from '../session/session-context';

/** Analyses a recording as if it had been dropped: the camera goes off, and the analysis is shown. */
export function useAnalyseFile(): { readonly busy: boolean; analyse(file: File): void } {
  const { desk } = useLive();
  const session = useSession();
  const { screen } = useSessionState();
  return {
    // One at a time: what is under way is not disturbed.
    busy: screen === 'analysing',
    analyse(file) {
      desk.close();
      leavePage();
      void session.analyse([{ file, kind: 'video' }]);
    },
  };
}
