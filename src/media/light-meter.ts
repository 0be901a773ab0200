import type { PosePoint } from '../core/pose/pose-track';
import { median } from '../core/signal/statistics';
import { type NetworkPicture, samplePicture, sizeOf } from '../picture/network-picture';

/** How light the runner is and how far its tones reach: 0 = black, or one tone; 1 = white, or from black to white. */
export interface Light {
  readonly brightness: number;
  readonly contrast: number;
}

/** Looked at so often: light changes slowly, and looking costs a millisecond. */
const EVERY_S = 0.5;
/** So many places each way, evenly spread: a few thousand tell. */
const PLACES = 64;

/** What a meter carries from frame to frame; survives structured cloning. */
export interface LightMemory {
  /** Brightness and contrast of each look, one after the other. */
  readonly looks: Float64Array;
  /** Not looked at again before, s. */
  readonly nextS: number;
}

/** Of one look, values of all places; nothing of it is kept. */
const samples = new Float32Array(3 * PLACES ** 2);

/** Gathers the light on the runner over a clip. */
export class LightMeter {
  readonly #seen: Light[] = [];
  #nextS = 0;

  /** @param memory of a meter that this one goes on from */
  constructor(memory?: LightMemory) {
    if (!memory) return;
    const { looks, nextS } = memory;
    for (let i = 0; i + 1 < looks.length; i += 2) {
      this.#seen.push({ brightness: looks[i]!, contrast: looks[i + 1]! });
    }
    this.#nextS = nextS;
  }

  get memory(): LightMemory {
    const looks = this.#seen.flatMap(({ brightness, contrast }) => [brightness, contrast]);
    return { looks: Float64Array.from(looks), nextS: this.#nextS };
  }

  /** The next picture with a runner is looked at, however long ago the last one was. */
  lookAnew(): void {
    this.#nextS = 0;
  }

  /** What another meter saw elsewhere in the clip. */
  add(memory: LightMemory): void {
    this.#seen.push(...new LightMeter(memory).#seen);
  }

  /** @param points the runner's landmarks, px of the picture's clip; nothing is read without a runner */
  offer(timeS: number, picture: NetworkPicture, points: readonly (PosePoint | null)[] | null): void {
    if (timeS < this.#nextS || !points) return;
    const light = lightIn(picture, boxOf(points, picture));
    if (!light) return;
    this.#seen.push(light);
    this.#nextS = timeS + EVERY_S;
  }

  /** Medians over the clip; `null` where no runner was ever seen. */
  get light(): Light | null {
    if (this.#seen.length === 0) return null;
    return {
      brightness: median(this.#seen.map(({ brightness }) => brightness)),
      contrast: median(this.#seen.map(({ contrast }) => contrast)),
    };
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(points: readonly (PosePoint | null)[], picture: NetworkPicture): Box {
  const { widthPx, heightPx } = sizeOf(picture);
  const known = points.filter((point) => point !== null);
  const xs = known.map(({ xPx }) => xPx);
  const ys = known.map(({ yPx }) => yPx);
  return {
    left: Math.max(0, Math.floor(Math.min(...xs))),
    top: Math.max(0, Math.floor(Math.min(...ys))),
    right: Math.min(widthPx, Math.ceil(Math.max(...xs))),
    bottom: Math.min(heightPx, Math.ceil(Math.max(...ys))),
  };
}

/**
 * Median of the luma (Rec. ITU-R BT.709) in a box, and the reach from its 5th to its 95th percentile; `null` where it is empty.
 * @param box px of the clip, within the picture
 */
export function lightIn(picture: NetworkPicture, { left, top, right, bottom }: Box): Light | null {
  if (!(right > left && bottom > top)) return null;
  const [rightXPx, downYPx] = [(right - 1 - left) / (PLACES - 1), (bottom - 1 - top) / (PLACES - 1)];
  const axes = { xPx: left, yPx: top, rightXPx, rightYPx: 0, downXPx: 0, downYPx };
  samplePicture(picture, { ...axes, columns: PLACES, rows: PLACES, fadePx: 1 }, samples);
  const counts = new Uint32Array(256);
  for (let i = 0; i < samples.length; i += 3) {
    const luma = 0.2126 * samples[i]! + 0.7152 * samples[i + 1]! + 0.0722 * samples[i + 2]!;
    const tone = Math.max(0, Math.min(255, Math.round(luma)));
    counts[tone] = counts[tone]! + 1;
  }
  const n = PLACES ** 2;
  return {
    brightness: toneAt(counts, n, 0.5) / 255,
    contrast: (toneAt(counts, n, 0.95) - toneAt(counts, n, 0.05)) / 255,
  };
}

function toneAt(counts: Uint32Array, n: number, share: number): number {
  let below = 0;
  return counts.findIndex((count) => (below += count) >= share * n);
}
