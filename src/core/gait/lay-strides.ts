import { medianRateHz } from '../signal/sample-rate';
import { ensembleCurve, type EnsembleCurve, type EnsembleSample } from './stride-ensemble';

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
    const own: EnsembleSample[] = [];
    for (let i = start; i < timesS.length && timesS[i]! <= referenceS + toS + 0.05; i++) {
      if (Number.isFinite(values[i]!)) own.push({ lagS: timesS[i]! - referenceS, value: values[i]! });
    }
    const level = levelFree ? own.reduce((sum, s) => sum + s.value, 0) / Math.max(1, own.length) : 0;
    for (const sample of own) samples.push({ lagS: sample.lagS, value: sample.value - level });
  }
  return samples.sort((a, b) => a.lagS - b.lagS);
}

/** The ensemble curve of one signal about the references (see gatherStrides). */
export function layStrides(
  timesS: Float64Array,
  values: Float64Array,
  referencesS: readonly number[],
  fromS: number,
  toS: number,
  levelFree: boolean,
): EnsembleCurve {
  const samples = gatherStrides(timesS, values, referencesS, fromS, toS, levelFree);
  const samplesPerSecond = medianRateHz(timesS) * Math.max(1, evenChoice(referencesS).length);
  return ensembleCurve(samples, fromS, toS, Math.max(NARROWEST_S, 8 / samplesPerSecond));
}

function evenChoice(referencesS: readonly number[]): readonly number[] {
  const every = Math.max(1, Math.ceil(referencesS.length / ENOUGH_STRIDES));
  return every === 1 ? referencesS : referencesS.filter((_, i) => i % every === 0);
}
