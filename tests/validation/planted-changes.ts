import { NEUTRAL_RUNNER, type PerSide, type RunnerParams } from '../fixtures/synthetic-runner';
import type { Planted } from './changed-runners';

type NumberParam = {
  [K in keyof RunnerParams]: RunnerParams[K] extends number ? K : never;
}[keyof RunnerParams];
type SideParam = {
  [K in keyof RunnerParams]: RunnerParams[K] extends PerSide ? K : never;
}[keyof RunnerParams];

const more =
  (name: NumberParam): Planted['change'] =>
  (by) => ({ [name]: NEUTRAL_RUNNER[name] + by });

const moreOf =
  (name: SideParam, sides: 'both' | 'left' | 'right' = 'both'): Planted['change'] =>
  (by) => {
    const { left, right } = NEUTRAL_RUNNER[name];
    return {
      [name]: { left: left + (sides === 'right' ? 0 : by), right: right + (sides === 'left' ? 0 : by) },
    };
  };

/** One change at a time, each raising its number. */
export const PLANTED: readonly Planted[] = [
  { id: 'stepRate', part: 'overall', view: 'side-left', change: more('stepRatePerMin'), step: 5 },
  { id: 'contactTime', part: 'overall', view: 'side-left', change: more('dutyFactor'), step: 0.02 },
  { id: 'trunkLean', part: 'overall', view: 'side-left', change: more('trunkLeanDeg'), step: 3 },
  {
    id: 'footHipDistanceAtContact',
    part: 'left',
    view: 'side-left',
    change: moreOf('footAheadAtContact'),
    step: 0.03,
  },
  {
    id: 'footStrikeAngle',
    part: 'left',
    view: 'side-left',
    change: moreOf('footPitchAtContactDeg'),
    step: 5,
  },
  {
    id: 'kneeFlexionAtContact',
    part: 'left',
    view: 'side-left',
    change: more('kneeFlexionAtContactDeg'),
    step: 3,
  },
  { id: 'armSwingRange', part: 'left', view: 'side-left', change: more('armSwingRangeDeg'), step: 10 },
  { id: 'elbowAngle', part: 'left', view: 'side-left', change: more('elbowAngleDeg'), step: 10 },
  {
    id: 'torsoRotationOffset',
    part: 'overall',
    view: 'side-left',
    change: more('torsoRotationOffsetDeg'),
    step: 5,
  },
  {
    id: 'torsoRotationRange',
    part: 'overall',
    view: 'side-left',
    change: more('torsoRotationRangeDeg'),
    step: 8,
  },
  {
    id: 'symmetryContactTime',
    part: 'overall',
    view: 'side-left',
    change: more('contactTimeAsymmetryPct'),
    step: 6,
  },
  {
    id: 'symmetryStepTime',
    part: 'overall',
    view: 'side-left',
    change: more('stepTimeAsymmetryPct'),
    step: 5,
  },
  { id: 'stepRate', part: 'overall', view: 'rear', change: more('stepRatePerMin'), step: 5 },
  { id: 'pelvicDrop', part: 'left', view: 'rear', change: moreOf('pelvicDropDeg', 'left'), step: 4 },
  { id: 'kneeFrontalAngle', part: 'left', view: 'rear', change: moreOf('kneeInDeg', 'left'), step: 6 },
  { id: 'kneeFrontalAngle', part: 'asymmetry', view: 'rear', change: moreOf('kneeInDeg', 'right'), step: 6 },
  { id: 'stepWidth', part: 'overall', view: 'rear', change: more('stepWidthM'), step: 0.05 },
  { id: 'lateralTrunkLean', part: 'left', view: 'rear', change: moreOf('lateralLeanDeg', 'left'), step: 2 },
];
