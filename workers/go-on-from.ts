import type { PictureBox } from '../src/drawing/picture-box';
import { FrameStore } from './frame-store';
import type { PassKind } from './pass';
import { type AfterPart, readAfterPart, type Seen, seenBefore } from './seen-frames';
import type { TrackIdentity, UnfinishedTrack } from './track-part';

/** Frames that were seen before in one pass, and what the network remembered after them. */
export interface GoingOn {
  readonly seen: Seen;
  readonly after: AfterPart;
}

/**
 * What of an unfinished track this very run may go on from: the parts from the first frame up to the first gap, pass by
 * pass. Empty where another file, network or machine saw them, or there is nothing of use.
 */
export function goOnFrom(
  unfinished: UnfinishedTrack | undefined,
  identity: TrackIdentity,
  timesS: Float64Array,
): ReadonlyMap<PassKind, GoingOn> {
  const found = new Map<PassKind, GoingOn>();
  if (!unfinished || !isSame(unfinished.identity, identity)) return found;
  let framesBefore = 0;
  for (const part of unfinished.parts) {
    const after = readAfterPart(part.after);
    if (!after || part.firstFrame !== framesBefore || part.timesS.length === 0) break;
    const before = found.get(after.pass)?.seen;
    const frames = before?.frames ?? new FrameStore();
    if (frames.length + part.timesS.length > timesS.length) break;
    frames.add(part);
    const squares = before?.squares ?? [];
    squares.push(...after.squares);
    found.set(after.pass, { seen: seenBefore(frames, squares, after), after });
    framesBefore += part.timesS.length;
  }
  return found;
}

function isSame(a: TrackIdentity, b: TrackIdentity): boolean {
  return (
    a.sha256 === b.sha256 &&
    a.model === b.model &&
    a.modelSha256 === b.modelSha256 &&
    a.backend === b.backend &&
    a.decoder === b.decoder &&
    a.lightSha256 === b.lightSha256 &&
    isSameBox(a.region, b.region)
  );
}

function isSameBox(a: PictureBox | undefined, b: PictureBox | undefined): boolean {
  if (!a || !b) return a === b;
  return a.leftPx === b.leftPx && a.topPx === b.topPx && a.widthPx === b.widthPx && a.heightPx === b.heightPx;
}
