import { medianRateHz } from '../signal/sample-rate';
import { ensembleCurve, type EnsembleCurve, type EnsembleSample, type LagRange } from './stride-ensemble';

/** More strides than this add cost, not sharpness: they are taken evenly from the whole clip. */
const ENOUGH_STRIDES = 120;
/** The narrowest local fit, s: finer than this, the foot's own softness blurs the landing anyway. */
const NARROWEST_S = 0.03;

/**
 * Every stride's samples of one signal laid over each other about the references, in order of lag.
 * @param levelFree take each stride's own mean away first (the body drifts up and down the picture)
 */
export function gatherStrides(
  timesS: Float64Array,
  values: Float64Array,
  referencesS: readonly number[],
  fromS: number,
  toS: number,
  levelFree: boolean,
): EnsembleSample[] {
  const samples: EnsembleSample[] = [];
  let start = 0;
  for (const referenceS of evenChoice(referencesS)) {
    while (start < timesS.length && timesS[start]! < referenceS + fromS - 0.05) start++;
    let [sum, seen, end] = [0, 0, start];
    for (; end < timesS.length && timesS[end]! <= referenceS + toS + 0.05; end++) {
      if (!Number.isFinite(values[end]!)) continue;
      sum += values[end]!;
      seen++;
    }
    const level = levelFree ? sum / Math.max(1, seen) : 0;
    for (let i = start; i < end; i++) {
      if (Number.isFinite(values[i]!))
        samples.push({ lagS: timesS[i]! - referenceS, value: values[i]! - level });
    }
  }
  return samples.sort((a, b) => a.lagS - b.lagS);
}

/**
 * The ensemble curve of one signal about the references (see gatherStrides).
 * @param needed lags between which it is wanted
 */
export function layStrides(
  timesS: Float64Array,
  values: Float64Array,
  referencesS: readonly number[],
  fromS: number,
  toS: number,
  levelFree: boolean,
  needed?: LagRange,
): EnsembleCurve {
  const samples = gatherStrides(timesS, values, referencesS, fromS, toS, levelFree);
  return curveOf(timesS, samples, referencesS, fromS, toS, needed);
}

/** The ensemble curve of samples that were gathered already. */
export function curveOf(
  timesS: Float64Array,
  samples: readonly EnsembleSample[],
  referencesS: readonly number[],
  fromS: number,
  toS: number,
  needed?: LagRange,
): EnsembleCurve {
  const samplesPerSecond = medianRateHz(timesS) * Math.max(1, evenChoice(referencesS).length);
  return ensembleCurve(samples, fromS, toS, Math.max(NARROWEST_S, 8 / samplesPerSecond), needed);
}

function evenChoice(referencesS: readonly number[]): readonly number[] {
  const every = Math.max(1, Math.ceil(referencesS.length / ENOUGH_STRIDES));
  return every === 1 ? referencesS : referencesS.filter((_, i) => i % every === 0);
}
