import { KEYPOINTS, type KeypointName } from '../pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../pose/pose-track';
import type { LiveFrame } from './live-frame';

/** So much is remembered, s. */
export const REMEMBERED_S = 10;
/** Frames nearer to the last one than this are not kept, s: 50 a second tell all that is told live. */
const NEAREST_S = 0.018;
const MOST_FRAMES = Math.ceil(REMEMBERED_S / NEAREST_S) + 1;

/** What figures and framing are read from: no eyes, mouth, arms or fingers. */
const REMEMBERED = /nose|ear|shoulder|hip|knee|ankle|heel|foot/;
const KEPT = KEYPOINTS.flatMap((name, k) => (REMEMBERED.test(name) ? [{ name, k }] : []));

/** The last seconds of landmarks, in rings of fixed size: memory is the same at any frame rate and after any time. */
export class RecentFrames {
  readonly #widthPx: number;
  readonly #heightPx: number;
  readonly #timesS = new Float64Array(MOST_FRAMES);
  readonly #columns = new Map(KEPT.map(({ name }) => [name, emptyColumn(MOST_FRAMES)]));
  /** Frames ever kept since the last `clear`; the newest is at (kept - 1) modulo the ring's size. */
  #kept = 0;

  constructor(widthPx: number, heightPx: number) {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
  }

  /** @param frame later than the one before; one that comes too soon after it is let go */
  add({ timeS, points }: LiveFrame): void {
    if (this.#kept > 0 && timeS - this.#timesS[(this.#kept - 1) % MOST_FRAMES]! < NEAREST_S) return;
    const at = this.#kept % MOST_FRAMES;
    this.#timesS[at] = timeS;
    for (const { name, k } of KEPT) {
      const column = this.#columns.get(name)!;
      const point = points?.[k] ?? null;
      column.xPx[at] = point ? point.xPx : NaN;
      column.yPx[at] = point ? point.yPx : NaN;
      column.confidence[at] = point ? point.confidence : 0;
    }
    this.#kept++;
  }

  clear(): void {
    this.#kept = 0;
  }

  /** The frames from this time on as a track of its own; frames without anybody are in it, empty. */
  since(fromS: number): PoseTrack {
    const oldest = Math.max(0, this.#kept - MOST_FRAMES);
    let first = this.#kept;
    while (first > oldest && this.#timesS[(first - 1) % MOST_FRAMES]! >= fromS) first--;
    const taken = (ring: Float64Array): Float64Array => unrolled(ring, first, this.#kept);
    const columns = new Map<KeypointName, KeypointColumn>();
    for (const [name, { xPx, yPx, confidence }] of this.#columns) {
      const x = taken(xPx);
      if (x.some(Number.isFinite)) {
        columns.set(name, { xPx: x, yPx: taken(yPx), confidence: taken(confidence) });
      }
    }
    return {
      widthPx: this.#widthPx,
      heightPx: this.#heightPx,
      timesS: taken(this.#timesS),
      columns,
      world: new Map(),
    };
  }
}

function unrolled(ring: Float64Array, from: number, to: number): Float64Array {
  const out = new Float64Array(to - from);
  for (let i = from; i < to; i++) out[i - from] = ring[i % ring.length]!;
  return out;
}

function emptyColumn(n: number): KeypointColumn {
  return { xPx: new Float64Array(n), yPx: new Float64Array(n), confidence: new Float64Array(n) };
}
