import { interval, number } from '../../core/words/numbers';
import type { Change } from '../../core/comparison/comparison';
import { isChange } from './what-changed';

/** "+1.2", "−0.4", "0.0": a difference says its direction. */
export function signed(value: number, decimals: number): string {
  const text = number(value, decimals);
  return Number(value.toFixed(decimals)) > 0 ? `+${text}` : text;
}

/**
 * The difference as a reader works it out from the two numbers shown. One beyond chance that these do not show has a
 * decimal more.
 */
export function shownDifference(change: Change, decimals: number): string {
  const shown = (value: number): number => Number(value.toFixed(decimals));
  const difference = shown(change.after.value) - shown(change.before.value);
  if (isChange(change.outcome) && shown(difference) === 0) return signed(change.difference, decimals + 1);
  return signed(difference, decimals);
}

/** "−3.1 to −0.7". */
export function shownInterval({ ci95 }: Change, decimals: number): string {
  return interval(ci95, decimals);
}
