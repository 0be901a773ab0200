/** How far from a handle it can be taken hold of, px: 40 from side to side where there is room. */
const REACH_PX = 20;

/**
 * How far to each side a handle can be taken hold of: up to half-way to the next one, so that what is pressed is always
 * the nearest.
 * @param placesPx of the handles of one lane, rising
 */
export function hitAreas(placesPx: readonly number[]): { leftPx: number; rightPx: number }[] {
  return placesPx.map((px, i) => {
    const reach = (neighbour: number | undefined): number =>
      neighbour === undefined ? REACH_PX : Math.min(REACH_PX, Math.abs(neighbour - px) / 2);
    return { leftPx: px - reach(placesPx[i - 1]), rightPx: px + reach(placesPx[i + 1]) };
  });
}
