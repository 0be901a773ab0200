import type { MeasureId } from '../core/metrics/measure';
import type { Side } from '../core/pose/keypoints';
import type { BackendId, ModelId } from '../pose/pose-estimator';

/** What is tried, in this order: each stands on its own. */
export const SELF_TEST_PARTS = ['measuring', 'picture', 'decoding', 'network'] as const;
export type SelfTestPart = (typeof SELF_TEST_PARTS)[number];

/** What was compared beside the measures: see the check that makes it. */
export type OwnReading =
  | 'landings'
  | 'stepsMissed'
  | 'pixelsChanged'
  | 'framesMissing'
  | 'framesWrong'
  | 'frameTimes'
  | 'colours'
  | 'joints'
  | 'jointsAgain'
  | 'jointsTruth';

/** One number against what it must be. */
export interface SelfTestReading {
  readonly what: MeasureId | OwnReading;
  readonly side?: Side;
  /** As in `MeasureValue.unit`; `px` of a clip 1280 px wide, `levels` of 255, `frames`, `steps`, `torso`, `ms`. */
  readonly unit: string;
  /** `null` where nothing was found. */
  readonly found: number | null;
  readonly truth: number;
  /** The largest difference that is right. */
  readonly bar: number;
  readonly right: boolean;
}

/** What is wrong with a part, as far as the numbers tell. */
export type SelfTestFault =
  | 'no-run-found'
  | 'sides-exchanged'
  | 'measures-off'
  | 'picture-changed'
  | 'colours-exchanged'
  | 'cannot-decode'
  | 'wrong-way-up'
  | 'colours-off'
  | 'wrong-frames'
  | 'wrong-times'
  | 'no-one-found'
  | 'joints-shifted'
  | 'imprecise'
  | 'joints-off'
  | 'not-repeatable'
  | 'broke-off';

export interface SelfTestPartResult {
  readonly part: SelfTestPart;
  /** The network that was tried, and what it was calculated on. */
  readonly model?: ModelId;
  readonly backend?: BackendId;
  readonly readings: readonly SelfTestReading[];
  /** The first fault that explains the numbers; `null` where all is right. */
  readonly fault: SelfTestFault | null;
  /** For a bug report, where a part broke off. */
  readonly detail?: string;
}

export interface SelfTestResult {
  readonly parts: readonly SelfTestPartResult[];
}

export interface SelfTestRequest {
  /** The numbered clip of this folder: handed over as a clip is, so that it is decoded as one. */
  readonly file: File;
  /** Absolute address of the folder of the test's files, ending in `/`. */
  readonly filesUrl: string;
  /** Each is tried, in this order. */
  readonly models: readonly ModelId[];
  /** What each is calculated on in an analysis; where none is named, what the worker takes unasked. */
  readonly backends?: Readonly<Partial<Record<ModelId, BackendId>>>;
}

export interface SelfTestProgress {
  readonly part: SelfTestPart;
  readonly model?: ModelId;
  /** Parts that are done, a network each one; of how many. */
  readonly done: number;
  readonly total: number;
  /** Weights are being fetched, or calculated with: each may be silent for long. */
  readonly work: 'call' | 'load-model' | 'warm-up';
}

/** A difference is right up to its bar; no number is never right. */
export function reading(
  what: SelfTestReading['what'],
  found: number | null | undefined,
  { truth, bar, unit, side }: Pick<SelfTestReading, 'truth' | 'bar' | 'unit' | 'side'>,
): SelfTestReading {
  const known = typeof found === 'number' && Number.isFinite(found) ? found : null;
  const right = known !== null && Math.abs(known - truth) <= bar;
  return { what, ...(side && { side }), unit, found: known, truth, bar, right };
}
