import { FOLLOWED, SYMMETRY } from './in-balance';
import type { MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import {
  CRITERION_IDS,
  CRITERION_KINDS,
  documentOf,
  type CriterionId,
  type CriterionKind,
  type DocumentId,
} from './criterion';

/** From where a criterion can be seen. */
export type CriterionView = 'side' | 'rear' | 'front';

/** One criterion of the documents, whether a film can show it or not. */
export interface Criterion {
  readonly id: CriterionId;
  readonly document: DocumentId;
  /** Short name in plain words. */
  readonly title: string;
  readonly kind: CriterionKind;
  /** The views that show it, the best first; none for advice. A standing check is seen standing, from there. */
  readonly views: readonly CriterionView[];
  /** What it is judged from, the most telling first; none for standing checks and advice. */
  readonly measures: readonly MeasureId[];
}

type Seen = Pick<Criterion, 'views' | 'measures'>;

const ADVICE: Seen = { views: [], measures: [] };
const STANDING: Seen = { views: ['front'], measures: [] };
const seen = (views: readonly CriterionView[], ...measures: MeasureId[]): Seen => ({ views, measures });

const FRONTAL = ['rear', 'front'] as const;
const ANY = ['side', 'rear', 'front'] as const;

const SEEN: Readonly<Record<CriterionId, Seen>> = {
  'D0.torso-rotation': seen(ANY, 'torsoRotationOffset', 'torsoRotationRange'),
  'D0.standing-turn': STANDING,
  'D0.desk': ADVICE,
  'D1.pelvis-position': seen([...FRONTAL, 'side'], 'pelvicDrop', 'pelvisCarriedForward'),
  'D1.order': ADVICE,
  'D2.upright': seen(['side'], 'trunkLean'),
  'D2.relaxed-shoulders': seen(ANY, 'shoulderElevation'),
  'D2.quick-steps': seen(ANY, 'stepRate'),
  'D2.midfoot': seen(['side'], 'footStrikeAngle'),
  'D2.forward-lean': seen(['side'], 'trunkLean'),
  'D2.in-balance': seen(ANY, ...SYMMETRY, ...FOLLOWED),
  'D2.single-leg': STANDING,
  'D2.strides': ADVICE,
  'D2.ten-percent': ADVICE,
  'D2.recovery': ADVICE,
  'D3.asymmetric-landing': seen(
    ANY,
    'symmetryContactTime',
    'symmetryStepTime',
    'symmetryFlightTime',
    'symmetryKneeFlexion',
    'symmetryLandingSpeed',
  ),
  'D3.knee-collapse': seen(FRONTAL, 'kneeFrontalAngle', 'femoralAdduction', 'pelvicDrop', 'crossover'),
  'D3.overstride': seen(['side'], 'footHipDistanceAtContact', 'tibiaAngleAtContact', 'kneeFlexionAtContact'),
  'D3.arm-swing': seen(ANY, 'armCrossing', 'armSwingRange', 'elbowAngle'),
  'D3.physician': ADVICE,
  'D4.hyperextension': seen(['side'], 'trunkLeanAtToeOff', 'trunkLeanAtMidStance', 'thighExtensionAtToeOff'),
  'D4.hip-extension': seen(['side'], 'thighExtensionAtToeOff'),
  'D4.film': ADVICE,
};

/** Every criterion of the documents, in their order. */
export const CRITERIA = Object.fromEntries(
  CRITERION_IDS.map((id): [CriterionId, Criterion] => [
    id,
    {
      id,
      document: documentOf(id),
      title: words.criteria.titles[id],
      kind: CRITERION_KINDS[id],
      ...SEEN[id],
    },
  ]),
) as Readonly<Record<CriterionId, Criterion>>;
