import { valueAt } from '../signal/value-at';
import { leg } from './angles';
import { EVENT_TIMING_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';

/**
 * Foot-knee distance: how far the ankle is ahead of the knee at initial contact, in leg lengths, + = ahead, from the
 * side. It is the length that goes with the tibia angle; bands are the angle's.
 */
export const footKneeDistanceAtContact: StepMeasure = {
  id: 'footKneeDistanceAtContact',
  unit: 'L',
  evidence: 'own',
  from: 'side',
  at: 'contact',
  minRateHz: EVENT_TIMING_HZ,
  keypoints: (side) => [`${side}_knee`, `${side}_ankle`],
  // The tibia angle's 1.7 and 2.4 degrees on a shank of half a leg length.
  keypointSe: { near: 0.015, far: 0.021, exact: 0 },
  perRollDeg: 0.009,
  reader: (run) => {
    const ahead = (side: 'left' | 'right'): Float64Array => {
      const { knee, ankle } = leg(run, side);
      return ankle.xPx.map((x, i) => (run.facing * (x - knee.xPx[i]!)) / run.legPx);
    };
    const signals = { left: ahead('left'), right: ahead('right') };
    return ({ side, contact: { timeS } }) => {
      const value = valueAt(run.track.timesS, signals[side], timeS);
      return Number.isFinite(value) ? { value, timeS } : null;
    };
  },
};
