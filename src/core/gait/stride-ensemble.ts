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

export interface CurvePoint {
  readonly value: number;
  /** First derivative, per second. */
  readonly speed: number;
  /** Second derivative, per second squared. */
  readonly acceleration: number;
}

/** The ensemble curve on a regular grid of lags. */
export interface EnsembleCurve {
  readonly lagsS: Float64Array;
  readonly values: Float64Array;
  readonly speeds: Float64Array;
  readonly accelerations: Float64Array;
}

const GRID_STEP_S = 0.002;
const ORDER = 4;

/**
 * @param samples all strides' samples, any order
 * @param fromS first lag of the curve, s
 * @param toS last lag, s
 * @param halfWidthS half-width of the local fit, s: about one and a half frames, at least 25 ms
 * @returns NaN where fewer samples than the fit needs are near
 */
export function ensembleCurve(
  samples: readonly EnsembleSample[],
  fromS: number,
  toS: number,
  halfWidthS: number,
): EnsembleCurve {
  const sorted = [...samples].filter((s) => Number.isFinite(s.value)).sort((a, b) => a.lagS - b.lagS);
  const n = Math.max(2, Math.round((toS - fromS) / GRID_STEP_S) + 1);
  const lagsS = Float64Array.from({ length: n }, (_, i) => fromS + i * GRID_STEP_S);
  const values = new Float64Array(n).fill(NaN);
  const speeds = new Float64Array(n).fill(NaN);
  const accelerations = new Float64Array(n).fill(NaN);
  let first = 0;
  for (let i = 0; i < n; i++) {
    const lag = lagsS[i]!;
    while (first < sorted.length && sorted[first]!.lagS < lag - halfWidthS) first++;
    let last = first;
    while (last < sorted.length && sorted[last]!.lagS <= lag + halfWidthS) last++;
    const point = localCubic(sorted.slice(first, last), lag, halfWidthS);
    if (!point) continue;
    values[i] = point.value;
    speeds[i] = point.speed;
    accelerations[i] = point.acceleration;
  }
  return { lagsS, values, speeds, accelerations };
}

/** The curve's value at any lag inside the grid, linear between its 2 ms steps; NaN outside. */
export function curveAt(curve: EnsembleCurve, row: Float64Array, lagS: number): number {
  const position = (lagS - curve.lagsS[0]!) / GRID_STEP_S;
  const below = Math.floor(position);
  if (below < 0 || below >= row.length - 1) return NaN;
  return row[below]! + (row[below + 1]! - row[below]!) * (position - below);
}

function localCubic(near: readonly EnsembleSample[], atS: number, halfWidthS: number): CurvePoint | null {
  if (near.length < ORDER + 3) return null;
  const x = near.map((s) => (s.lagS - atS) / halfWidthS);
  const y = near.map((s) => s.value);
  const kernel = x.map((u) => Math.max(0, 1 - u * u));
  let weights = kernel;
  let fit: number[] | null = null;
  for (let round = 0; round < 3; round++) {
    fit = weightedPolynomial(x, y, weights);
    if (!fit) return null;
    const residuals = y.map((value, k) => Math.abs(value - polynomial(fit!, x[k]!)));
    const scale = 6 * Math.max(medianOf(residuals), 1e-9);
    weights = residuals.map((r, k) => kernel[k]! * biweight(r / scale));
  }
  return {
    value: fit![0]!,
    speed: fit![1]! / halfWidthS,
    acceleration: (2 * fit![2]!) / (halfWidthS * halfWidthS),
  };
}

function biweight(u: number): number {
  return u >= 1 ? 0 : (1 - u * u) ** 2;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function polynomial(c: readonly number[], x: number): number {
  return c.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** Weighted least squares by the normal equations (4 unknowns, x within -1..1: well conditioned). */
function weightedPolynomial(
  x: readonly number[],
  y: readonly number[],
  w: readonly number[],
): number[] | null {
  const moments = new Float64Array(2 * ORDER - 1);
  const right = new Float64Array(ORDER);
  for (let k = 0; k < x.length; k++) {
    let power = w[k]!;
    for (let p = 0; p < moments.length; p++) {
      moments[p]! += power;
      if (p < ORDER) right[p]! += power * y[k]!;
      power *= x[k]!;
    }
  }
  const rows = Array.from({ length: ORDER }, (_, r) => [
    ...Array.from({ length: ORDER }, (_, c) => moments[r + c]!),
    right[r]!,
  ]);
  return solve(rows);
}

/** Gaussian elimination with row pivoting; `null` when singular. */
function solve(rows: number[][]): number[] | null {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    if (Math.abs(rows[pivot]![c]!) < 1e-12) return null;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
