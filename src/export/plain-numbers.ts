/** Digits for files that programs read: a point, no grouping, never "-0". */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** At most so many decimals, never an exponent, never "-0"; an empty cell where there is no number. */
export function decimal(value: number | undefined, mostDecimals: number): string {
  if (value === undefined || !Number.isFinite(value)) return '';
  const text = value
    .toFixed(mostDecimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return text === '-0' ? '0' : text;
}

/** Rounded times move a rate by this share at most. */
const SAME_RATE_WITHIN = 1e-4;

/** A number to a tenth of a thousandth, without zeros at its end: "60", "59.9401". */
export function shortNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}

/**
 * A frame rate as cameras have it: times are rounded to milliseconds in some files, which makes 29.9999 of 30 frames a
 * second. Whole rates and those of television (60 x 1000 / 1001) are told from others; times stay as they are.
 */
export function rateText(rateHz: number): string {
  const whole = Math.round(rateHz);
  const television = (Math.round((rateHz * 1001) / 1000) * 1000) / 1001;
  const usual = [whole, television].find((rate) => Math.abs(rate - rateHz) < SAME_RATE_WITHIN * rateHz);
  return shortNumber(usual ?? rateHz);
}
