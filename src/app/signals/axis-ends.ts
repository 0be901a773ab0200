/** Room above and below, as a share of what is between. */
const ROOM = 0.08;
/** Zero is shown where it is no further away than this share of the span. */
const ZERO_WITHIN = 0.25;

/**
 * Ends of an axis that holds all values, with some room; missing values (NaN) do not count.
 * @param leastSpan less than this between its ends would make a mountain of every wobble
 */
export function axisEnds(
  values: readonly ArrayLike<number>[],
  leastSpan: number,
): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const own of values) {
    for (let i = 0; i < own.length; i++) {
      const value = own[i]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low > high) return [0, leastSpan];
  const short = leastSpan - (high - low);
  if (short > 0) [low, high] = [low - short / 2, high + short / 2];
  const near = ZERO_WITHIN * (high - low);
  if (low > 0 && low < near) low = 0;
  if (high < 0 && high > -near) high = 0;
  const room = ROOM * (high - low);
  return [low - room, high + room];
}
