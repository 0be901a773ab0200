import type {
  Answer,
  DamagedIds,
  ExportAnswer,
  ImportAnswer,
  Imported,
  KeptCheck,
  Library,
  LibrarySession,
  LibraryUsage,
  OnShare,
  Runner,
  SessionFacts,
} from './library';
import { answered, TakenAway, Trouble, writing } from './library-answer';
import {
  LIBRARY_DATABASE,
  LIBRARY_STORES,
  openLibraryDatabase,
  type LibraryDatabase,
  type LibraryStore,
  type Writing,
} from './library-database';
import { clearLeftOver } from './clear-left-over';
import { LibraryLock } from './library-lock';
import { LibraryNews } from './library-news';
import { readKeptCheck, readRunner, readSessionFacts } from './library-schema';
import { deleteCheck, putCheck, readChecks } from './check-rows';
import { usageOf } from './library-usage';
import { deleteVideo, putVideo, readVideo } from './session-videos';
import { VideoFiles } from './video-files';
import { deleteSession, putSession, readSession, sessionRows, sound } from './session-rows';

/** Where the tools keep what they remember, as text; `null` = nothing. */
export interface KeptTools {
  read(): string | null;
  write(text: string | null): void;
}

/** Where the library keeps what it is given; what is left out is this browser's own. */
export interface LibraryPlaces {
  /** Of the database, of the folder for videos, and of the channel between tabs. */
  readonly name?: string;
  readonly open?: () => Promise<LibraryDatabase>;
  readonly tools?: KeptTools;
}

/** All that a runner keeps, in IndexedDB and the origin's private file system. */
export class IndexedLibrary implements Library {
  readonly #open: () => Promise<LibraryDatabase>;
  readonly #tools: KeptTools | undefined;
  readonly #files: VideoFiles;
  readonly #lock: LibraryLock;
  readonly #news: LibraryNews;
  #asked = false;
  #cleared = false;

  constructor({
    name = LIBRARY_DATABASE,
    open = () => openLibraryDatabase(name),
    tools,
  }: LibraryPlaces = {}) {
    this.#open = open;
    this.#tools = tools;
    this.#files = new VideoFiles(name);
    this.#lock = new LibraryLock(name);
    this.#news = new LibraryNews(name);
  }

  subscribe(listener: () => void): () => void {
    return this.#news.subscribe(listener);
  }

  async runners(): Promise<Answer<readonly Runner[]>> {
    return this.#ask(async (database) =>
      (await database.getAll('runners'))
        .flatMap((stored) => readRunner(stored) ?? [])
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)),
    );
  }

  async addRunner(name: string): Promise<Answer<Runner>> {
    return this.#write(['runners'], async (transaction) => {
      const runner = sound(readRunner({ id: newId(), name, createdAt: new Date() }));
      await transaction.objectStore('runners').add(runner);
      return runner;
    });
  }

  async renameRunner(id: string, name: string): Promise<Answer<Runner>> {
    return this.#write(['runners'], async (transaction) => {
      const stored = await transaction.objectStore('runners').get(id);
      if (!stored) throw new Trouble('gone');
      const renamed = sound(readRunner({ ...stored, name }));
      await transaction.objectStore('runners').put(renamed);
      return renamed;
    });
  }

  async removeRunner(id: string): Promise<Answer<null>> {
    return this.#delete(async (transaction) => {
      const runners = transaction.objectStore('runners');
      if ((await runners.getKey(id)) === undefined) throw new Trouble('gone');
      const loose: string[] = [];
      for (const session of await transaction.objectStore('sessions').index('ofRunner').getAllKeys(id)) {
        loose.push(...(await deleteSession(transaction, session)));
      }
      const checks = transaction.objectStore('checks');
      for (const check of await checks.index('ofRunner').getAllKeys(id)) await checks.delete(check);
      await runners.delete(id);
      return loose;
    });
  }

  async sessions(runnerId?: string): Promise<Answer<readonly SessionFacts[]>> {
    return this.#ask(async (database) =>
      (runnerId === undefined
        ? await database.getAll('sessions')
        : await database.getAllFromIndex('sessions', 'ofRunner', runnerId)
      )
        .flatMap((stored) => readSessionFacts(stored) ?? [])
        .sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime() || (a.id < b.id ? -1 : 1)),
    );
  }

  async damaged(): Promise<Answer<DamagedIds>> {
    return this.#ask(async (database) => {
      const unread = async (store: 'runners' | 'sessions' | 'checks', read: (stored: unknown) => unknown) =>
        (await database.getAll(store)).filter((stored) => read(stored) === null).map(({ id }) => id);
      return {
        runners: await unread('runners', readRunner),
        sessions: await unread('sessions', readSessionFacts),
        checks: await unread('checks', readKeptCheck),
      };
    });
  }

  async open(id: string): Promise<Answer<LibrarySession>> {
    return this.#ask((database) => readSession(database, id));
  }

  async keep(session: LibrarySession): Promise<Answer<SessionFacts>> {
    return answered(async () => {
      const rows = sessionRows(session);
      const facts = await this.#changeVideo((transaction) => putSession(transaction, rows));
      this.#askToPersist();
      return facts;
    });
  }

  async tell(
    id: string,
    told: Partial<Pick<SessionFacts, 'notes' | 'title' | 'takenAt' | 'runnerId'>>,
  ): Promise<Answer<SessionFacts>> {
    return this.#write(['runners', 'sessions'], async (transaction) => {
      const sessions = transaction.objectStore('sessions');
      const stored = await sessions.get(id);
      if (!stored) throw new Trouble('gone');
      const { notes, title, takenAt, runnerId } = { ...stored, ...told };
      const facts = sound(readSessionFacts({ ...stored, notes, title, takenAt, runnerId }));
      const runner = await transaction.objectStore('runners').getKey(facts.runnerId);
      if (runner === undefined) throw new Trouble('gone');
      await sessions.put(facts);
      return facts;
    });
  }

  async remove(id: string): Promise<Answer<null>> {
    return this.#delete(async (transaction) => {
      if ((await transaction.objectStore('sessions').getKey(id)) === undefined) throw new Trouble('gone');
      return deleteSession(transaction, id);
    });
  }

  async keepVideo(
    id: string,
    clip: number,
    file: File,
    onShare?: OnShare,
    signal?: AbortSignal,
  ): Promise<Answer<SessionFacts>> {
    const { name, type, lastModified, size: bytes } = file;
    const keeping = (): Promise<SessionFacts> =>
      this.#lock.placing(async () => {
        const facts = await this.#with((database) => database.get('sessions', id));
        if (!facts?.clips[clip]) throw new Trouble('gone');
        const fileName = await this.#files.place(file, onShare, signal);
        try {
          return await this.#changeVideo((transaction) =>
            putVideo(transaction, id, clip, { fileName, bytes, name, type, lastModified }),
          );
        } catch (error) {
          await this.#files.remove([fileName]);
          throw error;
        }
      });
    return answered(keeping, signal);
  }

  async video(id: string, clip: number): Promise<Answer<File | null>> {
    return this.#ask((database) => readVideo(database, this.#files, id, clip));
  }

  async dropVideo(id: string, clip: number): Promise<Answer<SessionFacts>> {
    return answered(() => this.#changeVideo((transaction) => deleteVideo(transaction, id, clip)));
  }

  async checks(runnerId?: string): Promise<Answer<readonly KeptCheck[]>> {
    return this.#ask((database) => readChecks(database, runnerId));
  }

  async keepCheck(check: KeptCheck): Promise<Answer<KeptCheck>> {
    const kept = await this.#write(['runners', 'checks'], (transaction) => putCheck(transaction, check));
    if (kept.ok) this.#askToPersist();
    return kept;
  }

  async removeCheck(id: string): Promise<Answer<null>> {
    return this.#write(['checks'], (transaction) => deleteCheck(transaction, id));
  }

  async usage(): Promise<Answer<LibraryUsage>> {
    return this.#ask(usageOf);
  }

  async exportAll(onShare?: OnShare, signal?: AbortSignal): Promise<ExportAnswer> {
    const answer = await answered(async () => {
      const { exportLibrary } = await import('./export-library');
      const tools = this.#readTools();
      return this.#with((database) => exportLibrary(database, this.#files, { tools, onShare, signal }));
    }, signal);
    return answer.ok ? { ok: true, value: answer.value.file, leftOut: answer.value.leftOut } : answer;
  }

  /** The state of the tools is taken where they remember nothing yet. */
  async importAll(file: Blob, onShare?: OnShare, signal?: AbortSignal): Promise<ImportAnswer> {
    let refused: string | null = null;
    const answer = await answered(async () => {
      const { LibraryFile, Refused } = await import('./read-library-file');
      const { importLibrary } = await import('./import-library');
      const importing = async (): Promise<Imported> => {
        const read = await LibraryFile.open(file);
        const imported = await this.#with((database) =>
          importLibrary(database, this.#files, read, { onShare, signal }),
        );
        this.#takeTools(read.manifest.tools);
        this.#news.tell();
        this.#askToPersist();
        return imported;
      };
      return this.#lock.placing(importing).catch((error: unknown) => {
        if (error instanceof Refused) refused = error.message;
        throw error;
      });
    }, signal);
    return refused === null ? answer : { ok: false, refused };
  }

  async wipe(): Promise<Answer<null>> {
    return answered(async () => {
      await this.#in(LIBRARY_STORES, (transaction) =>
        Promise.all(LIBRARY_STORES.map((store) => transaction.objectStore(store).clear())),
      );
      await this.#files.clear();
      return null;
    });
  }

  async #ask<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<Answer<T>> {
    return answered(() => this.#with(work));
  }

  async #write<T>(
    stores: readonly LibraryStore[],
    work: (transaction: Writing) => Promise<T>,
  ): Promise<Answer<T>> {
    return answered(() => this.#in(stores, work));
  }

  /** Files go once nothing names them any more. */
  async #delete(work: (transaction: Writing) => Promise<readonly string[]>): Promise<Answer<null>> {
    return answered(async () => {
      await this.#files.remove(await this.#in(LIBRARY_STORES, work));
      return null;
    });
  }

  async #changeVideo(
    work: (
      transaction: Writing,
    ) => Promise<{ readonly facts: SessionFacts; readonly loose: readonly string[] }>,
  ): Promise<SessionFacts> {
    const { facts, loose } = await this.#in(LIBRARY_STORES, work);
    await this.#files.remove(loose);
    return facts;
  }

  async #in<T>(stores: readonly LibraryStore[], work: (transaction: Writing) => Promise<T>): Promise<T> {
    const write = (): Promise<T> => this.#with((database) => writing(database, stores, work));
    // In an empty database what the call changes is gone, and that is what it then says.
    const value = await write().catch((error: unknown) => {
      if (error instanceof TakenAway) return write();
      throw error;
    });
    this.#news.tell();
    return value;
  }

  async #with<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    const database = await this.#open();
    try {
      return await work(database);
    } finally {
      database.close();
      this.#clearOnce();
    }
  }

  /** After the first call, which does not wait for it; or after a later one, where another tab was at work. */
  #clearOnce(): void {
    if (this.#cleared) return;
    this.#cleared = true;
    this.#lock
      .clearing(() => this.#with((database) => clearLeftOver(database, this.#files)))
      .then(
        (when) => (this.#cleared = when === 'done'),
        () => {},
      );
  }

  /** Tools whose storage is closed to us have nothing to take along. */
  #readTools(): string | null {
    try {
      return this.#tools?.read() ?? null;
    } catch {
      return null;
    }
  }

  #takeTools(text: string | null): void {
    if (text === null || this.#readTools() !== null) return;
    try {
      this.#tools?.write(text);
    } catch {
      // As far as the tools are concerned nothing can be remembered here.
    }
  }

  /** Once a page, and not waited for: the browser may ask the runner. */
  #askToPersist(): void {
    if (this.#asked) return;
    this.#asked = true;
    void (async () => {
      if (!(await navigator.storage.persisted())) await navigator.storage.persist();
    })().catch(() => {});
  }
}

/** For a runner or a session; `crypto.randomUUID` is missing on pages served over plain http. */
export function newId(): string {
  return `${Date.now().toString(36)}-${Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join('')}`;
}
