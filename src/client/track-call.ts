import { proxy } from 'comlink';
import type {
  AnalysisFailure,
  Outcome,
  Preview,
  Progress,
  TrackRequest,
  TrackedClip,
} from '../../workers/analysis-api';
import type { TrackIdentity, TrackPart } from '../../workers/track-part';
import type { ElementPlayer } from '../media/element-frames';
import type { AnalysisLine, AnalysisLines } from './analysis-lines';
import { workerHung } from './client-failure';
import { framesOf } from './lend-element';
import type { TrackPool } from './track-pool';
import { TrackRecovery } from './track-recovery';

/** What the page wants to be told while a clip is analysed. */
export interface TrackListener {
  onProgress?(progress: Progress): void;
  /** The receiver closes `preview.picture`. */
  onPreview?(preview: Preview): void;
  /**
   * As in `ProgressListener`: whoever keeps the parts can have the clip go on another day. A part whose first frame is 0
   * begins the clip anew: those before it do not count any more. Not to be transferred, the client keeps them too.
   */
  onPart?(identity: TrackIdentity, part: TrackPart): void;
  /** The work broke off and goes on by itself from what was seen. */
  onGoingOn?(why: AnalysisFailure, framesKept: number): void;
}

/** What a clip is tracked with. */
export interface TrackMeans {
  readonly lines: AnalysisLines;
  /** Workers that help; `null`: one is alone. Ended when the call is over. */
  readonly pool: TrackPool | null;
  /** The page's <video> element, where the clip's decoder is `element`. Closed when the call is over. */
  readonly player: ElementPlayer | null;
  /** A picture that got the worker stuck may take so long to decode on the last try, ms. */
  readonly decodeLimitMs: number;
}

/**
 * One clip through the worker that leads, and through as many after it as it takes. Settles always.
 * @param onLeader told of each worker that leads, before it begins
 */
export async function trackThrough(
  { lines, pool, player, decodeLimitMs }: TrackMeans,
  request: TrackRequest,
  listener: TrackListener,
  signal: AbortSignal | undefined,
  onLeader: (line: AnalysisLine) => void,
): Promise<Outcome<TrackedClip>> {
  // Messages still under way when the outcome is there, or that a worker sent which has ended, are not passed on.
  let over = false;
  const muted = (): boolean => over || signal?.aborted === true;
  const onGoingOn = (why: AnalysisFailure, framesKept: number): void => {
    if (!muted()) listener.onGoingOn?.(why, framesKept);
  };
  const recovery = new TrackRecovery(request, onGoingOn, decodeLimitMs);
  const send = (line: AnalysisLine): Promise<Outcome<TrackedClip>> => {
    onLeader(line);
    const remoteListener = proxy({
      onProgress: (progress: Progress): void => {
        line.heard(progress.phase);
        const told = muted() || line.dead ? null : recovery.told(pool?.withOthers(progress) ?? progress);
        if (told) listener.onProgress?.(told);
      },
      onPreview: (preview: Preview): void => {
        if (listener.onPreview && !muted() && !line.dead) listener.onPreview(preview);
        else preview.picture.close();
      },
      onPart: (identity: TrackIdentity, part: TrackPart): void => {
        line.heard();
        if (!muted() && !line.dead && recovery.took(identity, part)) listener.onPart?.(identity, part);
      },
    });
    const known = pool?.known;
    const asked: TrackRequest = { ...recovery.request, ...(known && { known }) };
    if (player) return line.call((remote) => remote.track(asked, remoteListener, framesOf(player)));
    if (!pool) return line.call((remote) => remote.track(asked, remoteListener));
    return line.call((remote) => remote.track(asked, remoteListener, null, pool.deskFor(line)));
  };
  const onAbort = (): void => pool?.stop();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const outcome = await lines.call(send, { signal, stops: true, recovery });
    // A decoder that never answered is still in there.
    if (recovery.hasStuckDecoder(outcome)) lines.renew(workerHung('a decoder got stuck'));
    return outcome.ok ? { ok: true, value: recovery.finished(outcome.value) } : outcome;
  } finally {
    over = true;
    signal?.removeEventListener('abort', onAbort);
    pool?.end();
    player?.close();
  }
}
