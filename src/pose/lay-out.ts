/** Memory that is needed for a while. */
export interface Needed {
  readonly bytes: number;
  /** From one moment on, up to another; two that only meet there may have the same place. */
  readonly from: number;
  readonly to: number;
}

/** Places are multiples of it, and so much stays free behind each: fast kernels read a little beyond. */
const APART_BYTES = 64;

/**
 * Places in one piece of memory, such that what is needed at the same time does not overlap: each as far at the front as it fits.
 * @returns where each begins, and how many bytes there are in all
 */
export function layOut(needed: readonly Needed[]): {
  readonly places: readonly number[];
  readonly bytes: number;
} {
  const places: number[] = [];
  const endOf = (i: number): number => places[i]! + room(needed[i]!.bytes);
  for (const [i, each] of needed.entries()) {
    const beside = places
      .map((_, k) => k)
      .filter((k) => needed[k]!.from < each.to && each.from < needed[k]!.to)
      .sort((a, b) => places[a]! - places[b]!);
    let place = 0;
    for (const k of beside) {
      if (place + room(each.bytes) <= places[k]!) break;
      place = Math.max(place, endOf(k));
    }
    places[i] = place;
  }
  return { places, bytes: Math.max(0, ...places.map((_, i) => endOf(i))) };
}

function room(bytes: number): number {
  return (Math.ceil(bytes / APART_BYTES) + 1) * APART_BYTES;
}
