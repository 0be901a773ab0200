import type { MeasureId } from '../../core/metrics/measure';
import { number } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';
import { FIGURES, type SummaryRow } from '../accuracy/figures';
import { worse } from '../accuracy/say-accuracy';

const DECIMALS: Readonly<Record<string, number>> = { ms: 0, deg: 1, '%': 1, 'steps/min': 1 };

/** How far off a measure usually is: from film where that was tried, else from known joints. */
export function usualError(id: MeasureId): string {
  const { error } = words.documents;
  const row = FIGURES.summary.find(({ what }) => what === id);
  if (!row) return error.untried;
  if (row.network !== null) return error.film(said(row, row.network));
  const joints = worse(row.madeUp, row.captured);
  return joints === null ? error.untried : error.joints(said(row, joints));
}

function said({ unit }: SummaryRow, value: number): string {
  const decimals = DECIMALS[unit] ?? 3;
  // Never "0.0": nothing is measured without an error.
  return `${number(Math.max(value, 10 ** -decimals), decimals)}${unitAfter(unit)}`;
}
