/** What keeps a machine busy, as far as a page knows. */
export interface Busy {
  isBusy(): boolean;
  /** @returns what forgets the listener */
  subscribe(listener: () => void): () => void;
}

const BUSY = 'plumbline.busy';

/** Tells all tabs while this one has something under way, and lets it wait until none has. */
export class BusyLock {
  readonly #busy: Busy;
  /** Older browsers have none: then each tab knows of itself alone. */
  readonly #locks = (navigator as Partial<Navigator>).locks;
  #held = false;

  constructor(busy: Busy) {
    this.#busy = busy;
    busy.subscribe(() => this.#holdWhileBusy());
    this.#holdWhileBusy();
  }

  /** Whether any tab has something under way. */
  async anywhere(): Promise<boolean> {
    if (this.#busy.isBusy() || !this.#locks) return this.#busy.isBusy();
    const { held } = await this.#locks.query();
    return held?.some(({ name, mode }) => name === BUSY && mode === 'shared') ?? false;
  }

  /** @param onWait told once where there is something to wait for */
  async untilIdle(onWait: () => void): Promise<void> {
    if (!(await this.anywhere())) return;
    onWait();
    if (this.#busy.isBusy()) await this.#untilIdleHere();
    await this.#locks?.request(BUSY, { mode: 'exclusive' }, () => undefined);
  }

  #holdWhileBusy(): void {
    if (this.#held || !this.#busy.isBusy() || !this.#locks) return;
    this.#held = true;
    void this.#locks
      .request(BUSY, { mode: 'shared' }, () => this.#untilIdleHere())
      .finally(() => {
        this.#held = false;
        this.#holdWhileBusy();
      });
  }

  #untilIdleHere(): Promise<void> {
    return new Promise((resolve) => {
      const forget = this.#busy.subscribe(look);
      const busy = this.#busy;
      function look(): void {
        if (busy.isBusy()) return;
        forget();
        resolve();
      }
      look();
    });
  }
}
