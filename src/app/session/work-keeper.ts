import { words } from '../../core/words/words';
import type { Found, KeepOutcome, KeptWork, WorkFacts, WorkStore } from '../../storage/kept-work';
import { workOf } from './kept-state';
import type { SessionState } from './session-state';

/** Several changes within this time are kept together. */
const KEEP_AFTER_MS = 150;
/** In this tab: the work that is on show, to be there again when the page is loaded anew. */
const HERE = 'plumbline.on-show';

/** What the keeper has to tell. */
export interface KeeperListener {
  /** The store holds this now. */
  onKept(facts: WorkFacts): void;
  /** Why nothing is kept, as a sentence; `null` = it is. */
  onTrouble(trouble: string | null): void;
}

/** Keeps what is on show after each change, off the way of frames: the latest state only, and one write at a time. */
export class WorkKeeper {
  readonly #store: WorkStore;
  readonly #listener: KeeperListener;
  #work: { readonly id: string; readonly clips: string; readonly analysedAt: Date } | null = null;
  #seen: readonly unknown[] = [];
  #waiting: KeptWork | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(store: WorkStore, listener: KeeperListener) {
    this.#store = store;
    this.#listener = listener;
    // The page may be closed before the time is over.
    globalThis.addEventListener?.('pagehide', this.#flushNow);
  }

  /** Of what is on show, or was last. */
  get id(): string | null {
    return this.#work?.id ?? null;
  }

  /** Told of every state of the page. */
  look(state: SessionState): void {
    const { clips, steps, undoneSteps, base, judged } = state;
    const tracked = clips.map((clip) => clip.tracked);
    const seen = [...tracked, steps, undoneSteps, base, judged?.clipIds.join(), state.screen];
    if (seen.length === this.#seen.length && seen.every((each, i) => each === this.#seen[i])) return;
    this.#seen = seen;
    const ids = clips.flatMap((clip) => (clip.tracked ? [clip.id] : [])).join();
    const { id, analysedAt } =
      this.#work?.clips === ids ? this.#work : { id: newId(), analysedAt: new Date() };
    const work = workOf(state, id, analysedAt);
    if (!work) return;
    this.#work = { id, clips: ids, analysedAt };
    setHere(id);
    this.#waiting = work;
    this.#timer ??= setTimeout(this.#flushNow, KEEP_AFTER_MS);
  }

  /** What is taken up goes on under its own name. */
  goesOn({ id, analysedAt }: WorkFacts, clipIds: readonly number[]): void {
    this.#work = { id, clips: clipIds.join(), analysedAt };
  }

  /** Nothing is on show any more: loading the page anew begins with the first page. */
  leaves(): void {
    setHere(null);
    this.#flushNow();
  }

  latest(): Promise<Found<WorkFacts>> {
    return this.#store.latest();
  }

  async read(): Promise<Found<KeptWork>> {
    this.#flushNow();
    await this.#writing;
    return this.#store.read();
  }

  async forget(): Promise<void> {
    this.#stopWaiting();
    setHere(null);
    await this.#writing;
    await this.#store.forget();
  }

  dispose(): void {
    this.#flushNow();
    globalThis.removeEventListener?.('pagehide', this.#flushNow);
  }

  readonly #flushNow = (): void => {
    const work = this.#stopWaiting();
    if (!work) return;
    this.#writing = this.#writing.then(async () => {
      const outcome = await this.#store.keep(work);
      this.#listener.onTrouble(troubleOf(outcome));
      if (outcome === 'kept') this.#listener.onKept(work);
    });
  };

  #stopWaiting(): KeptWork | null {
    const work = this.#waiting;
    this.#waiting = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return work;
  }
}

/** The work that this tab showed when its page was last closed or loaded anew. */
export function workHere(): string | null {
  try {
    return sessionStorage.getItem(HERE);
  } catch {
    return null;
  }
}

function setHere(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(HERE);
    else sessionStorage.setItem(HERE, id);
  } catch {
    // Then the first page offers it.
  }
}

function troubleOf(outcome: KeepOutcome): string | null {
  const sentences: Readonly<Record<KeepOutcome, string | null>> = {
    kept: null,
    full: words.keptWork.full,
    newer: words.myRuns.troubles.newer,
    closed: words.keptWork.closed,
  };
  return sentences[outcome];
}

/** Two tabs never give the same one. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
