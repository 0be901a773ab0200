import { transfer } from 'comlink';
import type { PoseTrack } from '../core/pose/pose-track';
import { buffersOf, copyTrack } from '../core/track/copy-track';

/** Copies of tracks, given away with a call: written into its message, a long clip's would lie there several times. */
export function givenCopies(tracks: readonly PoseTrack[]): readonly PoseTrack[] {
  const copies = tracks.map(copyTrack);
  return transfer(copies, copies.flatMap(buffersOf));
}
