import type { Busy } from '../../offline/busy-lock';
import type { CompareDesk } from '../comparison/compare-desk';
import type { Engine } from '../engine';
import { routeOf } from '../routes/page-route';
import type { Session } from '../session/session';

/** What would be lost or disturbed if the page were loaded anew. */
export type UnderWay = 'analysing' | 'camera' | 'check' | 'comparison' | 'not-kept';

/** What goes on, on the whole page: asked by what must not come in between. */
export class WorkUnderWay implements Busy {
  readonly #listeners = new Set<() => void>();
  #session: Session | null = null;
  #desk: CompareDesk | null = null;
  #asked = 0;
  #told: string | null = null;

  constructor() {
    window.addEventListener('hashchange', this.#look);
  }

  /** The same engine; what it works at counts as under way. */
  watch(engine: Engine): Engine {
    return {
      probe: (...asked) => this.#during(engine.probe(...asked)),
      fingerprint: (...asked) => this.#during(engine.fingerprint(...asked)),
      pictures: (...asked) => engine.pictures(...asked),
      analyze: (...asked) => this.#during(engine.analyze(...asked)),
      track: (...asked) => this.#during(engine.track(...asked)),
      annotate: (...asked) => this.#during(engine.annotate(...asked)),
      compareVideo: (...asked) => this.#during(engine.compareVideo(...asked)),
      dispose: () => engine.dispose(),
    };
  }

  /** What is on show in them is looked at from now on. */
  follow(session: Session, desk: CompareDesk): void {
    this.#session = session;
    this.#desk = desk;
    session.subscribe(this.#look);
    desk.subscribe(this.#look);
    this.#look();
  }

  readonly now = (): UnderWay | null => {
    const { page, place } = routeOf(location.hash);
    const shown = this.#session?.state();
    if (this.#asked > 0 || shown?.screen === 'analysing' || shown?.judging) return 'analysing';
    if (page === 'camera') return 'camera';
    if (page === 'checks' && place !== null) return 'check';
    const compared = this.#desk?.state();
    if (compared?.before || compared?.after) return 'comparison';
    return shown?.judged && shown.keeping.trouble !== null ? 'not-kept' : null;
  };

  /** Whether the machine itself is at work, so that nothing else should be. */
  readonly isBusy = (): boolean => {
    const now = this.now();
    return now === 'analysing' || now === 'camera' || now === 'check';
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #during<T>(work: Promise<T>): Promise<T> {
    this.#asked += 1;
    this.#look();
    try {
      return await work;
    } finally {
      this.#asked -= 1;
      this.#look();
    }
  }

  readonly #look = (): void => {
    const now = this.now();
    if (now === this.#told) return;
    this.#told = now;
    for (const listener of this.#listeners) listener();
  };
}
