import { words } from '../../core/words/words';
import type { InOrder } from './earlier-first';

/** Which of two clips was taken for the earlier one, and by what. */
export function sayPair(before: string, after: string, by: InOrder<unknown>['by']): string {
  return words.comparison.paired(before, after, words.comparison.pairedBy[by]);
}
