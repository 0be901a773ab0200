/** Tells this tab's listeners and those of other tabs that something changed. */
export class LibraryNews {
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #channel: BroadcastChannel | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Other tabs are heard while anyone listens: an open channel may keep a page that was left from being put aside. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#channel) {
      this.#channel = openChannel(this.#name);
      this.#channel?.addEventListener('message', this.#hear);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#channel?.close();
      this.#channel = null;
    };
  }

  tell(): void {
    const channel = this.#channel ?? openChannel(this.#name);
    try {
      channel?.postMessage('changed');
    } finally {
      if (channel !== this.#channel) channel?.close();
    }
    this.#hear();
  }

  readonly #hear = (): void => {
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        // One listener's fault is neither the library's nor the next one's.
        reportError(error);
      }
    }
  };
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
