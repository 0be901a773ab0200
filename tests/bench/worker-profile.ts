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

/** Watches what the one worker does that a page starts of a script. */
export class WorkerProfiler {
  readonly #session: CDPSession;
  readonly #script: string;
  readonly #answers = new Map<number, (result: unknown) => void>();
  #worker: string | null = null;
  #asked = 0;

  private constructor(session: CDPSession, script: string) {
    this.#session = session;
    this.#script = script;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, url } }) => {
      if (type === 'worker' && url.includes(this.#script)) this.#worker = sessionId;
    });
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
      if (id !== undefined) this.#answers.get(id)?.(result);
    });
  }

  /**
   * @param page before it starts the worker
   * @param script part of its address
   */
  static async on(page: Page, script: string): Promise<WorkerProfiler> {
    const session = await page.context().newCDPSession(page);
    const profiler = new WorkerProfiler(session, script);
    await session.send('Target.setAutoAttach', {
      ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
    });
    return profiler;
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

  async #send(method: string, params: object = {}): Promise<unknown> {
    if (this.#worker === null) throw new Error(`no worker of ${this.#script}`);
    const id = ++this.#asked;
    const answer = new Promise<unknown>((resolve) => this.#answers.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.#session.send('Target.sendMessageToTarget', { sessionId: this.#worker, message });
    return answer;
  }
}
