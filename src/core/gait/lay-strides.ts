import { medianRateHz } from '../signal/sample-rate';
import { ensembleCurve, type EnsembleCurve, type EnsembleSample } from './stride-ensemble';

/** More strides than this add cost, not sharpness: they are taken evenly from the whole clip. */
const ENOUGH_STRIDES = 120;
/** The narrowest local fit, s: finer than this, the foot's own softness blurs the landing anyway. */
const NARROWEST_S = 0.03;

/**
 * Lays every stride's samples of one signal over each other about the references and draws the ensemble curve.
 * @param levelFree take each stride's own mean away first (the body drifts up and down the picture)
 */
export function layStrides(
  timesS: Float64Array,
  values: Float64Array,
  referencesS: readonly number[],
  fromS: number,
  toS: number,
  levelFree: boolean,
): EnsembleCurve {
  const every = Math.max(1, Math.ceil(referencesS.length / ENOUGH_STRIDES));
  const chosen = referencesS.filter((_, i) => i % every === 0);
  const samples: EnsembleSample[] = [];
  let start = 0;
  for (const referenceS of chosen) {
    while (start < timesS.length && timesS[start]! < referenceS + fromS - 0.05) start++;
    const own: EnsembleSample[] = [];
    for (let i = start; i < timesS.length && timesS[i]! <= referenceS + toS + 0.05; i++) {
      if (Number.isFinite(values[i]!)) own.push({ lagS: timesS[i]! - referenceS, value: values[i]! });
    }
    const level = levelFree ? own.reduce((sum, s) => sum + s.value, 0) / Math.max(1, own.length) : 0;
    for (const sample of own) samples.push({ lagS: sample.lagS, value: sample.value - level });
  }
  const samplesPerSecond = medianRateHz(timesS) * Math.max(1, chosen.length);
  return ensembleCurve(samples, fromS, toS, Math.max(NARROWEST_S, 8 / samplesPerSecond));
}
