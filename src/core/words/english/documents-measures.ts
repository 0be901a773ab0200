import type { MeasureId } from '../../metrics/measure';

/** What the list of measures adds to their names and meanings. */
export interface MeasureText {
  /** The exact definition, for whoever wants to check it. */
  readonly exact: string;
  /** What a value above zero, or a larger one, means. */
  readonly sign: string;
  /** What the drawing shows. */
  readonly figure: string;
  /** What stands in the place of limits. */
  readonly instead?: string;
}

const LEAN_EXACT =
  'The angle between the line from mid-hip to mid-shoulder and the plumb line, seen from the side';
const LEAN_SIGN = 'Above zero leans forward, below zero back.';
const MORE_RIGHT = 'Above zero: more on the right. Zero is alike.';
const INDEX =
  'a hundred times right less left, over their mean, for every two steps that follow each other; the median';

export const MEASURE_TEXTS: Readonly<Record<MeasureId, MeasureText>> = {
  stepRate: {
    exact:
      'Twice the strides in a minute, a stride being from one landing of a foot to its next; the mean over all strides.',
    sign: 'More is quicker.',
    figure: 'One stride holds two steps: from landing to landing of the other foot.',
  },
  contactTime: {
    exact: 'From the landing of a foot to the moment when its toes leave; the median over its steps.',
    sign: 'More is longer on the ground.',
    figure: 'Bars are a foot on the ground. The distance marked is the time on the ground.',
  },
  flightTime: {
    exact:
      'From the moment when the toes leave to the landing of the other foot, named after the foot that leaves.',
    sign: 'More is longer in the air.',
    figure: 'Bars are a foot on the ground. The gap between them, shaded, is the time in the air.',
  },
  dutyFactor: {
    exact: 'Time on the ground over the time of the stride of the same foot.',
    sign: 'A share of one; beyond a half there is no time in the air, which is walking.',
    figure: 'The upper distance, a foot on the ground, is a share of the lower one, the whole stride.',
  },
  trunkLean: {
    exact: `${LEAN_EXACT}, averaged from landing to push-off.`,
    sign: LEAN_SIGN,
    figure: 'The line from hips to shoulders stands a little ahead of the plumb line.',
  },
  trunkLeanAtMidStance: {
    exact: `${LEAN_EXACT}, when the standing knee is most bent.`,
    sign: LEAN_SIGN,
    figure: 'The same lean with the weight on one foot, the knee most bent.',
  },
  trunkLeanAtToeOff: {
    exact: `${LEAN_EXACT}, when the toes leave the ground.`,
    sign: LEAN_SIGN,
    figure: 'The same lean as the toes leave the ground behind.',
  },
  thighExtensionAtToeOff: {
    exact: 'The angle of the line from hip to knee behind the plumb line when the toes leave the ground.',
    sign: 'Above zero the knee is behind the hip.',
    figure: 'At push-off the thigh points behind the plumb line from the hip.',
  },
  pelvisCarriedForward: {
    exact:
      'The turn of the hip line about the plumb line from mid-stance to push-off, from how far one hip is seen ahead of the other and how broad hips usually are, or yours from a second clip.',
    sign: 'Above zero the hip of the pushing leg comes forward.',
    figure:
      'From above: the hips over the standing foot (dotted) and at push-off, the right hip carried forward.',
  },
  torsoRotationOffset: {
    exact:
      'The turn of the shoulder line less that of the hip line, averaged over a stride. From the side each turn is the angle whose sine is the shift of one end ahead of the other over the breadth. From behind or in front: the angle whose cosine is the seen breadth of the shoulders over the usual one, without a direction.',
    sign: 'Above zero the chest is turned to your left.',
    figure: 'From above: the shoulders stay turned to the left over hips that face ahead.',
  },
  torsoRotationRange: {
    exact:
      'The largest less the smallest turn of shoulders on hips within a stride; for left and right, the furthest turn to that side.',
    sign: 'More is a wider turning to and fro.',
    figure: 'From above: the furthest turns of the shoulders to the left and to the right.',
    instead: 'No limits to the range: furthest turns that differ much between left and right are watched.',
  },
  footHipDistanceAtContact: {
    exact: 'How far the ankle is ahead of the mid-hip at landing, level, over the length of thigh and shank.',
    sign: 'Above zero the foot is ahead.',
    figure: 'At landing the ankle is some way ahead of the plumb line through the hips.',
  },
  footKneeDistanceAtContact: {
    exact: 'How far the ankle is ahead of its knee at landing, level, over the length of thigh and shank.',
    sign: 'Above zero the foot is ahead.',
    figure: 'At landing the ankle is a little ahead of the plumb line through the knee.',
  },
  tibiaAngleAtContact: {
    exact: 'The angle between the line from ankle to knee and the plumb line at landing.',
    sign: 'Above zero the foot is ahead of the knee.',
    figure: 'At landing the shin leans back from the plumb line that stands on the ankle.',
  },
  kneeFlexionAtContact: {
    exact: '180 degrees less the angle between hip, knee and ankle at landing.',
    sign: 'Zero is straight; more is more bent.',
    figure: 'At landing the shin turns back from the line of the thigh drawn on.',
  },
  kneeFlexionMidStance: {
    exact: '180 degrees less the angle between hip, knee and ankle, at its largest on the ground.',
    sign: 'Zero is straight; more is more bent.',
    figure:
      'With the weight on it the knee is most bent: the shin is far from the line of the thigh drawn on.',
  },
  footStrikeAngle: {
    exact:
      'The line from heel to toe at landing against the same line of the same foot a third into its time on the ground, when it is flat.',
    sign: 'Above zero the toes are up.',
    figure: 'At landing the sole points up from the ground; the heel comes first.',
    instead: 'No limits: it tells heel, middle and front of the foot apart (Altman & Davis 2012).',
  },
  pelvicDrop: {
    exact: 'The tilt of the hip line at mid-stance less its mean over the clip.',
    sign: 'Above zero the hip of the swinging leg is lower.',
    figure: 'From behind, the right foot down: the hip line sinks towards the swinging left leg.',
  },
  femoralAdduction: {
    exact:
      'The angle of the line from hip to knee against the plumb line at mid-stance, from behind or in front.',
    sign: 'Above zero the knee is nearer the middle than the hip.',
    figure: 'From behind: the right thigh leans inward from the plumb line through the hip.',
  },
  kneeFrontalAngle: {
    exact: '180 degrees less the angle between hip, knee and ankle at mid-stance, from behind or in front.',
    sign: 'Above zero the knee is inside the line from hip to ankle.',
    figure:
      'From behind: the shin turns outward from the line of the thigh drawn on, so the knee lies inside.',
  },
  stepWidth: {
    exact:
      'How far the ankle is from the plumb line through the mid-hip at mid-stance, over the breadth of the hips.',
    sign: 'Above zero the foot is on its own side.',
    figure: 'From behind: the right foot stands on its own side of the body’s middle line.',
  },
  crossover: {
    exact: 'The share of a foot’s steps in which its distance from the middle line is below zero.',
    sign: 'More is more often past the middle.',
    figure: 'From behind: the right foot stands past the body’s middle line, on the left.',
    instead: 'No limits: more than one step past the middle is watched (Iskandar et al. 2023).',
  },
  lateralTrunkLean: {
    exact:
      'The line from mid-hip to mid-shoulder against the plumb line at mid-stance, from behind or in front.',
    sign: 'Above zero leans over the standing leg.',
    figure: 'From behind: the trunk leans a little over the standing right leg.',
  },
  armSwingRange: {
    exact:
      'The angle between the furthest forward and the furthest back that the line from shoulder to elbow gets in a stride.',
    sign: 'More is a wider swing.',
    figure: 'The upper arm at its furthest back, against the plumb line from the shoulder.',
    instead: 'No limits: one arm is held against the other.',
  },
  elbowAngle: {
    exact: 'The angle between shoulder, elbow and wrist, averaged over a stride.',
    sign: 'Less is more bent.',
    figure: 'The angle inside the elbow, between upper arm and forearm.',
  },
  armCrossing: {
    exact:
      'The furthest that a wrist gets past the middle of the trunk in a stride, over the breadth of the shoulders.',
    sign: 'Above zero the hand is past the middle.',
    figure: 'From in front: the left hand has swung past the middle line of the trunk.',
    instead: 'No limits: past the middle in more than half of the strides is watched.',
  },
  verticalOscillation: {
    exact:
      'The highest less the lowest place of the mid-hip within a step, over the length of thigh and shank.',
    sign: 'More is more up and down.',
    figure: 'The hips between their lowest place, on one foot, and their highest, in the air.',
  },
  shoulderElevation: {
    exact:
      'How far the shoulder is below the ear of its side, averaged over a stride, over the length of the trunk.',
    sign: 'Less is shoulders drawn up.',
    figure: 'The distance from the ear down to the height of the shoulder.',
    instead: 'No limits: what counts is how it changes within a clip.',
  },
  symmetryContactTime: {
    exact: `Of time on the ground: ${INDEX}.`,
    sign: MORE_RIGHT,
    figure: 'The left foot’s time on the ground, above, is shorter than the right foot’s, below.',
  },
  symmetryFlightTime: {
    exact: `Of time in the air: ${INDEX}.`,
    sign: MORE_RIGHT,
    figure: 'The shaded times in the air after the left foot and after the right one differ.',
  },
  symmetryStepTime: {
    exact: `Of step time, a step being named after the foot that lands: ${INDEX}.`,
    sign: MORE_RIGHT,
    figure:
      'The step that ends with the right foot’s landing is longer than the one that ends with the left’s.',
  },
  symmetryKneeFlexion: {
    exact: `Of how much further the knee bends from landing to mid-stance: ${INDEX}.`,
    sign: MORE_RIGHT,
    figure:
      'The bend of the left knee and of the right one over the time on the ground: the right one gives more.',
  },
  symmetryLandingSpeed: {
    exact: `Of the speed at which the mid-hip sinks at landing: ${INDEX}.`,
    sign: MORE_RIGHT,
    figure: 'The height of the hips around the landing of the left and of the right foot: steeper is faster.',
  },
};
