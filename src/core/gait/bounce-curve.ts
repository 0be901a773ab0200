import { medianRateHz } from '../signal/sample-rate';
import { firstIndexFrom } from '../signal/value-at';
import { ensembleCurve, type EnsembleCurve, type EnsembleSample } from './stride-ensemble';

/** The trunk's bounce has no part finer than about a quarter of a step: a wider fit loses shape, a narrower one follows noise. */
export const TRUNK_HALF_WIDTH_STEPS = 0.23;
/** A foot stops and starts sooner. */
export const FOOT_HALF_WIDTH_STEPS = 0.12;
/** The curve reaches this many steps to both sides of the lowest point. */
const REACH_STEPS = 0.85;
/** More steps, and more samples a second of each, add cost, not sharpness. */
const ENOUGH_STEPS = 60;
const ENOUGH_HZ = 80;
/** The local fit wants at least this many samples within its half-width. */
const LEAST_SAMPLES = 8;

/**
 * A height's way through one foot's stance: all its steps laid over each other about the trunk's lowest point, each at
 * its own level (the runner drifts to and fro on the belt). In long clips steps are taken evenly from the whole.
 * @param heightL trunk or foot, leg lengths up, from the repaired, not low-passed track
 * @param lowestS lowest points of the trunk over this foot, s
 * @param halfWidthSteps half-width of the local fit as a share of a step
 */
export function bounceCurve(
  timesS: Float64Array,
  heightL: Float64Array,
  lowestS: readonly number[],
  stepPeriodS: number,
  halfWidthSteps: number,
): EnsembleCurve {
  const halfWidthS = halfWidthSteps * stepPeriodS;
  const reachS = REACH_STEPS * stepPeriodS;
  const rateHz = medianRateHz(timesS);
  const everyStep = Math.max(1, Math.ceil(lowestS.length / ENOUGH_STEPS));
  const everySample = Math.max(1, Math.floor(rateHz / ENOUGH_HZ));
  const samples: EnsembleSample[] = [];
  let steps = 0;
  for (const referenceS of lowestS.filter((_, i) => i % everyStep === 0)) {
    const own = samplesAround(timesS, heightL, referenceS, reachS + halfWidthS, everySample);
    // About the lowest point only: a step that the clip's end cuts off must not come out higher.
    const near = own.filter(({ lagS }) => Math.abs(lagS) <= stepPeriodS / 2);
    if (near.length < 3) continue;
    steps++;
    const level = near.reduce((sum, { value }) => sum + value, 0) / near.length;
    for (const { lagS, value } of own) samples.push({ lagS, value: value - level });
  }
  const samplesPerSecond = (rateHz / everySample) * Math.max(1, steps);
  return ensembleCurve(samples, -reachS, reachS, Math.max(halfWidthS, LEAST_SAMPLES / 2 / samplesPerSecond));
}

function samplesAround(
  timesS: Float64Array,
  values: Float64Array,
  referenceS: number,
  withinS: number,
  every: number,
): EnsembleSample[] {
  const found: EnsembleSample[] = [];
  for (let i = firstIndexFrom(timesS, referenceS - withinS); i < timesS.length; i += every) {
    if (timesS[i]! > referenceS + withinS) break;
    if (Number.isFinite(values[i]!)) found.push({ lagS: timesS[i]! - referenceS, value: values[i]! });
  }
  return found;
}
