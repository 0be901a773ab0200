/** Digits for files that programs read: a point, no grouping, never "-0". */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** A rate to a tenth of a thousandth, without zeros at its end: "60", "59.9401". */
export function shortNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}
