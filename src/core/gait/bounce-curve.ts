import { medianRateHz } from '../signal/sample-rate';
import { firstIndexFrom } from '../signal/value-at';
import { ensembleCurve, type EnsembleCurve, type EnsembleSample } from './stride-ensemble';

/** The bounce has no part finer than about a quarter of a step: wider fits lose shape, narrower ones follow noise. */
const HALF_WIDTH_STEPS = 0.23;
/** The curve reaches this many steps to both sides of the lowest point. */
const REACH_STEPS = 0.85;
/** More steps than this add cost, not sharpness. */
const ENOUGH_STEPS = 120;
/** The local fit wants at least this many samples within its half-width. */
const LEAST_SAMPLES = 8;

/**
 * The trunk's way up and down through one foot's stance: all its steps laid over each other about the lowest point,
 * each at its own level (the runner drifts to and fro on the belt).
 * @param heightL trunk-height.ts on the repaired, not low-passed track
 * @param lowestS lowest points over this foot, s
 */
export function bounceCurve(
  timesS: Float64Array,
  heightL: Float64Array,
  lowestS: readonly number[],
  stepPeriodS: number,
): EnsembleCurve {
  const halfWidthS = HALF_WIDTH_STEPS * stepPeriodS;
  const reachS = REACH_STEPS * stepPeriodS;
  const every = Math.max(1, Math.ceil(lowestS.length / ENOUGH_STEPS));
  const samples: EnsembleSample[] = [];
  let steps = 0;
  for (const referenceS of lowestS.filter((_, i) => i % every === 0)) {
    const own: EnsembleSample[] = [];
    const until = referenceS + reachS + halfWidthS;
    for (let i = firstIndexFrom(timesS, referenceS - reachS - halfWidthS); i < timesS.length; i++) {
      if (timesS[i]! > until) break;
      if (Number.isFinite(heightL[i]!)) own.push({ lagS: timesS[i]! - referenceS, value: heightL[i]! });
    }
    // The lowest point's surroundings, not the whole window: a step cut by the clip's end must not be tilted.
    const near = own.filter(({ lagS }) => Math.abs(lagS) <= stepPeriodS / 2);
    if (near.length < 3) continue;
    steps++;
    const level = near.reduce((sum, { value }) => sum + value, 0) / near.length;
    for (const { lagS, value } of own) samples.push({ lagS, value: value - level });
  }
  const samplesPerSecond = medianRateHz(timesS) * Math.max(1, steps);
  return ensembleCurve(samples, -reachS, reachS, Math.max(halfWidthS, LEAST_SAMPLES / 2 / samplesPerSecond));
}
