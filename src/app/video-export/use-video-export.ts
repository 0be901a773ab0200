import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnalysisFailure, AnnotatedVideo, Outcome, Progress } from '../../../workers/analysis-api';

/** A download that has begun is given this long to take hold of the file, ms. */
const REVOKE_AFTER_MS = 60_000;

/** Where the making of a video stands. `url` lives a minute longer. */
export type VideoExport =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly progress?: Progress }
  | { readonly state: 'done'; readonly video: AnnotatedVideo; readonly url: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly failure: AnalysisFailure };

/** Makes a video of what is asked for; settles as `cancelled` soon after the signal is aborted. */
type MakeVideo<Request> = (
  request: Request,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Outcome<AnnotatedVideo>>;

interface VideoExporter<Request> {
  readonly now: VideoExport;
  start(request: Request): void;
  stop(): void;
}

/**
 * Makes one video at a time; what is under way is stopped, and what was made is let go of, when the clip changes or
 * the page is left.
 * @param of what the video is made of, as one thing that changes with it
 */
export function useVideoExport<Request>(make: MakeVideo<Request>, of: unknown): VideoExporter<Request> {
  const [now, setNow] = useState<VideoExport>({ state: 'idle' });
  const making = useRef<AbortController | null>(null);

  useEffect(
    () => () => {
      making.current?.abort();
      making.current = null;
      setNow({ state: 'idle' });
    },
    [of],
  );
  const url = now.state === 'done' ? now.url : null;
  useEffect(() => {
    if (!url) return;
    // Some browsers fetch the address only after the click has been dealt with.
    return () => void setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
  }, [url]);

  const start = useCallback(
    (request: Request): void => {
      making.current?.abort();
      const own = (making.current = new AbortController());
      const tell = (next: VideoExport): void => {
        if (making.current === own) setNow(next);
      };
      tell({ state: 'making' });
      void make(request, (progress) => tell({ state: 'making', progress }), own.signal).then((outcome) => {
        if (making.current !== own) return;
        if (outcome.ok) {
          tell({ state: 'done', video: outcome.value, url: URL.createObjectURL(outcome.value.file) });
        } else if (own.signal.aborted) tell({ state: 'stopped' });
        else tell({ state: 'failed', failure: outcome.error });
        making.current = null;
      });
    },
    [make],
  );
  const stop = useCallback(() => making.current?.abort(), []);
  return { now, start, stop };
}
