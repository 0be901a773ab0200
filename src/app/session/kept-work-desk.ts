import { words } from '../../core/words/words';
import type { WorkFacts, WorkStore } from '../../storage/kept-work';
import { offerOf, takenUp, type TakenUp } from './kept-state';
import type { Keeping, SessionState } from './session-state';
import { workHere, WorkKeeper } from './work-keeper';

/** The page's side of kept work: what is offered, taken up, kept and forgotten, with a sentence where that fails. */
export class KeptWorkDesk {
  readonly #keeper: WorkKeeper;
  readonly #tell: (keeping: Partial<Keeping>) => void;

  /**
   * @param tell of what changes in the page's state
   * @param onKept told of each work that is kept
   */
  constructor(
    store: WorkStore,
    tell: (keeping: Partial<Keeping>) => void,
    onKept: (facts: WorkFacts) => void = () => {},
  ) {
    this.#tell = tell;
    this.#keeper = new WorkKeeper(store, {
      onKept: (facts) => {
        tell({ offer: offerOf(facts), trouble: null });
        onKept(facts);
      },
      onTrouble: (trouble) => tell({ trouble }),
    });
  }

  /**
   * @param takesUp whether this tab may go on with what it showed last
   * @returns `ours` where it does, and nothing is to be asked
   */
  async look(takesUp: boolean): Promise<'ours' | 'offered' | 'nothing' | 'damaged'> {
    const here = takesUp ? workHere() : null;
    if (here !== null) this.#tell({ takingUp: true });
    const found = await this.#keeper.latest();
    if (found.state === 'found') {
      if (found.value.id === here) return 'ours';
      this.#tell({ takingUp: false, offer: offerOf(found.value) });
      return 'offered';
    }
    this.#tell({ takingUp: false });
    return found.state === 'damaged' ? 'damaged' : 'nothing';
  }

  /** @param nextId numbers the clips of the page */
  async takeUp(nextId: () => number): Promise<TakenUp | { readonly trouble: string }> {
    this.#tell({ takingUp: true });
    const found = await this.#keeper.read();
    if (found.state !== 'found') {
      this.#tell({ takingUp: false, offer: null });
      return { trouble: found.state === 'damaged' ? words.keptWork.damaged : words.keptWork.gone };
    }
    const work = takenUp(found.value, nextId);
    this.#keeper.goesOn(
      found.value,
      work.clips.map(({ id }) => id),
    );
    this.#tell({ offer: offerOf(found.value) });
    return work;
  }

  /** Under which the report on show is kept; none where there is none. */
  get id(): string | null {
    return this.#keeper.id;
  }

  keep(state: SessionState): void {
    this.#keeper.look(state);
  }

  leaves(): void {
    this.#keeper.leaves();
  }

  async forget(): Promise<void> {
    // What was being written tells of itself; it is forgotten after that.
    await this.#keeper.forget();
    this.#tell({ offer: null });
  }

  dispose(): void {
    this.#keeper.dispose();
  }
}
