import type { MeasureId } from '../metrics/measure';
import type { Side } from '../pose/keypoints';

export type Verdict = 'meets' | 'watch' | 'flag' | 'cannot-tell';
export type DocumentId = 'D0' | 'D1' | 'D2' | 'D3' | 'D4';

/**
 * How a criterion is judged: `measured` from the film of a run, `standing` by a check that one makes standing, `advice`
 * not at all: what the document says stands in the plan.
 */
export type CriterionKind = 'measured' | 'standing' | 'advice';

/** Every criterion of the documents, in their order. A new measured one needs a judge (judge-criteria.ts). */
export const CRITERION_KINDS = {
  'D0.torso-rotation': 'measured',
  'D0.standing-turn': 'standing',
  'D0.desk': 'advice',
  'D1.pelvis-position': 'measured',
  'D1.order': 'advice',
  'D2.upright': 'measured',
  'D2.relaxed-shoulders': 'measured',
  'D2.quick-steps': 'measured',
  'D2.midfoot': 'measured',
  'D2.forward-lean': 'measured',
  'D2.in-balance': 'measured',
  'D2.single-leg': 'standing',
  'D2.strides': 'advice',
  'D2.ten-percent': 'advice',
  'D2.recovery': 'advice',
  'D3.asymmetric-landing': 'measured',
  'D3.knee-collapse': 'measured',
  'D3.overstride': 'measured',
  'D3.arm-swing': 'measured',
  'D3.physician': 'advice',
  'D4.hyperextension': 'measured',
  'D4.hip-extension': 'measured',
  'D4.film': 'advice',
} as const satisfies Readonly<Record<string, CriterionKind>>;

export type CriterionId = keyof typeof CRITERION_KINDS;
type OfKind<Kind extends CriterionKind> = {
  [Id in CriterionId]: (typeof CRITERION_KINDS)[Id] extends Kind ? Id : never;
}[CriterionId];
export type MeasuredCriterionId = OfKind<'measured'>;
export type StandingCriterionId = OfKind<'standing'>;
/** Criteria that have a verdict in an analysis: what is only advice has its place in the plan. */
export type VerdictCriterionId = MeasuredCriterionId | StandingCriterionId;

/** All of them, in the documents' order. */
export const CRITERION_IDS = Object.keys(CRITERION_KINDS) as CriterionId[];

function idsOf<Kind extends CriterionKind>(...kinds: Kind[]): readonly OfKind<Kind>[] {
  const wanted: readonly CriterionKind[] = kinds;
  return CRITERION_IDS.filter((id): id is OfKind<Kind> => wanted.includes(CRITERION_KINDS[id]));
}

export const MEASURED_IDS = idsOf('measured');
export const STANDING_IDS = idsOf('standing');
export const ADVICE_IDS = idsOf('advice');
/** The criteria of every analysis, in its order. */
export const VERDICT_IDS = idsOf('measured', 'standing');

/** The document that a criterion comes from: the first part of its id. */
export function documentOf(id: CriterionId): DocumentId {
  return id.slice(0, 2) as DocumentId;
}

/** A moment that shows the finding. `clip` is the index of the clip it is in (0 or 1). */
export interface EvidenceMoment {
  readonly clip: number;
  readonly timeS: number;
  readonly side?: Side;
  readonly what: 'contact' | 'mid-stance' | 'toe-off' | 'stride';
}

export interface CriterionResult {
  /**
   * Whether it was measured or is a standing check is `CRITERION_KINDS[id]`: the film says nothing about a standing check,
   * which is `cannot-tell` until one was made.
   */
  readonly id: VerdictCriterionId;
  readonly document: DocumentId;
  /** Short name in plain words: "Steps that fit your body". */
  readonly title: string;
  readonly verdict: Verdict;
  /**
   * Sides that the verdict is about, for a turned chest the side that is ahead; empty when it is about the whole body,
   * when all is well, or when it cannot be told.
   */
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
