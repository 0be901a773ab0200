import { hermite } from './cubic-interpolation';
import { finiteRuns, type SampleRun } from './finite-runs';

/**
 * Fills, in place, NaN gaps whose known neighbours are at most `maxGapS` apart, by a cubic through the two samples on
 * each side (a straight line where a side has only one). Longer gaps and the ends stay NaN: nothing is
 * extrapolated.
 * @param timesS strictly rising, need not be even
 * @returns 1 where a sample was filled in
 */
export function fillGaps(timesS: Float64Array, values: Float64Array, maxGapS: number): Uint8Array {
  const filled = new Uint8Array(values.length);
  const runs = finiteRuns(values);
  for (let r = 1; r < runs.length; r++) {
    const left = runs[r - 1]!;
    const right = runs[r]!;
    const a = left.to - 1;
    const b = right.from;
    const t0 = timesS[a]!;
    const t1 = timesS[b]!;
    if (t1 - t0 > maxGapS + 1e-9) continue;
    const slopeIn = edgeSlope(timesS, values, left, a, a - 1, b);
    const slopeOut = edgeSlope(timesS, values, right, b, b + 1, a);
    for (let i = a + 1; i < b; i++) {
      values[i] = hermite(timesS[i]!, t0, values[a]!, slopeIn, t1, values[b]!, slopeOut);
      filled[i] = 1;
    }
  }
  return filled;
}

/**
 * Slope at a gap's edge: of the parabola through the edge, the known sample beyond it and the gap's far edge;
 * of the straight line across the gap when nothing is known beyond.
 */
function edgeSlope(
  timesS: Float64Array,
  values: Float64Array,
  run: SampleRun,
  edge: number,
  beyond: number,
  farEdge: number,
): number {
  const acrossS = timesS[farEdge]! - timesS[edge]!;
  const across = (values[farEdge]! - values[edge]!) / acrossS;
  if (beyond < run.from || beyond >= run.to) return across;
  const beyondS = timesS[edge]! - timesS[beyond]!;
  const outer = (values[edge]! - values[beyond]!) / beyondS;
  return (outer * acrossS + across * beyondS) / (acrossS + beyondS);
}
