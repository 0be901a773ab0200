import type { UnfinishedClip } from '../../storage/unfinished/unfinished-work';

/** How much of a clip was seen, whole percents; 100 is for one that is finished. */
export function percentOf({ state, framesKept, frameCount }: UnfinishedClip): number {
  if (state === 'done') return 100;
  return frameCount ? Math.min(99, Math.floor((100 * framesKept) / frameCount)) : 0;
}
