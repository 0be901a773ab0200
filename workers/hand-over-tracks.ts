import { transfer } from 'comlink';
import type { Analysis } from '../src/core/analysis/analysis';
import { buffersOf, copyTrack } from '../src/core/track/copy-track';
import type { Outcome, TrackedClip } from './analysis-api';

/*
 * Tracks' numbers are given to the page: written into a message, those of a long clip would for a moment lie there
 * several times.
 */

/** The clip with its track, which is not to be used here any more. */
export function handOverClip(outcome: Outcome<TrackedClip>): Outcome<TrackedClip> {
  return outcome.ok ? transfer(outcome, buffersOf(outcome.value.track)) : outcome;
}

/** An analysis with copies of its tracks: they are the core's too. */
export function handOverAnalysis(outcome: Outcome<Analysis>): Outcome<Analysis> {
  if (!outcome.ok) return outcome;
  const clips = outcome.value.clips.map((clip) => ({ ...clip, cleaned: copyTrack(clip.cleaned) }));
  const copied = { ...outcome, value: { ...outcome.value, clips } };
  const buffers = clips.flatMap(({ cleaned }) => buffersOf(cleaned));
  return transfer(copied, buffers);
}
