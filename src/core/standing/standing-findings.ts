import type { Estimate, Evidence, Unavailable } from '../metrics/measure';
import type { PoseTrack } from '../pose/pose-track';
import type { Side } from '../pose/keypoints';

/** From where a standing person is looked at. */
export type StandingView = 'front' | 'side-left' | 'side-right';

/** A few seconds of standing still, or one photo (a track of one frame), seen from one side; raw, as the network gave it. */
export interface StandingHold {
  readonly view: StandingView;
  readonly track: PoseTrack;
}

/** The person stood once: settled anew, and seen from one or more sides. */
export type StandingRepeat = readonly StandingHold[];

/** What is read of a person who stands. Definitions and signs: the file of that measure in this folder. */
export const STANDING_MEASURE_IDS = [
  'shouldersAgainstFeet',
  'hipsAgainstFeet',
  'shouldersAgainstHips',
  'handAhead',
  'shoulderTilt',
  'hipTilt',
  'pelvisTilt',
  'trunkLean',
  'weightShift',
] as const;
export type StandingMeasureId = (typeof STANDING_MEASURE_IDS)[number];

/** Turns are + to the person's own left (the right side ahead); tilts + with the right side higher; shifts + to the right. */
export interface StandingMeasure {
  readonly unit: string;
  readonly evidence: Evidence;
  /** Over the repeats: `n` of them, `sd` their spread; the interval holds the network's own error as well. */
  readonly overall: Estimate;
  /** One a repeat; `null` where it could not be had. */
  readonly perRepeat: readonly (number | null)[];
}

/** `level`: neither side, as far as can be told; `null`: cannot be told, with the measure's reason or its wide interval. */
export type Ahead = Side | 'level' | null;

/** What the running analysis takes from a person who stands. */
export interface StandingReference {
  /** Leg lengths, as `BodyBreadths`. */
  readonly shouldersL: number;
  readonly hipsL: number;
  /** Shoulder below the ear of its side, trunk lengths; `null` where it was not seen. */
  readonly shoulderElevation: Readonly<Record<Side, number>> | null;
}

/** What a standing check found. */
export interface StandingFindings {
  readonly repeats: number;
  readonly views: readonly StandingView[];
  readonly measures: Readonly<Record<StandingMeasureId, StandingMeasure | Unavailable>>;
  readonly ahead: Readonly<Record<'shoulder' | 'hand' | 'hip', Ahead>>;
  /** The side to stretch back: from all three together. */
  readonly forwardSide: Ahead;
  /** Whether every repeat points to the same side; `null` with one repeat, or where nothing can be told. */
  readonly sameInAll: boolean | null;
  /** `null` where no front view gave breadths that an adult can have. */
  readonly reference: StandingReference | null;
  /** What spoiled it, as sentences that say what to do. */
  readonly cautions: readonly string[];
}
