import type { MeasureId } from '../../metrics/measure';

export interface MeasureWords {
  readonly name: string;
  /** What it is, for someone who has never heard of it. */
  readonly meaning: string;
  /** Decimals that the measurement bears. */
  readonly decimals: number;
  /** Left and right are one number here, so they are shown as one. */
  readonly together?: true;
}

export const MEASURE_WORDS: Readonly<Record<MeasureId, MeasureWords>> = {
  stepRate: {
    name: 'Step rate',
    meaning: 'Steps a minute, both feet together (also called cadence).',
    decimals: 0,
    together: true,
  },
  contactTime: {
    name: 'Time on the ground',
    meaning: 'How long a foot stays on the belt at each step.',
    decimals: 3,
  },
  flightTime: {
    name: 'Time in the air',
    meaning: 'How long both feet are off the belt between two steps.',
    decimals: 3,
  },
  dutyFactor: {
    name: 'Share of time on the ground',
    meaning: 'The part of a stride that one foot spends on the belt. Above one half it is walking.',
    decimals: 2,
  },
  trunkLean: {
    name: 'Forward lean',
    meaning:
      'How far the line from hips to shoulders leans ahead of the plumb line while a foot is on the ground.',
    decimals: 1,
  },
  trunkLeanAtMidStance: {
    name: 'Forward lean, foot under the body',
    meaning: 'The same lean at the moment when the knee is most bent on the ground.',
    decimals: 1,
  },
  trunkLeanAtToeOff: {
    name: 'Forward lean at push-off',
    meaning: 'The same lean at the moment when the toes leave the belt.',
    decimals: 1,
  },
  thighExtensionAtToeOff: {
    name: 'Thigh behind you at push-off',
    meaning: 'How far the thigh reaches behind the plumb line about the moment when the toes leave the belt.',
    decimals: 1,
  },
  pelvisCarriedForward: {
    name: 'Hip carried forward at push-off',
    meaning:
      'How far the hip of the pushing leg turns forward from mid-stance to push-off; below zero it stays back with the leg.',
    decimals: 0,
  },
  torsoRotationOffset: {
    name: 'Turn of the torso on the hips',
    meaning: 'How far the shoulders stay turned against the hips, averaged over whole strides.',
    decimals: 1,
  },
  torsoRotationRange: {
    name: 'Turning of the torso to and fro',
    meaning: 'How far the shoulders swing round against the hips in a stride, from one end to the other.',
    decimals: 0,
    together: true,
  },
  footHipDistanceAtContact: {
    name: 'Foot ahead of the hip at landing',
    meaning: 'How far ahead of your hips the foot lands, measured in lengths of your own leg (L).',
    decimals: 2,
  },
  footKneeDistanceAtContact: {
    name: 'Foot ahead of the knee at landing',
    meaning: 'How far ahead of its knee the foot lands, in lengths of your own leg (L).',
    decimals: 2,
  },
  tibiaAngleAtContact: {
    name: 'Shin angle at landing',
    meaning: 'How far the shin leans back from the plumb line when the foot lands. Zero is upright.',
    decimals: 1,
  },
  kneeFlexionAtContact: {
    name: 'Knee bend at landing',
    meaning: 'How much the knee is bent when the foot lands. Zero is a straight leg.',
    decimals: 1,
  },
  kneeFlexionMidStance: {
    name: 'Deepest knee bend on the ground',
    meaning: 'How much the knee gives while it carries you.',
    decimals: 1,
  },
  footStrikeAngle: {
    name: 'Foot angle at landing',
    meaning:
      'Toes up at landing, against the same foot flat on the belt: above 8 degrees the heel lands first.',
    decimals: 1,
  },
  pelvicDrop: {
    name: 'Hip drop',
    meaning: 'How far the hip of the swinging leg sinks while the other leg carries you.',
    decimals: 1,
  },
  femoralAdduction: {
    name: 'Thigh leaning inward',
    meaning: 'How far the thigh leans toward the middle of the body while it carries you.',
    decimals: 1,
  },
  kneeFrontalAngle: {
    name: 'Knee falling inward',
    meaning:
      'How far the knee lies inside the straight line from hip to ankle, seen from behind or in front.',
    decimals: 1,
  },
  stepWidth: {
    name: 'Foot beside the middle line',
    meaning:
      'How far to its own side of the body’s middle each foot stands, in widths of your hips; below zero it is past the middle.',
    decimals: 2,
  },
  crossover: {
    name: 'Feet crossing the middle',
    meaning: 'In how many of its steps a foot stands past the middle of the body.',
    decimals: 0,
  },
  lateralTrunkLean: {
    name: 'Sideways lean',
    meaning: 'How far the upper body leans over the standing leg, seen from behind or in front.',
    decimals: 1,
  },
  armSwingRange: {
    name: 'Arm swing',
    meaning: 'How far the upper arm swings forward and back in a stride.',
    decimals: 0,
  },
  elbowAngle: {
    name: 'Elbow bend',
    meaning: 'The angle inside the elbow, on average: 180 degrees is a straight arm, 70 to 110 is usual.',
    decimals: 0,
  },
  armCrossing: {
    name: 'Hands crossing the middle',
    meaning:
      'How far a hand swings past the middle of the body, in shoulder widths; below zero it stays on its side.',
    decimals: 2,
  },
  verticalOscillation: {
    name: 'Up and down',
    meaning: 'How far the hips rise and fall at each step, in lengths of your own leg (L).',
    decimals: 2,
  },
  shoulderElevation: {
    name: 'Room between ear and shoulder',
    meaning:
      'How far the shoulder hangs below the ear, in lengths of your trunk. It shrinks when you draw your shoulders up.',
    decimals: 2,
  },
  symmetryContactTime: {
    name: 'Left-right difference of time on the ground',
    meaning: 'Zero is even; above zero the right foot stays longer.',
    decimals: 1,
  },
  symmetryFlightTime: {
    name: 'Left-right difference of time in the air',
    meaning: 'Zero is even; above zero the right side is longer.',
    decimals: 1,
  },
  symmetryStepTime: {
    name: 'Left-right difference of step time',
    meaning: 'Zero is even; above zero the right step takes longer.',
    decimals: 1,
  },
  symmetryKneeFlexion: {
    name: 'Left-right difference of knee bend',
    meaning: 'How unequally the two knees give on the ground.',
    decimals: 1,
  },
  symmetryLandingSpeed: {
    name: 'Left-right difference of sinking speed at landing',
    meaning: 'Zero is even; above zero the hips come down faster onto the right foot.',
    decimals: 1,
  },
};
