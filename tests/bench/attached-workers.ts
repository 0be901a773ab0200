import type { CDPSession, Page } from 'playwright-core';

/** A page's workers, spoken to as the browser's own tools do: https://chromedevtools.github.io/devtools-protocol/ */
export class AttachedWorkers {
  readonly session: CDPSession;
  readonly #script: string;
  readonly #ids = new Set<string>();
  readonly #answers = new Map<number, (result: unknown) => void>();
  #asked = 0;

  private constructor(session: CDPSession, script: string) {
    this.session = session;
    this.#script = script;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, url } }) => {
      if (type === 'worker' && url.includes(this.#script)) this.#ids.add(sessionId);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#ids.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
      if (id !== undefined) this.#answers.get(id)?.(result);
    });
  }

  /**
   * @param page before it starts them
   * @param script part of their address
   */
  static async of(page: Page, script: string): Promise<AttachedWorkers> {
    const session = await page.context().newCDPSession(page);
    const workers = new AttachedWorkers(session, script);
    await session.send('Target.setAutoAttach', {
      ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
    });
    return workers;
  }

  /** Those that live, in the order in which they were started. */
  get ids(): readonly string[] {
    return [...this.#ids];
  }

  /** A worker that ends before it answers never does. */
  async send(worker: string, method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#asked;
    const answer = new Promise<unknown>((resolve) => this.#answers.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.session.send('Target.sendMessageToTarget', { sessionId: worker, message });
    return answer.finally(() => this.#answers.delete(id));
  }
}
