import { differentiate } from '../signal/differentiate';
import { valueAt } from '../signal/value-at';
import { midHip } from './angles';
import { EVENT_TIMING_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';

/**
 * How fast the mid-hip sinks at initial contact, leg lengths a second. Only left against right is told of it
 * (symmetryLandingSpeed): a stand-in for the hardness of the landing, which no film shows.
 */
export const landingSpeed: StepMeasure = {
  id: 'symmetryLandingSpeed',
  unit: 'L/s',
  evidence: 'literature',
  from: 'side',
  at: 'contact',
  minRateHz: EVENT_TIMING_HZ,
  keypoints: () => ['left_hip', 'right_hip'],
  keypointSe: { near: 0, far: 0, exact: 0 },
  reader: (run) => {
    const { timesS } = run.track;
    const downL = midHip(run).yPx.map((y) => y / run.legPx);
    const speed = differentiate(timesS, downL);
    return ({ contact: { timeS } }) => {
      const value = valueAt(timesS, speed, timeS);
      return value > 0 ? { value, timeS } : null;
    };
  },
};
