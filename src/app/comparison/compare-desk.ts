import type { KeptWork } from '../../storage/kept-work';
import type { Engine } from '../engine';
import type { ChosenFile } from '../home/sort-files';
import { Session } from '../session/session';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings';

export const PLACES = ['before', 'after'] as const;
/** Which of the two runs. */
export type Place = (typeof PLACES)[number];

/** The run on each side: a session of its own, with its own progress, failures and report. */
export type CompareState = Readonly<Record<Place, Session | null>> & {
  /** Sentences about what was put here, or could not be. */
  readonly said: readonly string[];
};

const EMPTY: CompareState = { before: null, after: null, said: [] };

/**
 * Two runs to be compared. Each side is a {@link Session} that keeps nothing, on the same engine as all others, which
 * looks at one clip at a time. A run that is there gives way to another one only when that one is there.
 */
export class CompareDesk {
  readonly #engine: Engine;
  readonly #settings: () => Settings;
  readonly #listeners = new Set<() => void>();
  /** The run that comes back should nothing come of the session that took its place. */
  readonly #earlier = new WeakMap<Session, Session>();
  #state = EMPTY;

  /** @param settings for clips that are analysed here */
  constructor(engine: Engine, settings: () => Settings = () => DEFAULT_SETTINGS) {
    this.#engine = engine;
    this.#settings = settings;
  }

  readonly state = (): CompareState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Analyses clips, or opens a report, on one side: one file, or two of one run. Never rejects. */
  putFiles(place: Place, files: readonly ChosenFile[], notices: readonly string[] = []): Promise<void> {
    return this.#put(place, (session) => session.take(files, notices));
  }

  /** Shows work that has been done: a session of the library, or what is on show. No network is asked. */
  putWork(place: Place, work: KeptWork, videos: readonly (File | null)[] = []): Promise<void> {
    return this.#put(place, (session) => session.takeUp(work, videos));
  }

  /** Says something of what was dropped or asked for, in place of what was said before. */
  say(said: readonly string[]): void {
    if (said.length + this.#state.said.length > 0) this.#tell({ ...this.#state, said });
  }

  swap(): void {
    const { before, after } = this.#state;
    this.#tell({ before: after, after: before, said: [] });
  }

  clear(place: Place): void {
    const session = this.#state[place];
    this.#tell({ ...this.#state, [place]: null, said: [] });
    leave(session);
  }

  /** Stops what is under way on one side; what was there before comes back. */
  stop(place: Place): void {
    const session = this.#state[place];
    if (!session || session.state().judged) return;
    this.#giveBack(session);
    leave(session);
  }

  dispose(): void {
    for (const place of PLACES) leave(this.#state[place]);
  }

  async #put(place: Place, work: (session: Session) => Promise<void>): Promise<void> {
    const replaced = this.#state[place];
    const session = new Session(this.#engine, this.#settings());
    const earlier = replaced?.state().judged ? replaced : replaced && this.#earlier.get(replaced);
    if (earlier) this.#earlier.set(session, earlier);
    // A file may still have been read when its place was given to another one.
    session.subscribe(() => {
      if (!this.#placeOf(session) && session.state().screen === 'analysing') session.stop();
    });
    this.#tell({ ...this.#state, [place]: session, said: [] });
    leave(replaced);
    await work(session);
    const { judged, notices, failures } = session.state();
    if (judged) return;
    const why = [...failures.map(({ name, failure }) => `${name}: ${failure.message}`), ...notices];
    if (this.#earlier.has(session) || why.length === 0) this.#giveBack(session, why);
  }

  /** Nothing came of it: the run that was there before is there again, or nothing. */
  #giveBack(session: Session, said: readonly string[] = []): void {
    const place = this.#placeOf(session);
    if (place) this.#tell({ ...this.#state, [place]: this.#earlier.get(session) ?? null, said });
  }

  #placeOf(session: Session): Place | undefined {
    return PLACES.find((place) => this.#state[place] === session);
  }

  #tell(state: CompareState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Stops what a session has under way; one that shows a report keeps it. */
function leave(session: Session | null): void {
  if (session && !session.state().judged) session.stop();
}
