import type { Band, Zone } from '../../core/criteria/bands';
import type { Estimate } from '../../core/metrics/measure';
import { number } from '../../core/words/numbers';

export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Zones cut to the axis; empty where no limits are known. */
  readonly zones: readonly {
    readonly verdict: Zone['verdict'];
    readonly from: number;
    readonly to: number;
  }[];
  /** Where one zone ends and the next begins; round numbers where there are no zones. */
  readonly labels: readonly AxisLabel[];
}

export interface AxisLabel {
  readonly value: number;
  readonly text: string;
  /** Where the text stands to its place on the axis: over it, or aside where a neighbour is close. */
  readonly place: 'centre' | 'before' | 'after';
}

/** An axis that shows every interval and every limit, with some room at both ends. */
export function axisFor(estimates: readonly Estimate[], band: Band | undefined): Axis {
  const bounds = (band?.zones ?? []).flatMap(({ from }) => (from === null ? [] : [from]));
  const shown = [...estimates.flatMap(({ value, ci95 }) => [value, ...ci95]), ...bounds];
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const room = Math.max((most - least) * 0.18, Math.abs(most) * 0.02, 1e-6);
  const [low, high] = [least - room, most + room];
  const zones = (band?.zones ?? []).map(({ verdict, from, to }) => ({
    verdict,
    from: Math.max(from ?? low, low),
    to: Math.min(to ?? high, high),
  }));
  const values = bounds.length > 0 ? bounds : roundNumbers(low, high);
  const digits = decimalsOf(values);
  const texts = values.map((value) => number(value, digits));
  return { low, high, zones, labels: placed(values, texts, { low, high }) };
}

/** 0..100 along the axis. */
export function percentAt({ low, high }: Pick<Axis, 'low' | 'high'>, value: number): number {
  return ((value - low) / (high - low)) * 100;
}

/** As many as it takes to write each number in full. */
function decimalsOf(values: readonly number[]): number {
  const full = (digits: number): boolean =>
    values.every((value) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9);
  return [0, 1, 2, 3, 4, 5, 6, 7].find(full) ?? 8;
}

/** Two to six multiples of 1, 2 or 5 times a power of ten between two ends. */
export function roundNumbers(low: number, high: number): number[] {
  const rough = (high - low) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([5, 2].find((each) => each * power <= rough) ?? 1);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  // Dividing by the inverse of a small step keeps 0.3 from being 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, i) =>
    step < 1 ? (first + i) / Math.round(1 / step) : (first + i) * step,
  );
}

/** A figure's width on the narrowest axis (a phone's, about 300 px), and the room between two labels. */
const FIGURE_PERCENT = 2.4;
const ROOM_PERCENT = 1.5;

function placed(
  values: readonly number[],
  texts: readonly string[],
  axis: Pick<Axis, 'low' | 'high'>,
): AxisLabel[] {
  const span = axis.high - axis.low;
  const close = (i: number): boolean => {
    const [a, b] = [texts[i], texts[i + 1]];
    if (a === undefined || b === undefined) return false;
    const apart = (100 * (values[i + 1]! - values[i]!)) / span;
    return apart < ((a.length + b.length) / 2) * FIGURE_PERCENT + ROOM_PERCENT;
  };
  // At an end of the axis half of a text over its place would stick out.
  const atEnd = (i: number): 'before' | 'after' | null => {
    const percent = percentAt(axis, values[i]!);
    const half = (texts[i]!.length * FIGURE_PERCENT) / 2;
    return percent < half ? 'after' : 100 - percent < half ? 'before' : null;
  };
  return values.map((value, i) => ({
    value,
    text: texts[i]!,
    place: close(i) ? 'before' : close(i - 1) ? 'after' : (atEnd(i) ?? 'centre'),
  }));
}
