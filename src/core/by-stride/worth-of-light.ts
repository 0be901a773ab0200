import { offNeighbours } from './between-looks';

/** Fewer looks than this prove nothing of a landmark. */
const FEWEST_LOOKS = 20;
/**
 * Tried on looks that are left out, gaps are twice as long as they are. A cubic misses a quarter as much in half the gap,
 * in variance a sixteenth, while the light network's noise stays what it is.
 */
const HALF_THE_GAP = 16;

/**
 * How much of what the light network shows between two looks is worth adding to the cubic through the looks, 0..1, for
 * one coordinate of one landmark: the share with which the light network's bends, at looks that are left out for trial,
 * foretell the accurate ones' (regression through zero), carried over to gaps half as long.
 *
 * With S what both see and N what the light one alone makes up, the best share is S / (S + N) (Wiener 1949); in half the
 * gap S is a sixteenth. A hidden arm that the light network guesses gets nothing; a clear ankle a fifth; where looks are far
 * apart for the motion, nearly all.
 * @param looks places of looks at which both are numbers
 */
export function worthOfLight(
  timesS: Float64Array,
  accurate: Float64Array,
  light: Float64Array,
  looks: Uint32Array,
): number {
  const [offAccurate, offLight] = [
    offNeighbours(timesS, accurate, looks),
    offNeighbours(timesS, light, looks),
  ];
  let [together, own, n] = [0, 0, 0];
  for (let k = 0; k < looks.length; k++) {
    const both = offAccurate[k]! * offLight[k]!;
    if (!Number.isFinite(both)) continue;
    together += both;
    own += offLight[k]! ** 2;
    n++;
  }
  if (n < FEWEST_LOOKS || !(own > 0)) return 0;
  const shared = Math.max(0, Math.min(together, own));
  return shared / (shared + HALF_THE_GAP * (own - shared));
}
