import { SIDES, type Side } from '../pose/keypoints';
import { landmark } from '../track/body';
import { median } from '../signal/statistics';
import { valueAt } from '../signal/value-at';
import { fromVerticalDeg } from './angles';
import { EVENT_TIMING_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';

/**
 * Foot strike angle: heel to toe against the same line in flat stance, degrees, + = toes up. Rear-foot above 8,
 * fore-foot below -1.6, mid-foot between (Altman & Davis 2012). Flat stance is a third into contact, this foot's own
 * median, so that the tracker's heel and toe conventions cancel.
 */
export const footStrikeAngle: StepMeasure = {
  id: 'footStrikeAngle',
  unit: 'deg',
  evidence: 'literature',
  from: 'side',
  at: 'contact',
  minRateHz: EVENT_TIMING_HZ,
  keypoints: (side) => [`${side}_heel`, `${side}_foot_index`],
  // Networks round the landing foot off: heel and toe are the least sure landmarks (found in all: near 3.3-4.2, far 5.8-8.9).
  keypointSe: { near: 3.3, far: 5, exact: 1.3 },
  reader: (run) => {
    const pitch = Object.fromEntries(
      SIDES.map((side) => {
        const heel = landmark(run.track, `${side}_heel`);
        const toe = landmark(run.track, `${side}_foot_index`);
        // From the vertical, the flat foot points 90 degrees ahead; less = toes up.
        return [side, fromVerticalDeg(heel, toe, run.facing).map((angle) => 90 - angle)];
      }),
    ) as Record<Side, Float64Array>;
    const at = (side: Side, timeS: number): number => valueAt(run.track.timesS, pitch[side], timeS);
    const flat = Object.fromEntries(
      SIDES.map((side) => [
        side,
        median(
          run.steps
            .filter((step) => step.side === side)
            .map((step) => at(side, step.contact.timeS + (step.toeOff.timeS - step.contact.timeS) / 3)),
        ),
      ]),
    ) as Record<Side, number>;
    return (step) => {
      const value = at(step.side, step.contact.timeS) - flat[step.side];
      return Number.isFinite(value) ? { value, timeS: step.contact.timeS } : null;
    };
  },
};
