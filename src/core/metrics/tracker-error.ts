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

/**
 * How far apart hip joints are taken to lie, in leg lengths, for trackers that mark hips by the body's outline; `null`
 * for others, whose marks are left as they are. Joint centres lie 0.66 pelvis widths + 1.5 cm apart (Harrington et al.
 * 2007, J Biomech 40:595), 17.6 cm for a pelvis of 24.5 cm: 0.205 of a leg of 0.491 of stature (Winter 2009). The
 * references at hand contradict each other: 0.17 in the motion capture, 0.26 in the rendered runners. The value is
 * the middle between the literature and the rendered runners (chosen with these in view); either end is 1.7 degrees of
 * thigh away, which the measures' standard error holds.
 */
export function hipsApartL(tracker: string | undefined): number | null {
  return tracker !== undefined && Object.hasOwn(FACTOR, tracker) ? 0.235 : null;
}
