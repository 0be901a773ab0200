import type { AnalysisFailure, Outcome } from '../../workers/analysis-api';
import { words } from '../core/words/words';
import type { Engine } from './engine';

/**
 * One engine for several sessions. The worker stops everything that is under way when one thing is stopped, so that
 * clips are looked at, and videos made, one after the other; the rest is short and goes on at once.
 */
export function engineInTurn(engine: Engine): Engine {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(
    work: () => Promise<Outcome<T>>,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<T>> => {
    const before = last;
    const mine = settled(before, signal).then(() =>
      signal?.aborted ? { ok: false as const, error: CANCELLED } : work(),
    );
    // What is stopped while it waits settles at once, and must not let the next one overtake.
    // Nothing of the results is carried on: each would hold all before it, joints and videos, for as long as the page is open.
    last = Promise.allSettled([before, mine]).then(() => undefined);
    return mine;
  };
  return {
    probe: (...asked) => engine.probe(...asked),
    fingerprint: (...asked) => engine.fingerprint(...asked),
    pictures: (...asked) => engine.pictures(...asked),
    analyze: (...asked) => engine.analyze(...asked),
    dispose: () => engine.dispose(),
    track: (request, listener, signal) => inTurn(() => engine.track(request, listener, signal), signal),
    annotate: (request, onProgress, signal) =>
      inTurn(() => engine.annotate(request, onProgress, signal), signal),
    compareVideo: (request, onProgress, signal) =>
      inTurn(() => engine.compareVideo(request, onProgress, signal), signal),
  };
}

const CANCELLED: AnalysisFailure = {
  code: 'cancelled',
  message: words.failures.cancelled,
  detail: 'stopped while it waited for its turn',
};

/** Waits for what is before, or until that is no longer wanted. */
function settled(before: Promise<unknown>, signal: AbortSignal | undefined): Promise<unknown> {
  if (!signal) return before;
  if (signal.aborted) return Promise.resolve();
  const stopped = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  return Promise.race([before, stopped]);
}
