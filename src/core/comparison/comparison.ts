import type { CriterionId, Verdict, VerdictCriterionId } from '../criteria/criterion';
import type { CycleId } from '../metrics/gait-cycle';
import type { Estimate, MeasureId } from '../metrics/measure';
import type { Side } from '../pose/keypoints';

/**
 * What became of a measure. `improved`, `worse`: a change beyond chance, towards or away from the band of its criterion.
 * `changed`: beyond chance, and no band says which way is better (none is known, or both values lie within it).
 * `no-detectable-change`: what is seen may be chance.
 */
export type Outcome = 'improved' | 'worse' | 'changed' | 'no-detectable-change';

/** One value before and after, in the measure's unit. */
export interface Change {
  readonly before: Estimate;
  readonly after: Estimate;
  /** after - before. */
  readonly difference: number;
  /** 95 % interval of the difference. */
  readonly ci95: readonly [low: number, high: number];
  /** Differences up to this may be chance; always above 0. */
  readonly minimalDetectableChange: number;
  readonly outcome: Outcome;
}

/** What a measure is told of: the whole body, a side, or right minus left. */
export type Part = 'overall' | Side | 'asymmetry';

/** A measure in both runs, in each part that both tell. */
export interface ComparedMeasure {
  readonly id: MeasureId;
  readonly unit: string;
  readonly parts: Readonly<Partial<Record<Part, Change>>>;
  /** What is to be kept in mind, as sentences: conditions that differ and may account for a part of the change. */
  readonly cautions: readonly string[];
}

/** Why two runs, or one of their measures, cannot be compared, as a sentence that says what to do. */
export interface NotComparable {
  readonly id: MeasureId;
  readonly notComparable: string;
}

export type MeasureChange = ComparedMeasure | NotComparable;

/** What was filmed or done differently. */
export type ConditionId =
  'view' | 'yaw' | 'frame-rate' | 'step-rate' | 'speed' | 'surface' | 'model' | 'settings' | 'activity';

export interface Condition {
  readonly id: ConditionId;
  /** `refuses`: some measures are not comparable because of it; `cautions`: they are, with care; `same`: it is alike. */
  readonly weight: 'refuses' | 'cautions' | 'same' | 'unknown';
  /** In plain words with the numbers of both: "Filmed at 30 and at 120 pictures a second." */
  readonly message: string;
  /** How to film or set it so that it is alike; absent where it is. */
  readonly advice?: string;
  /** Measures that it spoils (`refuses`) or touches (`cautions`). */
  readonly measures: readonly MeasureId[];
  /** Where it `refuses` some: others, which it only touches. */
  readonly touched?: readonly MeasureId[];
}

export interface CriterionChange {
  readonly id: VerdictCriterionId;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Of the criterion as a whole, told by its measures: two verdicts may differ by chance alone. */
  readonly outcome: Outcome | 'not-comparable' | 'cannot-tell';
  /** One or two plain sentences. */
  readonly because: string;
  /** Its measures that changed beyond chance. */
  readonly changed: readonly MeasureId[];
}

/** A part of the stride in which the two curves differ beyond their bands, percent of the cycle, both ends within. */
export interface DifferingPart {
  readonly fromPercent: number;
  readonly toPercent: number;
  /** Mean of after - before over it, degrees. */
  readonly difference: number;
}

export interface CycleChange {
  readonly id: CycleId;
  readonly side: Side;
  readonly parts: readonly DifferingPart[];
}

/** What changed from one run to another of the same runner. */
export interface Comparison {
  readonly conditions: readonly Condition[];
  /** Every measure of MEASURE_IDS, in that order. */
  readonly measures: readonly MeasureChange[];
  /** Every criterion that has a verdict in both, in the documents' order. */
  readonly criteria: readonly CriterionChange[];
  /** Curves that both runs have and that may be compared. */
  readonly cycles: readonly CycleChange[];
  /** Criteria to go on with, the most pressing first: what still asks for work after. */
  readonly goOnWith: readonly CriterionId[];
}

export function isComparable(change: MeasureChange): change is ComparedMeasure {
  return 'parts' in change;
}
