/** What the browser tells of the machine; a browser may keep either to itself. */
export interface Machine {
  readonly hardwareConcurrency?: number;
  /** GB, rounded down, and no more than the browser likes to tell. */
  readonly deviceMemory?: number;
}

/** More are not tried: memory is shared by all of them, and what they gain gets less. */
const MOST = 6;
/** One worker's code, weights and pictures need so much with the largest networks, GB. */
const WORKER_GB = 0.75;
/** Of a browser that does not tell: it may be a phone's, which ends pages that take too much. */
const [USUAL_CORES, USUAL_GB] = [2, 2.5];
/** One worker more is kept when all together see at least so many times as many frames a second. */
const WORTH = 1.1;

/** How many workers may look at a clip at the same time. */
export function mostWorkers({ hardwareConcurrency, deviceMemory }: Machine): number {
  const byMemory = Math.floor((deviceMemory ?? USUAL_GB) / WORKER_GB);
  return Math.max(1, Math.min(hardwareConcurrency ?? USUAL_CORES, byMemory, MOST));
}

/** Finds by measuring how many workers are worth it: one more, as long as that brings something. */
export class PoolSizer {
  #most: number;
  #settled: boolean;
  #size: number;
  #framesPerSecondBefore = 0;

  /** @param most workers, at least 1 */
  constructor(most: number) {
    this.#most = most;
    // Two cores are never worse than one; what more of them bring depends on the machine.
    this.#size = Math.min(2, most);
    this.#settled = most <= 2;
  }

  /** How many workers there should be. */
  get size(): number {
    return this.#size;
  }

  /** Whether it is not known yet how many there should be. */
  get measuring(): boolean {
    return !this.#settled;
  }

  /** The machine had not enough memory for so many. */
  tooMany(): void {
    this.#most = Math.max(1, this.#size - 1);
    this.#size = this.#most;
    this.#settled = true;
  }

  /** All workers together see so many frames a second, now that each of them has come into its stride. */
  measured(framesPerSecond: number): void {
    if (this.#settled) return;
    if (framesPerSecond < WORTH * this.#framesPerSecondBefore) {
      this.#size--;
      this.#settled = true;
    } else if (this.#size < this.#most) {
      this.#size++;
      this.#framesPerSecondBefore = framesPerSecond;
    } else this.#settled = true;
  }
}
