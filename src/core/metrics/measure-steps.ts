import type { GaitRun } from '../gait/gait-run';
import { SIDES, type Side } from '../pose/keypoints';
import { estimate, estimateMean } from './estimate';
import { clipReason, sideReason, soundSteps } from './gates';
import type { Estimate, MeasureResult, StrideValue } from './measure';
import { sharedSe } from './shared-error';
import { signature } from './by-hand';
import type { StepMeasure } from './step-measure';
import { words } from '../words/words';

/** Reads one measure at every step and sums it up by side, or says in plain words why it cannot be had. */
export function measureSteps(measure: StepMeasure, run: GaitRun): MeasureResult {
  const closed = clipReason(measure, run);
  if (closed) return { unavailable: closed };
  const read = measure.reader(run);
  const sumUp = measure.mean ? estimateMean : estimate;
  const reasons: string[] = [];
  const perStride: StrideValue[] = [];
  const bySide: Partial<Record<Side, Estimate>> = {};
  const errors: number[] = [];
  for (const side of SIDES) {
    const own = run.steps.filter((step) => step.side === side);
    const sound = soundSteps(run, side);
    const readings = sound.flatMap((step) => {
      const reading = read(step);
      return reading ? [{ ...reading, ...signature(run, step, read) }] : [];
    });
    const reason = sideReason(measure, run, side, own.length, readings);
    if (reason) {
      reasons.push(reason);
      continue;
    }
    const se = sharedSe(measure, run, side, read, sound);
    errors.push(se);
    for (const { value, timeS, by } of readings) perStride.push({ side, timeS, value, ...(by && { by }) });
    bySide[side] = sumUp(
      readings.map((reading) => reading.value),
      se,
    );
  }
  if (perStride.length === 0) return { unavailable: reasons[0] ?? words.measureReasons.noStride };
  perStride.sort((a, b) => a.timeS - b.timeS);
  const all = perStride.map((stride) => stride.value);
  return {
    unit: measure.unit,
    evidence: measure.evidence,
    overall: sumUp(all, Math.max(...errors)),
    ...bySide,
    perStride,
    source: run.view,
    ...(reasons[0] === undefined ? {} : { note: reasons[0] }),
  };
}
