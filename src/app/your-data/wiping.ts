import { onWipedElsewhere, wipeEverything } from '../../storage/wipe-everything';

/** What has become of everything that was kept. */
export type WipeState =
  | { readonly kind: 'none' | 'deleting' | 'done' | 'elsewhere' }
  /** Names of what is still there, being in use. */
  | { readonly kind: 'left'; readonly names: readonly string[] };

/** Deleting everything, for the whole page: once it has begun there is no way back but to load the page anew. */
export class Wiping {
  readonly #listeners = new Set<() => void>();
  #state: WipeState = { kind: 'none' };

  readonly state = (): WipeState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Never rejects. */
  async begin(): Promise<void> {
    if (this.#state.kind === 'deleting') return;
    this.#tell({ kind: 'deleting' });
    // Whatever was on the page stops first: what it was writing is then let go.
    await new Promise((resolve) => setTimeout(resolve));
    const names = await wipeEverything();
    this.#tell(names.length === 0 ? { kind: 'done' } : { kind: 'left', names });
  }

  /** @returns what ends it */
  hearOtherTabs(): () => void {
    return onWipedElsewhere(() => {
      if (this.#state.kind === 'none') this.#tell({ kind: 'elsewhere' });
    });
  }

  #tell(state: WipeState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const wiping = new Wiping();
