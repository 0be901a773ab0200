import type { Page } from 'playwright-core';
import { AttachedWorkers } from './attached-workers';

/** Of the browser's profiler, what is used: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/ */
interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Place }[];
  /** The node that each sample was in, and the time since the one before, µs. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A function of a script, by where it begins there, from 0. What the browser does itself has no script. */
export interface Place {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** How long a worker was in a function itself. */
export interface OwnTime extends Place {
  readonly ms: number;
}

const EVERY_US = 250;

/** Watches what the one worker does that a page starts of a script. */
export class WorkerProfiler {
  readonly #workers: AttachedWorkers;

  private constructor(workers: AttachedWorkers) {
    this.#workers = workers;
  }

  /**
   * @param page before it starts the worker
   * @param script part of its address
   */
  static async on(page: Page, script: string): Promise<WorkerProfiler> {
    return new WorkerProfiler(await AttachedWorkers.of(page, script));
  }

  /** Begins to watch. @throws {Error} before the worker was started */
  async begin(): Promise<void> {
    await this.#send('Profiler.enable');
    await this.#send('Profiler.setSamplingInterval', { interval: EVERY_US });
    await this.#send('Profiler.start');
  }

  /** @returns what the worker did since */
  async end(): Promise<readonly OwnTime[]> {
    const { profile } = (await this.#send('Profiler.stop')) as { readonly profile: CpuProfile };
    const ms = new Map<number, number>();
    profile.samples.forEach((node, i) => {
      ms.set(node, (ms.get(node) ?? 0) + profile.timeDeltas[i]! / 1000);
    });
    return profile.nodes.map(({ id, callFrame }) => ({ ...callFrame, ms: ms.get(id) ?? 0 }));
  }

  #send(method: string, params?: object): Promise<unknown> {
    const worker = this.#workers.ids.at(-1);
    if (worker === undefined) throw new Error('no worker yet');
    return this.#workers.send(worker, method, params);
  }
}
