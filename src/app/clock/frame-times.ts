/**
 * Which frame is on show at a time: the last one that has begun.
 * @param timesS frame times in seconds, rising
 * @returns 0 before the first frame
 */
export function frameAt(timesS: Float64Array, timeS: number): number {
  // Containers round times to a millisecond at worst; a time so near below a frame means that frame.
  const reached = timeS + 0.0015;
  let [low, high] = [0, timesS.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (timesS[middle]! <= reached) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A time well inside a frame: seeking to its very beginning may show the one before. */
export function insideFrame(timesS: Float64Array, frame: number): number {
  const next = timesS[frame + 1];
  const begins = timesS[frame] ?? 0;
  return next === undefined ? begins + 0.001 : begins + 0.5 * (next - begins);
}

/** The frame nearest to a moment such as a contact, which falls between frames. */
export function nearestFrame(timesS: Float64Array, timeS: number): number {
  const frame = frameAt(timesS, timeS);
  const next = timesS[frame + 1];
  return next !== undefined && next - timeS < timeS - timesS[frame]! ? frame + 1 : frame;
}
