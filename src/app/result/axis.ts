import type { Band, Zone } from '../../core/criteria/bands';
import type { Estimate } from '../../core/metrics/measure';

export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Zones cut to the axis; empty where no limits are known. */
  readonly zones: readonly {
    readonly verdict: Zone['verdict'];
    readonly from: number;
    readonly to: number;
  }[];
  /** Where one zone ends and the next begins. */
  readonly bounds: readonly number[];
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
  return { low, high, zones, bounds };
}

/** 0..100 along the axis. */
export function percentAt({ low, high }: Axis, value: number): number {
  return ((value - low) / (high - low)) * 100;
}
