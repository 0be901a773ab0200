import type { CDPSession } from 'playwright-core';

interface Answer {
  readonly id: number;
  readonly result?: { readonly usedSize?: number };
}

/** How long a worker may take to answer, ms; one that is just being ended never does. */
const ANSWER_MS = 10_000;

/** Reads the heaps of a page's workers, which a page's own session does not show. */
export class WorkerHeaps {
  readonly #session: CDPSession;
  readonly #workers = new Set<string>();
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  constructor(session: CDPSession) {
    this.#session = session;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.#workers.add(sessionId);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#workers.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as Answer;
      this.#waiting.get(answer.id)?.(answer);
    });
  }

  async watch(): Promise<void> {
    await this.#session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
  }

  /** Bytes of all workers together, after each has collected its garbage. */
  async usedBytes(): Promise<number> {
    let sum = 0;
    for (const sessionId of [...this.#workers]) {
      await this.#ask(sessionId, 'HeapProfiler.collectGarbage');
      sum += (await this.#ask(sessionId, 'Runtime.getHeapUsage')).result?.usedSize ?? 0;
    }
    return sum;
  }

  #ask(sessionId: string, method: string): Promise<Answer> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => settle({ id }), ANSWER_MS);
      const settle = (answer: Answer): void => {
        clearTimeout(late);
        this.#waiting.delete(id);
        resolve(answer);
      };
      this.#waiting.set(id, settle);
      this.#session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .catch(reject);
    });
  }
}
