/**
 * Between tabs: whoever places things that no row names yet holds it together with others like it; whoever clears what no
 * row names holds it alone.
 */
export class LibraryLock {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  async placing<T>(work: () => Promise<T>): Promise<T> {
    return lockManager()
      ? ((await navigator.locks.request(this.#name, { mode: 'shared' }, work)) as T)
      : work();
  }

  /**
   * Does nothing while anyone is placing, or where the browser has no locks: then nobody can know.
   * @returns whether it was to be done at another time
   */
  async clearing(work: () => Promise<void>): Promise<'done' | 'later'> {
    if (!lockManager()) return 'done';
    return navigator.locks.request(this.#name, { mode: 'exclusive', ifAvailable: true }, async (lock) => {
      if (!lock) return 'later' as const;
      await work();
      return 'done' as const;
    });
  }
}

/** Missing on pages served over plain http. */
function lockManager(): LockManager | undefined {
  return (navigator as { readonly locks?: LockManager }).locks;
}
