import { valueAt } from '../signal/value-at';
import type { BodyBreadths } from './body-breadths';
import { EVENT_TIMING_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';
import { turnedDeg } from './turned-line';

/**
 * Pelvis carried forward: how far the trailing (standing) side's hip moves forward against the other from mid-stance to
 * toe-off, as a turn of the hip line about the vertical, degrees; + = it is carried forward, - = it stays behind with
 * the leg. Informational: no published limits. The camera's own angle cancels in the difference. A hip is misplaced
 * by about 0.02 leg lengths more at one instant than at the other, over hips 0.24 apart: 6.5 degrees for the pair.
 */
export function pelvisCarriedForward(breadths: BodyBreadths): StepMeasure {
  return {
    id: 'pelvisCarriedForward',
    unit: 'deg',
    evidence: 'own',
    from: 'side',
    at: 'toe-off',
    minRateHz: EVENT_TIMING_HZ,
    keypoints: () => ['left_hip', 'right_hip'],
    keypointSe: { near: 6.5, far: 6.5, exact: 0 },
    reader: (run) => {
      const turn = turnedDeg(run, 'hip', breadths);
      return (step) => {
        const at = (timeS: number): number => valueAt(run.track.timesS, turn, timeS);
        // Turned to the left, the right hip is the one ahead.
        const trailing = step.side === 'right' ? 1 : -1;
        const value = trailing * (at(step.toeOff.timeS) - at(step.midStanceS));
        return Number.isFinite(value) ? { value, timeS: step.toeOff.timeS } : null;
      };
    },
  };
}
