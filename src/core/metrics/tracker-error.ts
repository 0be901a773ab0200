/**
 * How much larger than the best network's a tracker's landmark errors are, from the agreement on rendered runners
 * with exact truth (`npm run bench -- agreement` and the model cards). Imported tracks of an unknown kind count as the best network's.
 */
const FACTOR: Readonly<Record<string, number>> = { accurate: 1, thunder: 1, heavy: 1, full: 1.5, lite: 2 };

export function trackerErrorFactor(tracker: string | undefined): number {
  // The name may come from a file: inherited fields are none of ours.
  return tracker !== undefined && Object.hasOwn(FACTOR, tracker) ? FACTOR[tracker]! : 1;
}

/**
 * How far ahead of its true place a tracker puts the shoulder and hip that the body hides, in leg lengths. Thunder,
 * whose joints the accurate model takes, does so alike on rendered runners who are not turned (0.006-0.018 for
 * shoulders, 0.006-0.018 for hips, mean 0.012); others are not corrected.
 */
export function hiddenSideAheadL(tracker: string | undefined): number {
  return tracker === 'accurate' || tracker === 'thunder' ? 0.012 : 0;
}
