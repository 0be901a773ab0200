import type { Page } from 'playwright-core';
import { AttachedWorkers } from './attached-workers';

/** What a page and its workers hold, MB. */
export interface Heaps {
  /** Room for JavaScript, of which the collector may keep more than is in use. */
  readonly javascriptMb: number;
  readonly inUseMb: number;
  /** The bytes of arrays. */
  readonly arraysMb: number;
  /** What the browser holds for scripts: pictures' handles, chunks for the decoder, the page's elements. */
  readonly objectsMb: number;
}

/** Of the browser's answer, what is used: https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#method-getHeapUsage */
interface HeapUsage {
  readonly usedSize: number;
  readonly totalSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

const ASK = 'Runtime.getHeapUsage';
const MB = 2 ** 20;

/** Looks now and then at what lies where in a page and the workers that look at a clip. */
export class HeapWatch {
  readonly #workers: AttachedWorkers;
  #most: Heaps = { javascriptMb: 0, inUseMb: 0, arraysMb: 0, objectsMb: 0 };

  private constructor(workers: AttachedWorkers) {
    this.#workers = workers;
  }

  /** @param page before it starts workers */
  static async on(page: Page): Promise<HeapWatch> {
    return new HeapWatch(await AttachedWorkers.of(page, 'analysis.worker'));
  }

  /** Of all looks, the one at which there was most. */
  get most(): Heaps {
    return this.#most;
  }

  /** Never rejects: a worker that ends meanwhile has no answer. */
  async look(): Promise<void> {
    const { session, ids } = this.#workers;
    try {
      const asked = [session.send(ASK), ...ids.map((id) => this.#workers.send(id, ASK))];
      const heaps = sumOf((await Promise.all(asked)) as HeapUsage[]);
      if (sizeOf(heaps) > sizeOf(this.#most)) this.#most = heaps;
    } catch {
      // Another look follows.
    }
  }
}

function sumOf(heaps: readonly HeapUsage[]): Heaps {
  const mb = (of: (heap: HeapUsage) => number): number => heaps.reduce((sum, heap) => sum + of(heap), 0) / MB;
  return {
    javascriptMb: mb((heap) => heap.totalSize),
    inUseMb: mb((heap) => heap.usedSize),
    arraysMb: mb((heap) => heap.backingStorageSize),
    objectsMb: mb((heap) => heap.embedderHeapUsedSize),
  };
}

function sizeOf({ javascriptMb, arraysMb, objectsMb }: Heaps): number {
  return javascriptMb + arraysMb + objectsMb;
}
