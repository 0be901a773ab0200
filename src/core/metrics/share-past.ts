import type { Estimate } from './measure';

/** 97.5th percentile of the normal distribution. */
const Z = 1.96;

/**
 * The share of strides whose value is above 0, percent, with a 95 % interval that knows both how few strides there are
 * (Wilson 1927, J Am Stat Assoc 22:209) and that all values may be off together by their shared error.
 * @param values one a stride, at least one
 * @param sharedSe standard error that all values share, in their unit
 */
export function sharePast(values: readonly number[], sharedSe: number): Estimate {
  const n = values.length;
  const shareWith = (shift: number): number => values.filter((value) => value + shift > 0).length / n;
  const share = shareWith(0);
  return {
    value: 100 * share,
    ci95: [100 * wilson(shareWith(-Z * sharedSe), n)[0], 100 * wilson(shareWith(Z * sharedSe), n)[1]],
    sd: 100 * Math.sqrt(share * (1 - share)),
    n,
  };
}

function wilson(share: number, n: number): readonly [low: number, high: number] {
  const centre = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return [Math.max(0, Math.min(share, centre - half)), Math.min(1, Math.max(share, centre + half))];
}
