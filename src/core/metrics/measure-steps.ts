import type { GaitRun } from '../gait/gait-run';
import type { GaitEvent } from '../gait/events';
import type { Step } from '../gait/steps';
import { SIDES, type KeypointName, type Side } from '../pose/keypoints';
import { median } from '../signal/statistics';
import { firstIndexFrom } from '../signal/value-at';
import { landmark } from '../track/body';
import { estimate } from './estimate';
import { tooSlowReason } from './frame-rate-policy';
import type { Estimate, MeasureResult, StrideValue } from './measure';
import type { Reading, StepMeasure } from './step-measure';
import { trackerErrorFactor } from './tracker-error';

/** Fewest steps a side from which a side is given a value. */
export const FEWEST_STEPS = 7;
/** Median confidence of a measure's landmarks around its instants, below which it is not given. */
const LEAST_CONFIDENCE = 0.5;
/** A step whose leg looks shorter or longer than the median by more than this is not read. */
const LEG_TOLERANCE = 0.2;
/** What the definitions of contact and toe-off leave open, s: the shared part of their error. */
const TIMING_SE_S = 0.006;

/** Reads one measure at every step and sums it up by side, or says in plain words why it cannot be had. */
export function measureSteps(measure: StepMeasure, run: GaitRun): MeasureResult {
  const closed =
    viewReason(measure, run) ?? (run.rateHz < measure.minRateHz ? tooSlowReason(run.rateHz) : null);
  if (closed) return { unavailable: closed };
  const read = measure.reader(run);
  const reasons: string[] = [];
  const perStride: StrideValue[] = [];
  const bySide: Partial<Record<Side, Estimate>> = {};
  const errors: number[] = [];
  for (const side of SIDES) {
    const own = run.steps.filter((step) => step.side === side);
    const sound = own.filter((step) => legLooksSound(run, step));
    const readings = sound.map(read).filter((reading) => reading !== null);
    const reason = sideReason(measure, run, side, own.length, readings);
    if (reason) {
      reasons.push(reason);
      continue;
    }
    const sharedSe = Math.hypot(
      keypointSe(measure, run, side),
      timingSe(measure, read, sound),
      (measure.offSquare?.perDeg ?? 0) * run.offSquareDeg,
      (measure.perRollDeg ?? 0) * run.verticalSeDeg,
    );
    errors.push(sharedSe);
    for (const { value, timeS } of readings) perStride.push({ side, timeS, value });
    bySide[side] = estimate(
      readings.map((reading) => reading.value),
      sharedSe,
    );
  }
  if (perStride.length === 0) return { unavailable: reasons[0] ?? 'No stride could be read.' };
  perStride.sort((a, b) => a.timeS - b.timeS);
  const all = perStride.map((stride) => stride.value);
  return {
    unit: measure.unit,
    evidence: measure.evidence,
    overall: estimate(all, Math.max(...errors)),
    ...bySide,
    perStride,
    source: run.view,
    ...(reasons[0] === undefined ? {} : { note: reasons[0] }),
  };
}

function viewReason(measure: StepMeasure, run: GaitRun): string | null {
  if (run.view === 'oblique')
    return 'The camera stands at an angle. Film square on: from the side, or from behind.';
  if (measure.from === 'side' && !run.nearSide) return 'This can only be seen from the side.';
  if (measure.from === 'frontal' && run.nearSide)
    return 'This can only be seen from behind or from in front.';
  if (measure.offSquare && run.offSquareDeg > measure.offSquare.upToDeg) {
    return `The camera stands about ${Math.round(run.offSquareDeg)} degrees off square; bent knees then look turned in or out. Put it exactly behind or in front of the runner.`;
  }
  return null;
}

function sideReason(
  measure: StepMeasure,
  run: GaitRun,
  side: Side,
  steps: number,
  readings: readonly Reading[],
): string | null {
  if (steps < FEWEST_STEPS)
    return `Only ${steps} steps on the ${side} foot were seen; at least ${FEWEST_STEPS} are needed. Film for 10 seconds or more.`;
  const missing = measure.keypoints(side).find((name) => !run.track.columns.has(name));
  if (missing) return `This tracker does not mark the ${plain(missing)}.`;
  const unsure = measure.keypoints(side).find((name) => confidenceAt(run, name, side) < LEAST_CONFIDENCE);
  if (unsure)
    return `The ${plain(unsure)} is hidden or blurred too often to be sure. More light, and nothing between runner and camera, helps.`;
  if (readings.length < FEWEST_STEPS)
    return `The ${side} leg could be read cleanly in ${readings.length} of ${steps} steps; at least ${FEWEST_STEPS} are needed.`;
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

/** Thigh and shank at mid-stance against their medians over this side's steps: a leg misread is not measured. */
function legLooksSound(run: GaitRun, step: Step): boolean {
  return (['thigh', 'shank'] as const).every((segment) => {
    const lengths = segmentLengths(run, step.side, segment);
    const here = lengths[Math.min(lengths.length - 1, firstIndexFrom(run.track.timesS, step.midStanceS))]!;
    const usual = medianAtMidStance(run, step.side, segment);
    return !(Math.abs(here - usual) > LEG_TOLERANCE * usual);
  });
}

const cache = new WeakMap<GaitRun, Map<string, unknown>>();

function remembered<T>(run: GaitRun, key: string, make: () => T): T {
  let entries = cache.get(run);
  if (!entries) cache.set(run, (entries = new Map()));
  if (!entries.has(key)) entries.set(key, make());
  return entries.get(key) as T;
}

function segmentLengths(run: GaitRun, side: Side, segment: 'thigh' | 'shank'): Float64Array {
  return remembered(run, `${side} ${segment}`, () => {
    const [upper, lower] = segment === 'thigh' ? (['hip', 'knee'] as const) : (['knee', 'ankle'] as const);
    const a = landmark(run.track, `${side}_${upper}`);
    const b = landmark(run.track, `${side}_${lower}`);
    return a.xPx.map((x, i) => Math.hypot(x - b.xPx[i]!, a.yPx[i]! - b.yPx[i]!));
  });
}

function medianAtMidStance(run: GaitRun, side: Side, segment: 'thigh' | 'shank'): number {
  return remembered(run, `${side} ${segment} median`, () => {
    const lengths = segmentLengths(run, side, segment);
    return median(
      run.steps
        .filter((step) => step.side === side)
        .map(
          (step) => lengths[Math.min(lengths.length - 1, firstIndexFrom(run.track.timesS, step.midStanceS))]!,
        ),
    );
  });
}

function keypointSe(measure: StepMeasure, run: GaitRun, side: Side): number {
  const { near, far, frontal = near } = measure.keypointSe;
  const own = run.nearSide === null ? frontal : side === run.nearSide ? near : far;
  return own * trackerErrorFactor(run.track.tracker);
}

/** How much the value moves when the step's instants move by their shared error: half the difference, in its unit. */
function timingSe(
  measure: StepMeasure,
  read: (step: Step) => Reading | null,
  steps: readonly Step[],
): number {
  if (measure.at === 'stride' || measure.at === 'stance') return 0;
  const changes = steps.map((step) => {
    const late = read(shifted(step, TIMING_SE_S));
    const early = read(shifted(step, -TIMING_SE_S));
    return late && early ? Math.abs(late.value - early.value) / 2 : NaN;
  });
  return median(changes) || 0;
}

function shifted(step: Step, byS: number): Step {
  const move = (event: GaitEvent): GaitEvent => ({ ...event, timeS: event.timeS + byS });
  return {
    ...step,
    contact: move(step.contact),
    toeOff: move(step.toeOff),
    midStanceS: step.midStanceS + byS,
  };
}

function plain(name: KeypointName): string {
  return name.replace('foot_index', 'toe').replace('_', ' ');
}
