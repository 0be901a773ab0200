import { kneeFlexionDeg } from '../gait/leg-paths';
import type { Step } from '../gait/steps';
import type { GaitRun } from '../gait/gait-run';
import { SIDES, type Side } from '../pose/keypoints';
import { valueAt } from '../signal/value-at';
import { fromVerticalDeg, leg, midHip } from './angles';
import { EVENT_TIMING_HZ, SLOW_ANGLES_HZ } from './frame-rate-policy';
import { remembered } from './remember';
import type { Reading, StepMeasure } from './step-measure';

type BySide = Record<Side, Float64Array>;

/** Reads a per-leg signal of the standing leg at one instant of the step. */
function readAt(signal: (run: GaitRun, side: Side) => Float64Array, timeOf: (step: Step) => number) {
  return (run: GaitRun) => {
    const signals = Object.fromEntries(SIDES.map((side) => [side, signal(run, side)])) as BySide;
    return (step: Step): Reading | null => {
      const timeS = timeOf(step);
      const value = valueAt(run.track.timesS, signals[step.side], timeS);
      return Number.isFinite(value) ? { value, timeS } : null;
    };
  };
}

const atContact = (step: Step): number => step.contact.timeS;
const legPoints: StepMeasure['keypoints'] = (side) => [`${side}_hip`, `${side}_knee`, `${side}_ankle`];

/**
 * Foot-hip distance: how far the ankle is ahead of the mid-hip at initial contact, in leg lengths, + = ahead.
 * Overstriding moves it out (Lieberman et al. 2015); bands are our own.
 */
export const footHipDistanceAtContact: StepMeasure = {
  id: 'footHipDistanceAtContact',
  unit: 'L',
  evidence: 'own',
  from: 'side',
  at: 'contact',
  minRateHz: EVENT_TIMING_HZ,
  keypoints: (side) => [`${side}_ankle`, 'left_hip', 'right_hip'],
  // Found in all: 0.011-0.018 through accurate and its parts, 0.016 through full; 0.015-0.02 of that is timing.
  keypointSe: { near: 0.01, far: 0.014, exact: 0.004 },
  // The ankle is about 0.92 leg lengths below the hips: 0.92 x pi / 180.
  perRollDeg: 0.016,
  reader: readAt((run, side) => {
    const hip = midHip(run).xPx;
    return leg(run, side).ankle.xPx.map((x, i) => (run.facing * (x - hip[i]!)) / run.legPx);
  }, atContact),
};

/** Tibia angle at initial contact: ankle to knee from the vertical, degrees, + = the foot is ahead of the knee. */
export const tibiaAngleAtContact: StepMeasure = {
  id: 'tibiaAngleAtContact',
  unit: 'deg',
  evidence: 'practice',
  from: 'side',
  at: 'contact',
  minRateHz: EVENT_TIMING_HZ,
  keypoints: (side) => [`${side}_knee`, `${side}_ankle`],
  // Found in all: 1.8-2.9 through accurate, 2.1 and 4.3 through its parts, 2.3 through full.
  keypointSe: { near: 1.7, far: 2.4, exact: 0 },
  perRollDeg: 1,
  reader: readAt((run, side) => {
    const { knee, ankle } = leg(run, side);
    return fromVerticalDeg(ankle, knee, -run.facing);
  }, atContact),
};

function kneeFlexion(run: GaitRun, side: Side): Float64Array {
  return remembered(run, `${side} knee flexion`, () => kneeFlexionDeg(run.track, side));
}

/** Knee flexion at initial contact, degrees: 0 = straight. 18 +- 4 at self-chosen speed (Heiderscheit et al. 2011). */
export const kneeFlexionAtContact: StepMeasure = {
  id: 'kneeFlexionAtContact',
  unit: 'deg',
  evidence: 'literature',
  from: 'side',
  at: 'contact',
  minRateHz: EVENT_TIMING_HZ,
  keypoints: legPoints,
  // Found in all: 2.8-3.4 through accurate, 4.5 and 7.2 through its parts, 3.7 through full.
  keypointSe: { near: 3.4, far: 4.2, exact: 0 },
  reader: readAt(kneeFlexion, atContact),
};

/** Peak knee flexion in stance (that is mid-stance), degrees. 46 +- 5 (Heiderscheit et al. 2011). */
export const kneeFlexionMidStance: StepMeasure = {
  id: 'kneeFlexionMidStance',
  unit: 'deg',
  evidence: 'literature',
  from: 'side',
  at: 'mid-stance',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: legPoints,
  // Found in all: 1.4-1.8 through accurate, 3.1 and 3.5 through its parts, 3.9 through full.
  keypointSe: { near: 2.4, far: 2.8, exact: 0.9 },
  reader: readAt(kneeFlexion, (step) => step.midStanceS),
};

/** Thigh extension at toe-off: hip to knee behind the vertical, degrees, + = the knee is behind the hip. */
export const thighExtensionAtToeOff: StepMeasure = {
  id: 'thighExtensionAtToeOff',
  unit: 'deg',
  evidence: 'practice',
  from: 'side',
  at: 'toe-off',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: (side) => [`${side}_hip`, `${side}_knee`],
  // Found in all: 1.3-1.5 through accurate, 1.5 and 1.7 through its parts, 1.9 through full.
  keypointSe: { near: 1, far: 1.3, exact: 0.4 },
  perRollDeg: 1,
  reader: readAt(
    (run, side) => {
      const { hip, knee } = leg(run, side);
      return fromVerticalDeg(knee, hip, run.facing);
    },
    (step) => step.toeOff.timeS,
  ),
};
