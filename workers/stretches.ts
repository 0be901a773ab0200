/** Part of a clip that is looked at by itself: places of its first frame, and of the first after it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Frames before a stretch that the network is shown first, so that it knows where the runner is when the stretch begins.
 * By then it is no further from what it would have seen, had it come from the clip's beginning, than a slightly other
 * look at the same frame brings it: on a real clip that never gets less.
 */
export const WARM_UP_FRAMES = 4;
/** About so long are stretches, frames: the warm-up costs one frame in twenty-four, and workers rarely wait for the last one. */
const STRETCH_FRAMES = 96;
/** So many at a time: two, three, four and six workers are through with them together. */
const AT_A_TIME = 12;
const SHORT_AT_A_TIME = 4;
/** A beginning is moved to a key frame that lies no further away than this share of a stretch. */
const TO_KEY_SHARE = 0.25;

/**
 * The stretches of a clip. They depend on the clip alone, not on who looks at them: whether one worker sees all of them or
 * eight some each, every frame's keypoints are the same.
 * @param frames of the clip
 * @param keyPlaces frames that can be decoded by themselves, rising: a warm-up begins at one where one is near
 * @param least so many at least
 * @returns without gaps, in order
 */
export function stretchesOf(frames: number, keyPlaces: readonly number[], least = 1): readonly Stretch[] {
  const count = Math.max(least, countOf(frames));
  const length = frames / count;
  const edges = [0];
  for (let i = 1; i <= count; i++) {
    const fixed = i === count ? frames : afterKey(Math.round(i * length), keyPlaces, TO_KEY_SHARE * length);
    if (fixed === null) continue;
    // Those since the last fixed one share what lies between: two workers that take turns have as much to do.
    const [last, from] = [edges.length - 1, edges.at(-1)!];
    for (let k = last + 1; k < i; k++) {
      edges.push(Math.round(from + ((k - last) / (i - last)) * (fixed - from)));
    }
    edges.push(fixed);
  }
  return edges.slice(1).map((to, i) => ({ from: edges[i]!, to }));
}

/** Where the network begins to look for this stretch. */
export function warmUpFrom({ from }: Stretch): number {
  return Math.max(0, from - WARM_UP_FRAMES);
}

function countOf(frames: number): number {
  const wanted = frames / STRETCH_FRAMES;
  if (wanted >= AT_A_TIME) return AT_A_TIME * Math.round(wanted / AT_A_TIME);
  if (wanted >= SHORT_AT_A_TIME / 2)
    return SHORT_AT_A_TIME * Math.max(1, Math.round(wanted / SHORT_AT_A_TIME));
  return wanted >= 1 ? 2 : 1;
}

/** The nearest place whose warm-up begins at a key frame; `null` where none is within reach. */
function afterKey(place: number, keyPlaces: readonly number[], reach: number): number | null {
  let best: number | null = null;
  let off = reach;
  for (const key of keyPlaces) {
    const apart = Math.abs(key + WARM_UP_FRAMES - place);
    if (apart > off) continue;
    best = key + WARM_UP_FRAMES;
    off = apart;
  }
  return best;
}
