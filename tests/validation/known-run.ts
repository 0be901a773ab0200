import type { MeasureId } from '../../src/core/metrics/measure';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { KnownEvent } from '../fixtures/known-runners/event-errors';
import type { SideTruth } from '../fixtures/synthetic-runner';

/** How keypoints are spoiled: 2 px of noise, one sample in twenty missing, limbs exchanged in a tenth of the frames. */
export const SPOILED = { noisePx: 2, dropoutShare: 0.05, legSwapShare: 0.1, armSwapShare: 0.1 } as const;

/**
 * How the camera stands and films: `far`: square at 12 m, hardly any perspective; `square` at 5 m; `casual`: 3.5 m,
 * higher, 5 degrees off square, tilted by 2; `turned`: 10 degrees off square; `tilted` by 4 degrees; `uneven`:
 * frames come up to a third of a frame early or late, and one in twenty not at all.
 */
export type Filmed = 'far' | 'square' | 'casual' | 'turned' | 'tilted' | 'uneven';

/** What a row of the tables stands for. */
export interface Condition {
  readonly camera: 'side' | 'rear' | 'front';
  /** Frames a second. */
  readonly rateHz: number;
  readonly keypoints: 'clean' | 'spoiled' | 'network';
  readonly filmed: Filmed;
}

/** Known values in the measure's own unit: one, or one a side. Measures without a known value are not in it. */
export type KnownValues = Readonly<Partial<Record<MeasureId, number | SideTruth>>>;

/** Which frames' legs were exchanged, and where the landmarks were before that. */
export interface KnownSwaps {
  readonly exact: PoseTrack;
  /** 1 where the legs are exchanged. */
  readonly frames: Uint8Array;
}

/** One clip's keypoints, and what is known to be true of the run. */
export interface KnownRun {
  /** Whose run, or which clip, this is. */
  readonly name: string;
  readonly condition: Condition;
  readonly track: PoseTrack;
  readonly events: readonly KnownEvent[];
  /** Events are asked for between these times only: the first and last strides of a clip are cut. */
  readonly fromS: number;
  readonly toS: number;
  readonly values: KnownValues;
  readonly swaps?: KnownSwaps;
}

/** Symmetry index 100 (right - left) / mean, percent (Robinson et al. 1987). */
export function symmetryIndexPct({ left, right }: SideTruth): number {
  return (200 * (right - left)) / (right + left);
}

/** How far the knees bend from contact to mid-stance, compared. */
export function kneeSymmetryPct(atContact: SideTruth, midStance: SideTruth): number {
  return symmetryIndexPct({
    left: midStance.left - atContact.left,
    right: midStance.right - atContact.right,
  });
}

/**
 * The same track, said to be marked exactly: its intervals then leave out what networks get wrong, and hold only what
 * the method itself does. With a network's errors in them they would hold every truth here and prove nothing.
 */
export function asExact(track: PoseTrack): PoseTrack {
  return { ...track, tracker: 'exact' };
}
