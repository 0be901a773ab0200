import type { PictureBox } from '../src/drawing/picture-box';
import { framesOf } from './pack-part';
import { type AfterPart, readAfterPart, type Seen, seenBefore } from './seen-frames';
import type { TrackIdentity, UnfinishedTrack } from './track-part';

/** Frames that were seen before, and what the network remembered after them. */
export interface GoingOn {
  readonly seen: Seen;
  readonly after: AfterPart;
}

/**
 * What of an unfinished track this very run may go on from: the parts from the first frame up to the first gap.
 * @returns null where another file, network or machine saw them, or there is nothing of use
 */
export function goOnFrom(
  unfinished: UnfinishedTrack | undefined,
  identity: TrackIdentity,
  timesS: Float64Array,
): GoingOn | null {
  if (!unfinished || !isSame(unfinished.identity, identity)) return null;
  const frames: Seen['frames'] = [];
  let last: AfterPart | null = null;
  for (const part of unfinished.parts) {
    const after = readAfterPart(part.after);
    if (!after || part.firstFrame !== frames.length || frames.length + part.timesS.length > timesS.length) {
      break;
    }
    frames.push(...framesOf(part));
    last = after;
  }
  return last && frames.length > 0 ? { seen: seenBefore(frames, last), after: last } : null;
}

function isSame(a: TrackIdentity, b: TrackIdentity): boolean {
  return (
    a.sha256 === b.sha256 &&
    a.model === b.model &&
    a.modelSha256 === b.modelSha256 &&
    a.backend === b.backend &&
    a.decoder === b.decoder &&
    isSameBox(a.region, b.region)
  );
}

function isSameBox(a: PictureBox | undefined, b: PictureBox | undefined): boolean {
  if (!a || !b) return a === b;
  return a.leftPx === b.leftPx && a.topPx === b.topPx && a.widthPx === b.widthPx && a.heightPx === b.heightPx;
}
