import type { Bar } from '../../src/app/accuracy/figures';
import type { Comparison, Reading } from './compare-run';
import { fixed } from './number-text';
import { poolEvents, summariseReadings } from './summarise-errors';

/** A bar, and on what it is measured. */
export interface PlacedBar extends Bar {
  readonly on: string;
}

interface Verdict {
  readonly text: string;
  readonly met: boolean;
}

/** A bar and what was measured; without anything to measure it is neither met nor missed. */
export function bar(on: string, words: string, n: number, { text, met }: Verdict): PlacedBar {
  return n === 0
    ? { on, bar: words, measured: 'not measured here', met: null }
    : { on, bar: words, measured: text, met };
}

/** Every single value within a limit: how many are, and which is worst. */
export function worst(
  on: string,
  words: string,
  readings: readonly Reading[],
  most: number,
  unit: string,
  decimals: number,
): PlacedBar {
  const within = readings.filter(({ error }) => Math.abs(error) <= most).length;
  const top = [...readings].sort((a, b) => Math.abs(b.error) - Math.abs(a.error))[0];
  return bar(on, words, readings.length, {
    text: top
      ? `${within} of ${readings.length} values; worst ${fixed(top.error, decimals)}${unit} (${top.id})`
      : '',
    met: within === readings.length,
  });
}

/** The mean size of each measure's errors within a limit: which is worst. */
export function meanSize(
  on: string,
  words: string,
  readings: readonly Reading[],
  most: number,
  unit: string,
): PlacedBar {
  const ids = [...new Set(readings.map(({ id }) => id))];
  const sizes = ids.map((id) => ({ id, ...summariseReadings(readings.filter((each) => each.id === id)) }));
  const over = sizes.filter(({ mae }) => mae > most).length;
  const top = [...sizes].sort((a, b) => b.mae - a.mae)[0];
  return bar(on, words, readings.length, {
    text: top
      ? `${sizes.length - over} of ${sizes.length} measures; worst ${fixed(top.mae, 1)}${unit} (${top.id})`
      : '',
    met: over === 0,
  });
}

export type Pooled = ReturnType<typeof poolEvents> & { readonly worst: number };

/** Landings and push-offs of several clips as if they were one's. */
export function events(
  on: string,
  words: string,
  own: readonly Comparison[],
  judge: (pooled: Pooled) => Verdict,
  types: readonly ('IC' | 'TO')[] = ['IC', 'TO'],
): PlacedBar {
  const clips = own.flatMap((one) => types.map((type) => one.events[type]));
  const worstMs = Math.max(0, ...clips.filter(({ matched }) => matched > 0).map(({ worstMs: ms }) => ms));
  return bar(on, words, own.length, judge({ ...poolEvents(clips), worst: worstMs }));
}
