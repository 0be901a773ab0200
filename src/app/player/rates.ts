/** Speeds to choose from, slow to fast; 1 = as filmed. */
export const RATES = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2] as const;

/** The next faster speed; the fastest stays. */
export function faster(rate: number): number {
  return RATES.find((each) => each > rate) ?? rate;
}
