import type { Footing } from '../../gait/footing';
import type { Side } from '../../pose/keypoints';

const FOOTINGS: Readonly<Record<Footing, string>> = {
  left: 'Left foot on the ground',
  right: 'Right foot on the ground',
  both: 'Both feet on the ground',
  flight: 'In the air',
  unknown: 'Feet not known here',
};

/** Text of what is drawn over the picture, and of two clips that are kept in step. */
export const overlayWords = {
  heading: 'Over the picture',
  layers: {
    skeleton: 'Skeleton',
    trails: 'Trails',
    plumbLine: 'Plumb line',
    angles: 'Angles',
    phase: 'Part of the stride',
    events: 'Landings and push-offs',
  },
  trailsOf: 'Trails of',
  joints: {
    ankle: 'Ankles',
    heel: 'Heels',
    toe: 'Toes',
    knee: 'Knees',
    hip: 'Hips',
    wrist: 'Wrists',
    elbow: 'Elbows',
    shoulder: 'Shoulders',
  },
  lands: (side: Side) => `${side} lands`,
  pushesOff: (side: Side) => `${side} pushes off`,
  footing: FOOTINGS,
  /** Beside what carries the runner: "23 % of the left stride". */
  ofTheStride: (percent: string, side: Side) => `${percent} % of the ${side} stride`,
  inStep: 'In step',
  inStepWhy: 'Both clips show the same part of the stride; the one you moved last leads.',
  notInStep: 'These two clips cannot be kept in step: in one of them no whole stride was found.',
  together: (percent: string, side: Side, first: string, second: string) =>
    `Both at ${percent} % of the ${side} stride: stride ${first} beside stride ${second}`,
  strideOf: (stride: string, of: string) => `${stride} of ${of}`,
  apart: 'Each clip goes its own way.',
  noStride: 'No whole stride here: the other clip waits.',
};
