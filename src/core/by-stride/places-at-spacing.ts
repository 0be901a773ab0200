/** Looks that are due to within this share count: frame times are rounded, and a clock that starts later adds to it. */
const NEARLY_DUE = 0.98;

/**
 * Picks frames so that, wherever one asks, their distance in time is what is wanted there (error diffusion: what is due
 * adds up from frame to frame, and a frame is taken when a whole look is due). At most one look more than is due in all,
 * besides the first and the last frame.
 * @param timesS rising
 * @param everyS wanted distance at each frame, s; above 0
 * @param open 1 for frames that may be picked
 * @returns places, rising; the first and the last open frame are always among them; empty when none is open
 */
export function placesAtSpacing(timesS: Float64Array, everyS: Float64Array, open: Uint8Array): Uint32Array {
  const first = open.indexOf(1);
  const last = open.lastIndexOf(1);
  if (first < 0) return new Uint32Array(0);
  const places = [first];
  let due = 0;
  for (let i = first + 1; i <= last; i++) {
    due += (timesS[i]! - timesS[i - 1]!) / everyS[i]!;
    if (open[i] !== 1 || (due < NEARLY_DUE && i !== last)) continue;
    places.push(i);
    // What a hole let fall due is not made up for.
    due = due < 2 ? due - 1 : 0;
  }
  return Uint32Array.from(places);
}
