import { transfer } from 'comlink';
import type { Analysis } from '../src/core/analysis/analysis';
import type { PoseTrack } from '../src/core/pose/pose-track';
import { copyTrack } from '../src/core/track/copy-track';
import type { Outcome, TrackedClip } from './analysis-api';

/*
 * Between page and worker, tracks' numbers are given away: written into a message, those of a long clip would for a moment
 * lie there several times.
 */

/** The clip with its track, which is not to be used here any more. */
export function handOverClip(outcome: Outcome<TrackedClip>): Outcome<TrackedClip> {
  return outcome.ok ? transfer(outcome, buffersOf([outcome.value.track])) : outcome;
}

/** Copies of the tracks. */
export function handOverCopies(tracks: readonly PoseTrack[]): readonly PoseTrack[] {
  const copies = tracks.map(copyTrack);
  return transfer(copies, buffersOf(copies));
}

/** An analysis with copies of its tracks: they are the core's too. */
export function handOverAnalysis(outcome: Outcome<Analysis>): Outcome<Analysis> {
  if (!outcome.ok) return outcome;
  const clips = outcome.value.clips.map((clip) => ({ ...clip, cleaned: copyTrack(clip.cleaned) }));
  const copied = { ...outcome, value: { ...outcome.value, clips } };
  return transfer(copied, buffersOf(clips.map(({ cleaned }) => cleaned)));
}

function buffersOf(tracks: readonly PoseTrack[]): ArrayBufferLike[] {
  const arrays = tracks.flatMap(({ timesS, columns, world }): Float64Array[] => [
    timesS,
    ...[...columns.values(), ...world.values()].flatMap((column) => Object.values(column) as Float64Array[]),
  ]);
  return [...new Set(arrays.map(({ buffer }) => buffer))];
}
