/** Chromium's way to ask whether the app is to be installed; others have a menu of their own. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Whether the browser offers to install the app, and the way to say yes. */
export class InstallOffer {
  readonly #listeners = new Set<() => void>();
  #event: InstallPromptEvent | null = null;

  constructor() {
    window.addEventListener('beforeinstallprompt', (event) => {
      // The page offers it, quietly, where it speaks of working without the network.
      event.preventDefault();
      this.#set(event as InstallPromptEvent);
    });
    window.addEventListener('appinstalled', () => this.#set(null));
  }

  readonly isThere = (): boolean => this.#event !== null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Has the browser ask; it does so once. */
  async ask(): Promise<void> {
    const event = this.#event;
    this.#set(null);
    await event?.prompt().catch(() => undefined);
  }

  #set(event: InstallPromptEvent | null): void {
    this.#event = event;
    for (const listener of this.#listeners) listener();
  }
}
