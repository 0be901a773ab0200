import type { Estimate } from '../metrics/measure';
import { mean, sd } from '../signal/statistics';
import { studentT } from '../signal/student-t';
import type { Reading } from './reading';

/** How many repeats the expected error of one is worth beside what the repeats themselves show. */
const EXPECTED_WORTH = 8;
const NORMAL_95 = 1.96;

/**
 * The mean over repeats and its 95 % interval. Two or three repeats alone say little of their own spread (with two,
 * t = 12.7), so what a repeat's error is expected to be counts as some degrees of freedom more: a moderated t-interval
 * (Smyth 2004, Stat Appl Genet Mol Biol 3:3). The error that all repeats share is added to it.
 * @param repeats one or more
 */
export function overRepeats(repeats: readonly Reading[]): Estimate {
  const values = repeats.map(({ value }) => value);
  const n = values.length;
  const value = mean(values);
  const spread = sd(values) || 0;
  const expected = mean(repeats.map(({ ownSe }) => ownSe ** 2));
  const df = EXPECTED_WORTH + n - 1;
  const se = Math.sqrt((EXPECTED_WORTH * expected + (n - 1) * spread ** 2) / df / n);
  const shared = mean(repeats.map(({ sharedSe, hiddenSe }) => Math.hypot(sharedSe, hiddenSe)));
  const half = Math.hypot(studentT(0.05, df) * se, NORMAL_95 * shared);
  return { value, ci95: [value - half, value + half], sd: spread, n };
}
