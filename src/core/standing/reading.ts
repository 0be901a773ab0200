/** One hold's word on a measure. All in the measure's unit. */
export interface Reading {
  readonly value: number;
  /** Standard error that is drawn anew at every hold: how the feet were put, how the picture is tilted. */
  readonly ownSe: number;
  /** Standard error that every hold from the same side shares: where the network puts its marks. */
  readonly sharedSe: number;
  /**
   * What the network's guess at the hidden side adds, as a standard error with a sign: seen from the other side it
   * errs the other way, so the two cancel.
   */
  readonly hiddenSe: number;
}

export const seOf = ({ ownSe, sharedSe, hiddenSe }: Reading): number => Math.hypot(ownSe, sharedSe, hiddenSe);

/**
 * Readings of one thing made into one, each weighed by 1 / its variance. Own errors are independent and shrink by
 * it; shared ones do not shrink; those of the hidden side are added with their signs.
 * @returns `null` without readings
 */
export function fuse(readings: readonly Reading[]): Reading | null {
  if (readings.length === 0) return null;
  const weights = readings.map((reading) => seOf(reading) ** -2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const sum = (of: (reading: Reading) => number): number =>
    readings.reduce((all, reading, i) => all + shares[i]! * of(reading), 0);
  return {
    value: sum(({ value }) => value),
    ownSe: Math.hypot(...readings.map(({ ownSe }, i) => shares[i]! * ownSe)),
    sharedSe: sum(({ sharedSe }) => sharedSe),
    hiddenSe: sum(({ hiddenSe }) => hiddenSe),
  };
}
