import type { EventErrors } from '../fixtures/known-runners/event-errors';
import type { Reading } from './compare-run';

/** Errors of many: mean (bias), standard deviation about it, mean absolute error. NaN where too few. */
export interface ErrorSummary {
  readonly n: number;
  readonly bias: number;
  readonly sd: number;
  readonly mae: number;
}

export function summariseReadings(readings: readonly Reading[]): ErrorSummary & { readonly covered: number } {
  const n = readings.length;
  const meanOf = (value: (reading: Reading) => number): number =>
    readings.reduce((sum, reading) => sum + value(reading), 0) / n;
  const bias = meanOf(({ error }) => error);
  return {
    n,
    bias,
    sd: Math.sqrt((n * meanOf(({ error }) => (error - bias) ** 2)) / (n - 1)),
    mae: meanOf(({ error }) => Math.abs(error)),
    covered: meanOf(({ covered }) => (covered ? 1 : 0)),
  };
}

/** Several clips' event errors as if they were one clip's, ms; exact, from each clip's n, mean and SD. */
export function poolEvents(
  clips: readonly EventErrors[],
): ErrorSummary & { readonly missed: number; readonly extra: number } {
  const total = (of: (clip: EventErrors) => number, from: readonly EventErrors[] = clips): number =>
    from.reduce((sum, clip) => sum + of(clip), 0);
  // A clip without any match has no mean.
  const some = clips.filter(({ matched }) => matched > 0);
  const n = total(({ matched }) => matched);
  const bias = total(({ matched, biasMs }) => matched * biasMs, some) / n;
  const squares = total(({ matched, biasMs, sdMs }) => {
    const within = matched > 1 ? (matched - 1) * sdMs ** 2 : 0;
    return within + matched * (biasMs - bias) ** 2;
  }, some);
  return {
    n,
    bias,
    sd: Math.sqrt(squares / (n - 1)),
    mae: total(({ matched, maeMs }) => matched * maeMs, some) / n,
    missed: total(({ missed }) => missed),
    extra: total(({ extra }) => extra),
  };
}
