import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type {} from './count-in-page';
import { WorkerHeaps } from './worker-heaps';

/** What a page, its workers and its processes hold at one moment, after a collection. */
export interface Reading {
  readonly minute: number;
  /** Clips that were looked at until then. */
  readonly clips: number;
  readonly pageHeapMb: number;
  readonly workerHeapsMb: number;
  /** Memory of the page's process, workers and WebAssembly included; `null` where the system does not tell. */
  readonly rendererMb: number | null;
  /** Memory of the browser's own process, where blobs are kept. */
  readonly browserMb: number | null;
  readonly tensors: number;
  readonly workers: number;
  readonly objectUrls: number;
  readonly databases: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

const MB = 2 ** 20;

/** Takes readings of one page. */
export class ReadingDesk {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #browser: CDPSession;
  readonly #heaps: WorkerHeaps;
  readonly #beganMs = Date.now();

  private constructor(page: Page, session: CDPSession, browser: CDPSession) {
    this.#page = page;
    this.#session = session;
    this.#browser = browser;
    this.#heaps = new WorkerHeaps(session);
  }

  static async of(page: Page): Promise<ReadingDesk> {
    const session = await page.context().newCDPSession(page);
    const browser = await page.context().browser()!.newBrowserCDPSession();
    const desk = new ReadingDesk(page, session, browser);
    await desk.#heaps.watch();
    return desk;
  }

  /** @param clips how many were looked at so far */
  async take(clips: number): Promise<Reading> {
    // Twice: what a first collection finalises, a second one frees.
    for (let i = 0; i < 2; i++) await this.#session.send('HeapProfiler.collectGarbage');
    const workerHeapsMb = (await this.#heaps.usedBytes()) / MB;
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners, documents } = await this.#session.send('Memory.getDOMCounters');
    const held = await this.#page.evaluate(() => window.plumblineHeld!());
    const workers = this.#page.workers();
    const tensors = await Promise.all(workers.map((worker) => worker.evaluate(tensorsHere)));
    return {
      minute: (Date.now() - this.#beganMs) / 60_000,
      clips,
      pageHeapMb: usedSize / MB,
      workerHeapsMb,
      ...(await this.#processes()),
      tensors: tensors.reduce((sum, n) => sum + n, 0),
      workers: workers.length,
      ...held,
      nodes,
      listeners: jsEventListeners,
      documents,
    };
  }

  /** The page's process is the largest of its kind: the browser keeps an empty one in reserve. */
  async #processes(): Promise<Pick<Reading, 'rendererMb' | 'browserMb'>> {
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo');
    const largest = (type: string): number | null =>
      processInfo
        .filter((each) => each.type === type)
        .map(({ id }) => residentMb(id))
        .reduce((most, mb) => (mb === null ? most : Math.max(most ?? 0, mb)), null as number | null);
    return { rendererMb: largest('renderer'), browserMb: largest('browser') };
  }
}

/** The network library keeps its engine where every copy of it finds it. No network, or none begun yet, has none. */
function tensorsHere(): number {
  const { _tfengine } = globalThis as unknown as {
    _tfengine?: { backendInstance: unknown; memory(): { numTensors: number } };
  };
  return _tfengine?.backendInstance ? _tfengine.memory().numTensors : 0;
}

/** Resident memory of a process on Linux, MB. */
function residentMb(processId: number): number | null {
  try {
    const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1];
    return kb === undefined ? null : Number(kb) / 1024;
  } catch {
    return null;
  }
}
