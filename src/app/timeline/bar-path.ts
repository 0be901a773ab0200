import type { TimeRange } from '../clock/clip-clock';

/**
 * One SVG path of many bars, however many there are: x from 0 to `width` over the part from `fromS` to `toS`, y from
 * `top` to `bottom`. Bars outside are left out, those that reach over an edge are cut there.
 * @param leastWidth of a bar, so that one that is a moment only, or very short, is still seen
 * @param spans in order of time
 */
export function barPath(
  spans: readonly TimeRange[],
  part: TimeRange,
  { width, top, bottom, leastWidth }: { width: number; top: number; bottom: number; leastWidth: number },
): string {
  const perS = width / Math.max(part.toS - part.fromS, 1e-6);
  const bars: string[] = [];
  for (const { fromS, toS } of spans) {
    if (toS < part.fromS) continue;
    if (fromS > part.toS) break;
    const left = Math.max(0, (fromS - part.fromS) * perS);
    const right = Math.min(width, Math.max((toS - part.fromS) * perS, left + leastWidth));
    bars.push(`M${left.toFixed(2)} ${top}H${right.toFixed(2)}V${bottom}H${left.toFixed(2)}z`);
  }
  return bars.join('');
}
