/**
 * How much larger than the accurate model's a tracker's errors are: the middle of the ratios of angle curves and of
 * measures on eight rendered runners with exact truth, and of landmarks on a real one against another tracker (a card
 * of each is in models/cards). Thunder 0.9-1.2, heavy 1.0-2.1 (its knees are read too straight), full 1.2-2.1; lite from
 * the real runner only, 1.4 times full. Imported tracks of an unknown kind count as the best network's.
 * `exact`: made tracks, whose marks are the joint centres themselves; measures have their own errors for these
 * (keypoint-se.ts), the camera's yaw goes by this.
 */
const FACTOR: Readonly<Record<string, number>> = {
  exact: 0.3,
  accurate: 1,
  thunder: 1.1,
  heavy: 1.5,
  full: 1.6,
  lite: 2.3,
};

export function trackerErrorFactor(tracker: string | undefined): number {
  // The name may come from a file: inherited fields are none of ours.
  return tracker !== undefined && Object.hasOwn(FACTOR, tracker) ? FACTOR[tracker]! : 1;
}

/**
 * How far ahead of its true place a tracker puts the shoulder and hip that the body hides, in leg lengths. Thunder, and
 * the accurate model that is mostly Thunder, do so alike on rendered runners who are not turned (0.004-0.018 for
 * shoulders and hips, mean 0.012); others are not corrected.
 */
export function hiddenSideAheadL(tracker: string | undefined): number {
  return tracker === 'accurate' || tracker === 'thunder' ? 0.012 : 0;
}

/**
 * How much of a turn of chest against hips a tracker shows in a side view: it guesses the hidden shoulder from a body
 * that faces straight. From the to and fro of a stride in five rendered clips: 17-21 degrees shown of 26, 20 of 32 by the
 * accurate model (0.63-0.82), 13-18 and 17 by Thunder (0.50-0.68). Others show turns unsteadily and are left as they are.
 */
export function turnShown(tracker: string | undefined): number {
  return tracker === 'accurate' ? 0.69 : tracker === 'thunder' ? 0.56 : 1;
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
  const marksOutline = tracker !== undefined && tracker !== 'exact' && Object.hasOwn(FACTOR, tracker);
  return marksOutline ? 0.235 : null;
}
