import type { FrameFeed } from '../src/media/frame-feed';
import type { PoseEstimator } from '../src/pose/pose-estimator';
import type { Stretch } from './stretches';

/**
 * Which frames a network is shown: `all` of them, following the runner from one to the next; the `light` network those of
 * them that it takes to find the strides (30 a second); or single `looks` of the accurate ones where the strides need them.
 */
export type PassKind = 'all' | 'light' | 'looks';

/** Looks at one stretch of a clip. */
export interface StretchLooks {
  /** Which frames: places in the clip's `timesS`, rising. */
  readonly places: Uint32Array;
  /** Where the runner is in each of them, as the light network saw: see hints.ts. */
  readonly hints: Float64Array;
}

/** A stretch of a clip, and who looks at it. */
export interface PassStretch extends Stretch {
  readonly estimator: PoseEstimator;
  /** Has the frames of this pass, or of this stretch, only; `from` and `to` are places in it. */
  readonly feed: FrameFeed;
  /** Of each frame in the feed; without them the network follows the runner from frame to frame. */
  readonly hints: Float64Array | null;
  /** Of the clip, known to be there before it: too few in all are no clip. */
  readonly framesBefore: number;
}

/** One way through a clip, stretch by stretch. */
export interface Pass {
  readonly kind: PassKind;
  /** When each of its frames is shown, s. */
  readonly timesS: Float64Array;
  readonly stretches: readonly Stretch[];
  /** Of each stretch, where the pass is one of single looks. */
  readonly looks: readonly StretchLooks[] | null;
}
