import type { MeasureId } from '../../core/metrics/measure';
import type { View } from '../../core/track/view';
import type { DrawnBody } from './figure-body';
import { FOOT_BESIDE_MIDDLE, FOOT_PAST_MIDDLE, FROM_BEHIND, FROM_IN_FRONT } from './frontal-bodies';
import { LANDING, MID_STANCE, PUSH_OFF } from './side-bodies';

/** Which part of the body fills the picture: x, y, width, height in cm, the ground at 0. */
const FRAMES = {
  body: '-96 -186 187 198',
  lean: '-66 -186 130 138',
  legs: '-58 -112 118 125',
  landing: '-52 -112 118 125',
  foot: '6 -46 54 57',
  upper: '-58 -182 118 125',
  frontal: '-66 -182 130 138',
  hips: '-45 -124 89 94',
  frontalLegs: '-60 -112 118 125',
  frontalUpper: '-58 -178 118 125',
} as const;

/** A measure drawn on a body. */
interface OnBody {
  readonly kind: 'body';
  readonly body: DrawnBody;
  readonly view: View;
  readonly frame: keyof typeof FRAMES;
  /** Only where the lines follow from the value: degrees, or leg lengths. */
  readonly value?: number;
  readonly unit?: string;
}

/** Times of one stride as bars, left and right; what is pointed out. */
interface AsBars {
  readonly kind: 'bars';
  readonly points: 'stride' | 'contact' | 'flight' | 'duty' | 'even-contact' | 'even-flight' | 'even-step';
}

/** From above: shoulders over hips, or the hips at two moments. */
interface FromAbove {
  readonly kind: 'above';
  readonly points: 'offset' | 'range' | 'hips';
}

/** A curve of left and one of right over the time on the ground. */
interface AsCurves {
  readonly kind: 'curves';
  readonly points: 'knee-bend' | 'sinking';
}

export type FigurePlan = OnBody | AsBars | FromAbove | AsCurves;

const side = (
  body: DrawnBody,
  frame: OnBody['frame'],
  rest: Pick<OnBody, 'value' | 'unit'> = {},
): OnBody => ({
  kind: 'body',
  body,
  view: 'side-right',
  frame,
  ...rest,
});
const behind = (body: DrawnBody, frame: OnBody['frame'], rest: Pick<OnBody, 'value'> = {}): OnBody => ({
  kind: 'body',
  body,
  view: 'rear',
  frame,
  ...rest,
});

/** How each measure is drawn: at the moment when it is read, from the side where it shows. */
export const FIGURE_PLANS: Readonly<Record<MeasureId, FigurePlan>> = {
  stepRate: { kind: 'bars', points: 'stride' },
  contactTime: { kind: 'bars', points: 'contact' },
  flightTime: { kind: 'bars', points: 'flight' },
  dutyFactor: { kind: 'bars', points: 'duty' },
  trunkLean: side(MID_STANCE, 'lean'),
  trunkLeanAtMidStance: side(MID_STANCE, 'lean'),
  trunkLeanAtToeOff: side(PUSH_OFF, 'lean'),
  thighExtensionAtToeOff: side(PUSH_OFF, 'legs'),
  pelvisCarriedForward: { kind: 'above', points: 'hips' },
  torsoRotationOffset: { kind: 'above', points: 'offset' },
  torsoRotationRange: { kind: 'above', points: 'range' },
  footHipDistanceAtContact: side(LANDING, 'landing'),
  footKneeDistanceAtContact: side(LANDING, 'landing'),
  tibiaAngleAtContact: side(LANDING, 'landing'),
  kneeFlexionAtContact: side(LANDING, 'landing'),
  kneeFlexionMidStance: side(MID_STANCE, 'legs'),
  footStrikeAngle: side(LANDING, 'foot', { value: LANDING.footPitchDeg.right, unit: 'deg' }),
  pelvicDrop: behind(FROM_BEHIND, 'hips'),
  femoralAdduction: behind(FROM_BEHIND, 'frontalLegs'),
  kneeFrontalAngle: behind(FROM_BEHIND, 'frontalLegs'),
  stepWidth: behind(FOOT_BESIDE_MIDDLE, 'frontalLegs'),
  crossover: behind(FOOT_PAST_MIDDLE, 'frontalLegs'),
  lateralTrunkLean: behind(FROM_BEHIND, 'frontal'),
  armSwingRange: side(LANDING, 'upper'),
  elbowAngle: side(MID_STANCE, 'upper'),
  armCrossing: { kind: 'body', body: FROM_IN_FRONT, view: 'front', frame: 'frontalUpper' },
  verticalOscillation: side(MID_STANCE, 'body', { value: 0.1, unit: 'L' }),
  shoulderElevation: side(MID_STANCE, 'upper'),
  symmetryContactTime: { kind: 'bars', points: 'even-contact' },
  symmetryFlightTime: { kind: 'bars', points: 'even-flight' },
  symmetryStepTime: { kind: 'bars', points: 'even-step' },
  symmetryKneeFlexion: { kind: 'curves', points: 'knee-bend' },
  symmetryLandingSpeed: { kind: 'curves', points: 'sinking' },
};

export function frameOf({ frame }: OnBody): string {
  return FRAMES[frame];
}
