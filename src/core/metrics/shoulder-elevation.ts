import { SIDES, type Side } from '../pose/keypoints';
import { mean } from '../signal/statistics';
import { landmark } from '../track/body';
import { trunkLengthPx } from '../track/trunk-length';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';
import { withinStride } from './stride-window';

/**
 * Shoulder elevation: how far the shoulder is below the ear of its side, the mean over a stride, in trunk lengths;
 * smaller = the shoulders are drawn up. Informational: it has no limits, since networks mark shoulders 4-7 cm
 * above their joints (0.1 trunk lengths) and a nodding head changes it too. What means something is its change within a clip, where the
 * tracker's habit cancels. Where the runner made a standing check it is told beside that (shoulder-against-standing.ts).
 */
export const shoulderElevation: StepMeasure = {
  id: 'shoulderElevation',
  unit: 'trunk lengths',
  evidence: 'own',
  from: 'any',
  at: 'stride',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: (side) => [`${side}_ear`, `${side}_shoulder`],
  keypointSe: { near: 0.08, far: 0.09, exact: 0.0135 },
  reader: (run) => {
    const trunkPx = trunkLengthPx(run.track);
    const below = Object.fromEntries(
      SIDES.map((side) => {
        const ear = landmark(run.track, `${side}_ear`).yPx;
        return [side, landmark(run.track, `${side}_shoulder`).yPx.map((y, i) => (y - ear[i]!) / trunkPx)];
      }),
    ) as Record<Side, Float64Array>;
    return (step) => {
      const stride = withinStride(run, step, below[step.side]);
      return stride && { value: mean(stride), timeS: step.midStanceS };
    };
  },
};
