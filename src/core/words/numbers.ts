/** Whose way of writing numbers, lists and dates is used. */
export const LOCALE = 'en-GB';

const formats = new Map<number, Intl.NumberFormat>();

/** A number with a real minus sign, and never "-0". */
export function number(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: 'min2',
      signDisplay: 'negative',
    });
    formats.set(decimals, format);
  }
  return format.format(value).replace('-', '\u2212');
}

/** "4", "2.5": a decimal only where there is something to say with it. */
export function short(value: number): string {
  return number(value, Number.isInteger(Math.round(10 * value) / 10) ? 0 : 1);
}

/** A standard deviation; one that would read as none gets a decimal more. */
export function spread(sd: number, decimals: number): string {
  return number(sd, sd > 0 && Number(sd.toFixed(decimals)) === 0 ? decimals + 1 : decimals);
}

/** "11.2 to 14.1": a dash would be read as a minus. */
export function interval([low, high]: readonly [number, number], decimals: number): string {
  return `${number(low, decimals)} to ${number(high, decimals)}`;
}

/** "22 November 2026". */
export function date(when: Date): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(when);
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(parts);
}
