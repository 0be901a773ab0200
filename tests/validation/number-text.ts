/** Decimals by unit; seconds are shown as milliseconds. */
const DECIMALS: Readonly<Record<string, number>> = { ms: 1, deg: 1, '%': 1, 'steps/min': 2, cm: 1 };

/** A number as the tables show it; "-" where there is none, and never "-0". */
export function fixed(value: number, decimals: number): string {
  return Number.isFinite(value) ? value.toFixed(decimals).replace(/^-(0(\.0*)?)$/, '$1') : '-';
}

/** The unit in which a measure is shown, and how its numbers become text. */
export function shownIn(unit: string): {
  readonly unit: string;
  readonly decimals: number;
  readonly perUnit: number;
  text(value: number): string;
} {
  const shown = unit === 's' ? 'ms' : unit;
  const decimals = DECIMALS[shown] ?? 3;
  const perUnit = unit === 's' ? 1000 : 1;
  return { unit: shown, decimals, perUnit, text: (value) => fixed(perUnit * value, decimals) };
}

export function percent(share: number): string {
  return Number.isFinite(share) ? `${fixed(100 * share, 0)} %` : '-';
}
