/**
 * How much larger than the best network's a tracker's landmark errors are, from the agreement on rendered runners
 * with exact truth (`npm run validate`). Imported tracks of an unknown kind count as the best network's.
 */
const FACTOR: Readonly<Record<string, number>> = { accurate: 1, thunder: 1, heavy: 1, full: 1.5, lite: 2 };

export function trackerErrorFactor(tracker: string | undefined): number {
  return FACTOR[tracker ?? ''] ?? 1;
}
