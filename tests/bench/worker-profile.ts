import type { CDPSession, Page } from 'playwright-core';

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

/** Watches what a page's workers of one script do, and tells it of the one that outlives the others: that leads them. */
export class WorkerProfiler {
  readonly #session: CDPSession;
  readonly #script: string;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #workers = new Set<string>();
  #asked = 0;

  private constructor(session: CDPSession, script: string) {
    this.#session = session;
    this.#script = script;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, url } }) => {
      if (type === 'worker' && url.includes(this.#script)) this.#workers.add(sessionId);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#workers.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
      if (id !== undefined) this.#answers.get(id)?.(result);
    });
  }

  /**
   * @param page before it starts the workers
   * @param script part of their address
   */
  static async on(page: Page, script: string): Promise<WorkerProfiler> {
    const session = await page.context().newCDPSession(page);
    const profiler = new WorkerProfiler(session, script);
    await session.send('Target.setAutoAttach', {
      ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
    });
    return profiler;
  }

  /** Begins to watch those that were started. */
  async begin(): Promise<void> {
    for (const worker of this.#workers) {
      await this.#send(worker, 'Profiler.enable');
      await this.#send(worker, 'Profiler.setSamplingInterval', { interval: EVERY_US });
      await this.#send(worker, 'Profiler.start');
    }
  }

  /** @returns what the worker that is left did since. @throws {Error} when it is not one */
  async end(): Promise<readonly OwnTime[]> {
    const [worker, ...others] = this.#workers;
    if (worker === undefined || others.length > 0)
      throw new Error(`not one worker of ${this.#script} is left`);
    const { profile } = (await this.#send(worker, 'Profiler.stop')) as { readonly profile: CpuProfile };
    const ms = new Map<number, number>();
    profile.samples.forEach((node, i) => {
      ms.set(node, (ms.get(node) ?? 0) + profile.timeDeltas[i]! / 1000);
    });
    return profile.nodes.map(({ id, callFrame }) => ({ ...callFrame, ms: ms.get(id) ?? 0 }));
  }

  async #send(worker: string, method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#asked;
    const answer = new Promise<unknown>((resolve) => this.#answers.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.#session.send('Target.sendMessageToTarget', { sessionId: worker, message });
    return answer;
  }
}
