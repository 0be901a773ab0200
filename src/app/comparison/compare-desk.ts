import type { KeptWork } from '../../storage/kept-work';
import type { Engine } from '../engine';
import type { ChosenFile } from '../home/sort-files';
import { Session } from '../session/session';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings';

export const PLACES = ['before', 'after'] as const;
/** Which of the two runs. */
export type Place = (typeof PLACES)[number];

/** The run on each side: a session of its own, with its own progress, failures and report. */
export type CompareState = Readonly<Record<Place, Session | null>>;

const EMPTY: CompareState = { before: null, after: null };

/**
 * Two runs to be compared. Each side is a {@link Session} on the same engine that keeps nothing; clips are analysed one
 * side after the other.
 */
export class CompareDesk {
  readonly #engine: Engine;
  readonly #settings: () => Settings;
  readonly #listeners = new Set<() => void>();
  #state = EMPTY;
  #turn: Promise<unknown> = Promise.resolve();

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

  /** Analyses clips, or opens a report, on one side: one file, or two of one run. Waits for the other side. */
  putFiles(place: Place, files: readonly ChosenFile[], notices: readonly string[] = []): Promise<void> {
    const session = this.#seat(place);
    return this.#inTurn(session, () => session.take(files, notices));
  }

  /** Shows work that has been done: a session of the library, or what is on show. No network is asked. */
  putWork(place: Place, work: KeptWork, videos: readonly (File | null)[] = []): Promise<void> {
    const session = this.#seat(place);
    return this.#inTurn(session, () => session.takeUp(work, videos));
  }

  swap(): void {
    const { before, after } = this.#state;
    this.#tell({ before: after, after: before });
  }

  clear(place: Place): void {
    this.#state[place]?.stop();
    this.#tell({ ...this.#state, [place]: null });
  }

  dispose(): void {
    for (const place of PLACES) this.#state[place]?.stop();
  }

  #seat(place: Place): Session {
    this.#state[place]?.stop();
    const session = new Session(this.#engine, this.#settings());
    this.#tell({ ...this.#state, [place]: session });
    return session;
  }

  /** The engine looks at one clip at a time; a side that was given something else meanwhile is not looked at. */
  #inTurn(session: Session, work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(async () => {
      if (PLACES.some((place) => this.#state[place] === session)) await work();
    });
    this.#turn = turn;
    return turn;
  }

  #tell(state: CompareState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
