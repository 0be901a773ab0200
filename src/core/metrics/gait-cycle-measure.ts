import type { GaitRun } from '../gait/gait-run';
import { SIDES, type Side } from '../pose/keypoints';
import { USUAL_BREADTHS, type BodyBreadths } from './body-breadths';
import type { CycleCurve, GaitCycle } from './gait-cycle';
import { layOver, strideCurve } from './gait-cycle-curve';
import { cycleSignals, type CycleSignal } from './gait-cycle-signals';
import { clipReason, sideReason, soundSteps } from './gates';

/**
 * Joint angles over the stride, left and right, each from the first clip that shows it. A side is left out where its
 * landmarks are unsure or where fewer whole strides are seen than a measure needs steps; a signal, where its view, its
 * frame rate or both sides are missing.
 * @param runs of one runner, one for each clip; `null` where a clip has none
 * @param breadths the runner's own, as far as they are known (runner-breadths.ts)
 */
export function measureCycles(
  runs: readonly (GaitRun | null)[],
  breadths: BodyBreadths = USUAL_BREADTHS,
): GaitCycle[] {
  const seen = runs.filter((run) => run !== null);
  return cycleSignals(breadths).flatMap((signal) => {
    for (const run of seen) {
      const cycle = cycleOf(signal, run);
      if (cycle) return [cycle];
    }
    return [];
  });
}

function cycleOf(signal: CycleSignal, run: GaitRun): GaitCycle | null {
  if (signal.gatedBy.some((measure) => clipReason(measure, run) !== null)) return null;
  const [left, right] = SIDES.map((side) => curveOf(signal, run, side));
  if (!left && !right) return null;
  return { id: signal.id, unit: 'deg', source: run.view, ...(left && { left }), ...(right && { right }) };
}

function curveOf({ gatedBy, signalDeg }: CycleSignal, run: GaitRun, side: Side): CycleCurve | null {
  const values = signalDeg(run, side);
  const strides = soundSteps(run, side).flatMap((step) => {
    const curve = strideCurve(run.track.timesS, values, step);
    return curve ? [{ curve, step }] : [];
  });
  const steps = run.steps.filter((step) => step.side === side).length;
  const readings = strides.map(({ curve, step }) => ({ value: curve.values[0]!, timeS: step.contact.timeS }));
  const closed = gatedBy.some((measure) => sideReason(measure, run, side, steps, readings) !== null);
  return closed ? null : layOver(strides.map(({ curve }) => curve));
}
