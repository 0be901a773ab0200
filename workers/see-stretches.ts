import { MediaError } from '../src/media/media-failure';
import type { EstimatorMemory } from '../src/pose/pose-estimator';
import { joinResult, resultOf } from './join-stretches';
import type { PartSender } from './part-sender';
import type { Pass, PassKind } from './pass';
import { stretchOf } from './passes';
import type { PreparedTrack } from './prepare-track';
import type { PreviewSender } from './preview-sender';
import type { FramesPhase, ProgressMeter } from './progress-meter';
import { nothingSeen, type Seen } from './seen-frames';
import { workerRelieved } from './service-failure';
import type { LeadersDesk, StretchResult } from './track-desk';
import { placeAfter, watchStretch } from './watch-stretch';

export const PHASES: Readonly<Record<PassKind, FramesPhase>> = {
  all: 'frames',
  light: 'strides',
  looks: 'looks',
};

/** Whom the worker that leads tells, and what it heeds. */
export interface Leading {
  readonly desk: LeadersDesk;
  readonly meter: ProgressMeter;
  readonly previews: PreviewSender;
  readonly signal: AbortSignal;
  readonly decodeWithinMs: number | undefined;
}

/** What is known of a pass before it begins. */
export interface PassBegun {
  /** What the network remembered after the last frame that was seen before. */
  readonly before: EstimatorMemory | null;
  readonly sender: PartSender;
  /** What the pass that follows costs, counted in frames of this one; 0 for the last one. */
  readonly toCome: number;
}

/**
 * Sees to it that all stretches of a pass are seen, by this worker or by others, and joins them in order. What lies at the
 * front goes into `seen` frame by frame; what was seen further on waits aside until the front is there.
 */
export async function seeStretches(
  prepared: PreparedTrack,
  pass: Pass,
  seen: Seen,
  { before, sender, toCome }: PassBegun,
  { desk, meter, previews, signal, decodeWithinMs }: Leading,
): Promise<void> {
  const { stretches, timesS } = pass;
  const aside = new Map<number, StretchResult>();
  const begun = placeAfter(seen, timesS);
  let front = stretches.findIndex(({ to }) => begun < to);
  let framesAside = 0;
  const phase = PHASES[pass.kind];
  const tellProgress = (): void =>
    meter.frames(seen.frames.length + framesAside, timesS.length, phase, toCome);
  const put = (result: StretchResult): void => {
    aside.set(result.index, result);
    framesAside += result.part.timesS.length;
  };
  const join = (): void => {
    for (let next = aside.get(front); next && seen.warnings.length === 0; next = aside.get(++front)) {
      aside.delete(front);
      framesAside -= next.part.timesS.length;
      sender.saw(joinResult(seen, next));
    }
  };
  meter.kept(seen.frames.length);
  if (front < 0) return tellProgress();
  // Others can begin while this one gets warm.
  const { identity } = prepared;
  await desk.begin({
    ...{ identity, pass: pass.kind, looks: pass.looks, more: toCome > 0 },
    ...{ count: stretches.length, frames: timesS.length, first: front },
    known: { sha256: identity.sha256, timesS: prepared.timesS, keyPlaces: prepared.keyPlaces },
  });
  await prepared.getWarm();
  tellProgress();
  // Where a stretch ended early, the clip ends.
  while (seen.warnings.length === 0) {
    const { ready, take, relieved = false } = await desk.next();
    signal.throwIfAborted();
    ready.forEach(put);
    join();
    if (ready.length > 0) tellProgress();
    if (take === null) break;
    if (relieved && aside.size === 0) throw new MediaError(workerRelieved());
    const stretch = await stretchOf(prepared, pass, take);
    const watch = { previews, region: prepared.region, signal, decodeWithinMs };
    if (take === front) {
      const inside = begun > stretches[take]!.from ? before : null;
      await watchStretch(stretch, seen, { ...watch, parts: sender, onFrame: tellProgress }, inside);
      front++;
    } else {
      const found = nothingSeen(pass.kind);
      const onFrame = (): void => (framesAside++, tellProgress());
      await watchStretch(stretch, found, { ...watch, onFrame });
      framesAside -= found.frames.length;
      put(resultOf(take, found, stretch.estimator.memory()));
    }
    join();
  }
}
