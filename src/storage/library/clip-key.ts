import type { TrackedClip } from '../../../workers/analysis-api';

const keys = new WeakMap<TrackedClip, string>();

/**
 * Names what was found in a clip by its content: the same of two sessions is stored once. Two 32-bit lanes over every
 * bit of its columns and over all the rest of it, beside the video's own SHA-256; against chance, not against forgery.
 */
export function clipKey(tracked: TrackedClip): string {
  let key = keys.get(tracked);
  if (key === undefined) {
    const { track, ...rest } = tracked;
    const { timesS, columns, world, ...about } = track;
    const lanes = new Lanes();
    lanes.text(JSON.stringify([rest, about, [...columns.keys()], [...world.keys()]], inOrder));
    lanes.floats(timesS);
    for (const { xPx, yPx, confidence } of columns.values()) {
      for (const floats of [xPx, yPx, confidence]) lanes.floats(floats);
    }
    for (const { xM, yM, zM } of world.values()) for (const floats of [xM, yM, zM]) lanes.floats(floats);
    key = `${tracked.sha256.slice(0, 16)}-${timesS.length}-${lanes.digest()}`;
    keys.set(tracked, key);
  }
  return key;
}

/** Content is the same in whatever order its fields were written. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** FNV-1a of 32-bit words, and a second lane of another prime with a rotation, mixed at the end as MurmurHash3 does. */
class Lanes {
  #a = 0x811c9dc5;
  #b = 0x9747b28c;

  text(text: string): void {
    for (let i = 0; i < text.length; i++) this.#word(text.charCodeAt(i));
    this.#word(text.length);
  }

  floats(floats: Float64Array): void {
    // A view of the very bits: every NaN is told apart, and -0 from 0.
    const words = new Uint32Array(floats.buffer, floats.byteOffset, floats.length * 2);
    for (let i = 0; i < words.length; i++) this.#word(words[i]!);
    this.#word(words.length);
  }

  digest(): string {
    return [mixed(this.#a ^ this.#b), mixed(this.#b + Math.imul(this.#a, 5))]
      .map((lane) => lane.toString(16).padStart(8, '0'))
      .join('');
  }

  #word(word: number): void {
    this.#a = Math.imul(this.#a ^ word, 0x01000193);
    this.#a ^= this.#a >>> 15;
    const turned = (this.#b << 13) | (this.#b >>> 19);
    this.#b = (Math.imul(turned ^ Math.imul(word, 0xcc9e2d51), 5) + 0xe6546b64) | 0;
  }
}

function mixed(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
