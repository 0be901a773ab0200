import type { Reading } from './take-reading';

/** What is read, how it is called, and by how much it may grow in an hour. */
export interface Bar {
  readonly key: keyof Reading;
  readonly name: string;
  /** 0: it has to come back to where it was after each round of all that is done. */
  readonly atMostAnHour: number;
  readonly decimals: number;
}

/**
 * Counts of what the page itself opens and closes may not grow at all. Heaps, nodes and processes breathe: the limits are
 * well below what one clip forgotten in ten would leave (its joints alone are half a megabyte).
 */
export const BARS: readonly Bar[] = [
  { key: 'tensors', name: 'tensors', atMostAnHour: 0, decimals: 0 },
  { key: 'workers', name: 'workers', atMostAnHour: 0, decimals: 0 },
  { key: 'objectUrls', name: 'object URLs', atMostAnHour: 0, decimals: 0 },
  { key: 'databases', name: 'databases', atMostAnHour: 0, decimals: 0 },
  { key: 'documents', name: 'documents', atMostAnHour: 1, decimals: 0 },
  { key: 'nodes', name: 'nodes', atMostAnHour: 200, decimals: 0 },
  { key: 'listeners', name: 'listeners', atMostAnHour: 50, decimals: 0 },
  { key: 'pageHeapMb', name: 'page heap MB', atMostAnHour: 3, decimals: 1 },
  { key: 'workerHeapsMb', name: 'worker heaps MB', atMostAnHour: 3, decimals: 1 },
  { key: 'rendererMb', name: 'page process MB', atMostAnHour: 60, decimals: 0 },
  { key: 'browserMb', name: 'browser process MB', atMostAnHour: 30, decimals: 0 },
];

/** What became of one quantity over the last half of the time. */
export interface Flatness {
  readonly bar: Bar;
  /** Growth in an hour; `null` where there are fewer than three readings of it. */
  readonly perHour: number | null;
  readonly flat: boolean;
}

/**
 * Theil-Sen slope (Sen 1968, doi:10.1080/01621459.1968.10480934): the median of the slopes between all pairs, so that a
 * single high reading neither makes nor hides a leak.
 * @param points x and y
 * @returns y by x; `null` for fewer than three points
 */
export function medianSlope(points: readonly (readonly [number, number])[]): number | null {
  if (points.length < 3) return null;
  const slopes: number[] = [];
  points.forEach(([x, y], i) => {
    for (const [laterX, laterY] of points.slice(i + 1)) {
      if (laterX !== x) slopes.push((laterY - y) / (laterX - x));
    }
  });
  slopes.sort((a, b) => a - b);
  const middle = slopes.length / 2;
  return Number.isInteger(middle) ? (slopes[middle - 1]! + slopes[middle]!) / 2 : slopes[Math.floor(middle)]!;
}

/** Judges the readings of the last half of the time, when all that is made once is made. */
export function judgeFlatness(readings: readonly Reading[]): readonly Flatness[] {
  const half = (readings.at(-1)?.minute ?? 0) / 2;
  const late = readings.filter(({ minute }) => minute >= half);
  return BARS.map((bar) => {
    const points = late.flatMap((reading): [number, number][] => {
      const value = reading[bar.key];
      return value === null ? [] : [[reading.minute / 60, value]];
    });
    const perHour = medianSlope(points);
    // A system that does not tell a process's memory fails nobody; too short a run proves nothing.
    const untold = late.length >= 3 && points.length === 0;
    return { bar, perHour, flat: untold || (perHour !== null && perHour <= bar.atMostAnHour) };
  });
}
