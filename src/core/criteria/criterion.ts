import type { MeasureId } from '../metrics/measure';
import type { Side } from '../pose/keypoints';

export type Verdict = 'meets' | 'watch' | 'flag' | 'cannot-tell';
export type DocumentId = 'D0' | 'D1' | 'D2' | 'D3' | 'D4';

export const CRITERION_IDS = [
  'D0.torso-rotation',
  'D1.pelvis-position',
  'D2.upright',
  'D2.relaxed-shoulders',
  'D2.quick-steps',
  'D2.midfoot',
  'D2.forward-lean',
  'D2.in-balance',
  'D3.asymmetric-landing',
  'D3.knee-collapse',
  'D3.overstride',
  'D3.arm-swing',
  'D4.hyperextension',
  'D4.hip-extension',
] as const;

export type CriterionId = (typeof CRITERION_IDS)[number];

/** A moment that shows the finding. `clip` is the index of the clip it is in (0 or 1). */
export interface EvidenceMoment {
  readonly clip: number;
  readonly timeS: number;
  readonly side?: Side;
  readonly what: 'contact' | 'mid-stance' | 'toe-off' | 'stride';
}

export interface CriterionResult {
  readonly id: CriterionId;
  readonly document: DocumentId;
  /** Short name in plain words: "Overstriding". */
  readonly title: string;
  readonly verdict: Verdict;
  /** Sides that the verdict is about; empty when it is about the whole body or cannot be told. */
  readonly sides: readonly Side[];
  /** One or two plain sentences: what was found, or why it cannot be told and how to film so that it can. */
  readonly because: string;
  readonly metrics: readonly MeasureId[];
  readonly evidence: readonly EvidenceMoment[];
  /** What the document advises, paraphrased. */
  readonly advice: readonly string[];
  /** Cautions that belong to this criterion. */
  readonly cautions: readonly string[];
}
