import { LOCALE } from '../../core/words/numbers';

const DAY_S = 86_400;
const SHORT = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'short' });
const YEAR = new Intl.DateTimeFormat(LOCALE, { year: 'numeric' });

/** "3 Mar 2026". */
export function shortDay(when: Date): string {
  return SHORT.format(when);
}

/**
 * Days below a chart, as fine as their distance asks: "3 Mar", "Mar" or "2026". The first one, and each that begins a
 * year, tells its year.
 * @param atS seconds since 1970, rising
 */
export function dayTicks(atS: readonly number[], stepS: number): string[] {
  let year = '';
  return atS.map((s) => {
    const when = new Date(1000 * s);
    const own = YEAR.format(when);
    const isNew = own !== year;
    year = own;
    if (stepS >= 360 * DAY_S) return own;
    const day = (stepS >= 27 * DAY_S ? MONTH : DAY).format(when);
    return isNew ? `${day} ${own}` : day;
  });
}
