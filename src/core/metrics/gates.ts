import type { GaitRun } from '../gait/gait-run';
import type { Step } from '../gait/steps';
import type { KeypointName, Side } from '../pose/keypoints';
import { median } from '../signal/statistics';
import { firstIndexFrom } from '../signal/value-at';
import { landmark } from '../track/body';
import { remembered } from './remember';
import type { Reading, StepMeasure } from './step-measure';
import { words } from '../words/words';

const say = words.measureReasons;

/** Fewest steps a side from which a side is given a value. */
export const FEWEST_STEPS = 7;
/** Median confidence of a measure's landmarks around its instants, below which it is not given. */
const LEAST_CONFIDENCE = 0.5;
/** A step whose leg looks shorter or longer than the median by more than this is not read. */
const LEG_TOLERANCE = 0.2;

/** Why a measure cannot be had from this clip at all: its view or its frame rate; `null` when it can. */
export function clipReason(measure: StepMeasure, run: GaitRun): string | null {
  return viewReason(measure, run) ?? (run.rateHz < measure.minRateHz ? say.tooSlow(run.rateHz) : null);
}

function viewReason(measure: StepMeasure, run: GaitRun): string | null {
  if (run.view === 'oblique') return words.clipReasons.filmSquare(words.clipReasons.atAnAngle);
  if (measure.from === 'side' && !run.nearSide) return say.onlyFromSide;
  if (measure.from === 'frontal' && run.nearSide) return say.onlyFrontal;
  if (measure.offSquare && run.offSquareDeg > measure.offSquare.upToDeg) {
    return say.offSquare(run.offSquareDeg);
  }
  return null;
}

/** Why a measure cannot be had for one foot: too few steps, landmarks missing or unsure; `null` when it can. */
export function sideReason(
  measure: StepMeasure,
  run: GaitRun,
  side: Side,
  steps: number,
  readings: readonly Reading[],
): string | null {
  if (steps < FEWEST_STEPS) return say.fewSteps(steps, side, FEWEST_STEPS);
  const missing = measure.keypoints(side).find((name) => !run.track.columns.has(name));
  if (missing) return say.notMarked(missing);
  const unsure = measure.keypoints(side).find((name) => confidenceAt(run, name, side) < LEAST_CONFIDENCE);
  if (unsure) return say.unsure(unsure);
  if (readings.length < FEWEST_STEPS) return say.unclean(side, readings.length, steps, FEWEST_STEPS);
  return null;
}

/** Median confidence of a landmark from contact to toe-off of this side's steps. */
function confidenceAt(run: GaitRun, name: KeypointName, side: Side): number {
  return remembered(run, `${side} ${name} confidence`, () => {
    const { confidence } = landmark(run.track, name);
    return median(stanceFrames(run, side).map((frame) => confidence[frame]!));
  });
}

/** The frames from contact to toe-off of this side's steps. */
function stanceFrames(run: GaitRun, side: Side): Float64Array {
  return remembered(run, `${side} stance`, () => {
    const { timesS } = run.track;
    const frames: number[] = [];
    for (const { side: own, contact, toeOff } of run.steps) {
      if (own !== side) continue;
      const to = Math.min(firstIndexFrom(timesS, toeOff.timeS), timesS.length - 1);
      for (let i = firstIndexFrom(timesS, contact.timeS); i <= to; i++) frames.push(i);
    }
    return Float64Array.from(frames);
  });
}

/** This side's steps whose thigh and shank at mid-stance are near their medians: a leg misread is not measured. */
export function soundSteps(run: GaitRun, side: Side): readonly Step[] {
  return remembered(run, `${side} sound steps`, () =>
    run.steps.filter((step) => step.side === side && legLooksSound(run, step)),
  );
}

function legLooksSound(run: GaitRun, step: Step): boolean {
  return (['thigh', 'shank'] as const).every((segment) => {
    const here = lengthAtMidStance(run, step, segment);
    const usual = medianAtMidStance(run, step.side, segment);
    return !(Math.abs(here - usual) > LEG_TOLERANCE * usual);
  });
}

function lengthAtMidStance(run: GaitRun, { side, midStanceS }: Step, segment: 'thigh' | 'shank'): number {
  const [upper, lower] = segment === 'thigh' ? (['hip', 'knee'] as const) : (['knee', 'ankle'] as const);
  const a = run.track.columns.get(`${side}_${upper}`);
  const b = run.track.columns.get(`${side}_${lower}`);
  if (!a || !b) return NaN;
  const at = Math.min(a.xPx.length - 1, firstIndexFrom(run.track.timesS, midStanceS));
  return Math.hypot(a.xPx[at]! - b.xPx[at]!, a.yPx[at]! - b.yPx[at]!);
}

function medianAtMidStance(run: GaitRun, side: Side, segment: 'thigh' | 'shank'): number {
  return remembered(run, `${side} ${segment} median`, () =>
    median(
      run.steps.filter((step) => step.side === side).map((step) => lengthAtMidStance(run, step, segment)),
    ),
  );
}
