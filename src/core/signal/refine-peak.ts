export interface RefinedPeak {
  readonly timeS: number;
  readonly value: number;
}

/**
 * The top (or bottom) of the parabola through sample `index` and its two neighbours: a peak's place between
 * samples. Where a neighbour is missing, the three lie on a line, or the top falls outside the neighbours, the
 * sample itself is answered. Smith 2011, Spectral Audio Signal Processing, "Quadratic Interpolation of Peaks",
 * here for uneven times.
 */
export function refinePeak(timesS: Float64Array, values: Float64Array, index: number): RefinedPeak {
  const t1 = timesS[index]!;
  const v1 = values[index]!;
  const sample = { timeS: t1, value: v1 };
  if (index < 1 || index >= values.length - 1) return sample;
  // Times from the middle sample keep the arithmetic exact for long clips.
  const before = timesS[index - 1]! - t1;
  const after = timesS[index + 1]! - t1;
  const slopeBefore = (values[index - 1]! - v1) / before;
  const slopeAfter = (values[index + 1]! - v1) / after;
  const curve = (slopeAfter - slopeBefore) / (after - before);
  const slope = slopeBefore - curve * before;
  if (!Number.isFinite(curve) || curve === 0) return sample;
  const shift = -slope / (2 * curve);
  if (!(shift >= before && shift <= after)) return sample;
  return { timeS: t1 + shift, value: v1 + slope * shift + curve * shift * shift };
}
