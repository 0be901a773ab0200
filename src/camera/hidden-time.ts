/** How long the page has been out of sight since this was made. */
export class HiddenTime {
  readonly #now: () => number;
  #sumMs = 0;
  #sinceMs: number | null = null;

  constructor(now: () => number) {
    this.#now = now;
    if (typeof document === 'undefined') return;
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  /** @returns s */
  end(): number {
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', this.#look);
    this.#add();
    return this.#sumMs / 1000;
  }

  readonly #look = (): void => {
    this.#add();
    if (document.visibilityState === 'hidden') this.#sinceMs = this.#now();
  };

  #add(): void {
    if (this.#sinceMs !== null) this.#sumMs += this.#now() - this.#sinceMs;
    this.#sinceMs = null;
  }
}
