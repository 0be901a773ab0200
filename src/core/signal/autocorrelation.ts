import { mean } from './statistics';

/**
 * How alike the signal is to itself `lag` samples later: 1 = the same, 0 = unrelated, -1 = turned over.
 * Missing samples are left out pair by pair, and each lag is normalised by the energy of its own pairs, so
 * gaps and ends do not pull it down. Box & Jenkins 1976, chapter 2.
 * @param values evenly sampled; NaN = missing
 * @returns lags 0..maxLag; NaN where fewer than 4 pairs are left or the signal does not move
 */
export function autocorrelation(values: Float64Array, maxLag: number): Float64Array {
  const centre = mean(values);
  const n = values.length;
  const moved = Float64Array.from(values, (value) => value - centre);
  const out = new Float64Array(maxLag + 1).fill(NaN);
  for (let lag = 0; lag <= Math.min(maxLag, n - 1); lag++) {
    let product = 0;
    let energyNow = 0;
    let energyLater = 0;
    let pairs = 0;
    for (let i = 0; i + lag < n; i++) {
      const now = moved[i]!;
      const later = moved[i + lag]!;
      const both = now * later;
      if (Number.isNaN(both)) continue;
      product += both;
      energyNow += now * now;
      energyLater += later * later;
      pairs++;
    }
    const energy = Math.sqrt(energyNow * energyLater);
    if (pairs >= 4 && energy > 0) out[lag] = Math.min(1, Math.max(-1, product / energy));
  }
  return out;
}
