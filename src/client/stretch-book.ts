import type { StretchPlan, StretchResult, StretchTurn } from '../../workers/track-desk';

type State =
  | { readonly kind: 'free' | 'led' | 'joined' }
  | { readonly kind: 'helped'; readonly by: object }
  | { readonly kind: 'ready'; readonly result: StretchResult };

const FREE: State = { kind: 'free' };
const LED: State = { kind: 'led' };
const JOINED: State = { kind: 'joined' };

/**
 * Who is at which stretch of a clip. Whoever asks is given the first one that nobody has, so that what is seen grows
 * together from the front; a stretch whose worker broke off is free again.
 */
export class StretchBook {
  #states: State[] = [];
  #open = true;
  /** Another pass follows, or the first. */
  #more = true;
  /** Rises with each leader. */
  #leader = 0;
  /** The stretch that a leader begins with: it may have seen part of it before. */
  #leadersOwn: number | null = null;
  #wake = (): void => {};
  #changed = this.#untilChanged();

  /** A leader begins, or a new one goes on: what others have seen meanwhile is still there for it. */
  begin({ count, first, more }: Pick<StretchPlan, 'count' | 'first' | 'more'>): void {
    this.#leader++;
    this.#more = more;
    this.#leadersOwn = first;
    this.#states = Array.from({ length: count }, (_, i) => {
      const before = this.#states[i] ?? FREE;
      if (i < first) return JOINED;
      // What the last leader had, it took with it.
      return before.kind === 'led' || before.kind === 'joined' ? FREE : before;
    });
    this.#change();
  }

  /** Forgets all, as when another network, or another pass, looks at the clip from now on. */
  clear(): void {
    this.#states = [];
  }

  /** What the leader does next; waits while others are at what is left. */
  async next(): Promise<StretchTurn> {
    const leader = this.#leader;
    const ready: StretchResult[] = [];
    this.#states = this.#states.map((state) => (state.kind === 'led' ? JOINED : state));
    for (;;) {
      if (!this.#open || leader !== this.#leader) return { ready: [], take: null };
      this.#states.forEach((state, i) => {
        if (state.kind !== 'ready') return;
        ready.push(state.result);
        this.#states[i] = JOINED;
      });
      this.#leadersOwn = null;
      const take = this.#take(LED);
      const others = this.#states.some(({ kind }) => kind === 'helped');
      if (take !== null || !others) return { ready, take };
      await this.#changed;
    }
  }

  /**
   * The next stretch for a helper; `null` when there is none. Waits before a pass.
   * @param wanted asked again after each wait: it may have ended meanwhile
   */
  async take(by: object, wanted: () => boolean = () => true): Promise<number | null> {
    for (;;) {
      if (!this.#open || !wanted()) return null;
      const free = this.#take({ kind: 'helped', by });
      if (free !== null || !this.#more) return free;
      await this.#changed;
    }
  }

  /** A helper has seen its stretch. @returns whether it was waited for */
  done(by: object, result: StretchResult): boolean {
    const state = this.#states[result.index];
    if (state?.kind !== 'helped' || state.by !== by) return false;
    this.#states[result.index] = { kind: 'ready', result };
    this.#change();
    return true;
  }

  /** A helper has ended: what it was at is for others. */
  release(by: object): void {
    this.#states = this.#states.map((state) => (state.kind === 'helped' && state.by === by ? FREE : state));
    this.#change();
  }

  /** Stretches that nobody has yet. */
  get free(): number {
    return this.#states.filter(({ kind }) => kind === 'free').length;
  }

  /** Nothing more is to be done; whoever waits is told so. */
  close(): void {
    this.#open = false;
    this.#change();
  }

  #take(state: State): number | null {
    const free = this.#states.findIndex(({ kind }, i) => kind === 'free' && i !== this.#leadersOwn);
    if (free < 0) return null;
    this.#states[free] = state;
    return free;
  }

  #change(): void {
    this.#wake();
    this.#changed = this.#untilChanged();
  }

  #untilChanged(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
