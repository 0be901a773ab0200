import { LocalCubic } from './local-cubic';

/**
 * Many strides laid over each other. Every stride is sampled at other instants, so a few strides of 60 frames a
 * second draw one curve at many hundred samples a second, with the frames' noise averaged away. Its value, speed
 * and acceleration come from a local cubic fitted with falling weights (Fan & Gijbels 1996, Local Polynomial
 * Modelling), outliers weighed down by Tukey's biweight.
 */
export interface EnsembleSample {
  /** Seconds from the stride's reference instant. */
  readonly lagS: number;
  readonly value: number;
}

export type LagRange = readonly [fromS: number, toS: number];

/** The ensemble curve on a regular grid of lags. */
export interface EnsembleCurve {
  readonly lagsS: Float64Array;
  readonly values: Float64Array;
  readonly speeds: Float64Array;
  readonly accelerations: Float64Array;
}

const GRID_STEP_S = 0.002;

/**
 * @param samples all strides' samples, any order
 * @param fromS first lag of the curve, s
 * @param toS last lag, s
 * @param halfWidthS half-width of the local fit, s: about one and a half frames, at least 25 ms
 * @param needed lags between which the curve is wanted; it is left out elsewhere
 * @returns NaN where fewer samples than the fit needs are near
 */
export function ensembleCurve(
  samples: readonly EnsembleSample[],
  fromS: number,
  toS: number,
  halfWidthS: number,
  needed: LagRange = [-Infinity, Infinity],
): EnsembleCurve {
  const sorted = inOrder(samples);
  const n = Math.max(2, Math.round((toS - fromS) / GRID_STEP_S) + 1);
  const lagsS = new Float64Array(n);
  for (let i = 0; i < n; i++) lagsS[i] = fromS + i * GRID_STEP_S;
  const values = new Float64Array(n).fill(NaN);
  const speeds = new Float64Array(n).fill(NaN);
  const accelerations = new Float64Array(n).fill(NaN);
  // Float64Array.from is many times slower than filling one.
  const x = new Float64Array(sorted.length);
  const y = new Float64Array(sorted.length);
  sorted.forEach(({ lagS, value }, i) => {
    x[i] = lagS;
    y[i] = value;
  });
  const fit = new LocalCubic(x, y, halfWidthS);
  for (let i = 0; i < n; i++) {
    if (lagsS[i]! < needed[0] || lagsS[i]! > needed[1] || !fit.moveTo(lagsS[i]!)) continue;
    values[i] = fit.value;
    speeds[i] = fit.speed;
    accelerations[i] = fit.acceleration;
  }
  return { lagsS, values, speeds, accelerations };
}

/** Known samples in order of lag; most come so. */
function inOrder(samples: readonly EnsembleSample[]): readonly EnsembleSample[] {
  const isSo = samples.every(
    ({ lagS, value }, i) => Number.isFinite(value) && (i === 0 || samples[i - 1]!.lagS <= lagS),
  );
  return isSo ? samples : samples.filter((s) => Number.isFinite(s.value)).sort((a, b) => a.lagS - b.lagS);
}

/** The curve's value at any lag inside the grid, linear between its 2 ms steps; NaN outside. */
export function curveAt(curve: EnsembleCurve, row: Float64Array, lagS: number): number {
  const position = (lagS - curve.lagsS[0]!) / GRID_STEP_S;
  const below = Math.floor(position);
  if (below < 0 || below >= row.length - 1) return NaN;
  return row[below]! + (row[below + 1]! - row[below]!) * (position - below);
}
