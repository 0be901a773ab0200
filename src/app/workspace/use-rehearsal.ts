import { useEffect } from 'react';
import { useSession } from '../session/session-context';
import { analysisOptions } from '../session/settings';

/** After the page has been drawn, ms. */
const AFTER_MS = 300;

/** Asks for the verdicts on show once more, for nobody: the first correction then finds a worker that is warm. */
export function useRehearsal(): void {
  const session = useSession();
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const { judged, clips, screen } = session.state();
      const tracks = clips.flatMap(({ id, tracked }) =>
        tracked && judged?.clipIds.includes(id) ? [tracked.track] : [],
      );
      if (screen !== 'result' || !judged || tracks.length === 0) return;
      void session.analyze(tracks, analysisOptions(judged.settings, tracks.length), [], leaving.signal);
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [session]);
}
