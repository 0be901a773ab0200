/**
 * Between tabs: who writes a recording holds a lock of its name, which ends with its tab, however that ends. Browsers without
 * locks (pages over plain http) have no storage for recordings either.
 */
export class RecordingLock {
  readonly #prefix: string;
  /** Of this tab, for browsers that are slow to tell, or do not. */
  readonly #held = new Map<string, () => void>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Holds it until {@link release}. */
  async hold(id: string): Promise<void> {
    await new Promise<void>((resolve) => {
      const over = new Promise<void>((release) => this.#held.set(id, release));
      const locks = lockManager();
      if (!locks) return resolve();
      locks
        .request(this.#prefix + id, () => {
          resolve();
          return over;
        })
        .catch(() => resolve());
    });
  }

  release(id: string): void {
    this.#held.get(id)?.();
    this.#held.delete(id);
  }

  /** Those that any tab is writing now. */
  async beingWritten(): Promise<ReadonlySet<string>> {
    const ids = new Set(this.#held.keys());
    try {
      for (const { name } of (await lockManager()?.query())?.held ?? []) {
        if (name?.startsWith(this.#prefix)) ids.add(name.slice(this.#prefix.length));
      }
    } catch {
      // Nobody can know: those of this tab are known all the same.
    }
    return ids;
  }
}

function lockManager(): LockManager | undefined {
  return (navigator as { readonly locks?: LockManager }).locks;
}
