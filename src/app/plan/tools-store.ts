import { useSyncExternalStore } from 'react';
import { BEGINNING, readToolsState, type ToolsState } from './tools-state';

type Part = Partial<Omit<ToolsState, 'version'>>;

export const TOOLS_KEY = 'plumbline.tools';

/**
 * What the tools remember, kept in the browser. Another tab's changes come in as they are made. Storage may be closed
 * to us (private windows) or full: then it is remembered as long as the page, and nothing is said.
 */
export class ToolsStore {
  readonly #storage: () => Storage;
  readonly #listeners = new Set<() => void>();
  #state: ToolsState = BEGINNING;
  #text: string | null = null;
  /** What is remembered could not be written: what storage holds is older. */
  #ahead = false;

  /** @param storage throws where the browser has none for us */
  constructor(storage: () => Storage) {
    this.#storage = storage;
    this.#read();
  }

  readonly state = (): ToolsState => {
    // While nobody listens nobody tells it of other tabs.
    if (this.#listeners.size === 0) this.#read();
    return this.#state;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) {
      window.addEventListener('storage', this.#onStorage);
      // A page that was put aside hears nothing of other tabs until it is shown again.
      window.addEventListener('pageshow', this.#readAgain);
      this.#read();
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      window.removeEventListener('storage', this.#onStorage);
      window.removeEventListener('pageshow', this.#readAgain);
    };
  };

  /** Changes a part of it and keeps it; a function is told what is remembered now. */
  readonly change = (part: Part | ((now: ToolsState) => Part)): void => {
    this.#state = { ...this.#state, ...(typeof part === 'function' ? part(this.#state) : part) };
    const text = JSON.stringify(this.#state);
    try {
      this.#storage().setItem(TOOLS_KEY, text);
      this.#text = text;
      this.#ahead = false;
    } catch {
      this.#ahead = true;
    }
    this.#tell();
  };

  readonly #onStorage = ({ key }: StorageEvent): void => {
    // No key: everything was cleared.
    if (key === TOOLS_KEY || key === null) this.#readAgain();
  };

  readonly #readAgain = (): void => {
    if (this.#read()) this.#tell();
  };

  /** @returns whether anything is new */
  #read(): boolean {
    if (this.#ahead) return false;
    let text: string | null;
    try {
      text = this.#storage().getItem(TOOLS_KEY);
    } catch {
      return false;
    }
    if (text === this.#text) return false;
    this.#text = text;
    this.#state = readToolsState(text);
    return true;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const store = new ToolsStore(() => localStorage);

/** What the tools remember, and how to change it. */
export function useTools(): readonly [ToolsState, ToolsStore['change']] {
  return [useSyncExternalStore(store.subscribe, store.state), store.change];
}
