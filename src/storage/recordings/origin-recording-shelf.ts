import { LibraryNews } from '../library/library-news';
import { throughGate } from '../storage-gate';
import { RecordingFolder, type RecordingHead } from './recording-folder';
import { RecordingLock } from './recording-lock';

import type { RecordingShelf, RecordingWriter, ShelvedRecording } from './recording-shelf';

export const RECORDINGS_FOLDER = 'plumbline.recordings';

/**
 * Recordings in the origin's private file system, one folder each ({@link RecordingFolder}). Chrome and Edge 86, Firefox
 * 111, Safari 26; older Safari has no way to write there from a page, nor have private windows of some browsers: nothing can
 * be begun there, and recordings stay in memory.
 */
export class OriginRecordingShelf implements RecordingShelf {
  readonly #name: string;
  readonly #lock: RecordingLock;
  readonly #news: LibraryNews;

  /** @param name of the folder, and of what tabs tell each other */
  constructor(name = RECORDINGS_FOLDER) {
    this.#name = name;
    this.#lock = new RecordingLock(`${name}.writing.`);
    this.#news = new LibraryNews(name);
  }

  async begin(name: string, mimeType: string, startedAt: Date): Promise<RecordingWriter | null> {
    const id = newId();
    const head = { name, mimeType, startedAtMs: startedAt.getTime() };
    await this.#lock.hold(id);
    try {
      const all = await this.#all(true);
      const folder = new RecordingFolder(await all.getDirectoryHandle(id, { create: true }));
      await folder.begin(head);
      return this.#writer(id, folder, head);
    } catch {
      await this.#take(id);
      this.#lock.release(id);
      return null;
    }
  }

  async list(): Promise<readonly ShelvedRecording[]> {
    try {
      const found: ShelvedRecording[] = [];
      const all = await this.#all(false);
      const ids: string[] = [];
      for await (const id of all.keys()) ids.push(id);
      const beingWritten = await this.#lock.beingWritten();
      for (const id of ids.filter((one) => !beingWritten.has(one))) {
        const recording = await this.#look(id, all).catch(() => null);
        if (recording) found.push(recording);
      }
      return found.sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
    } catch {
      return [];
    }
  }

  async file(id: string): Promise<File | null> {
    try {
      const folder = new RecordingFolder(await (await this.#all(false)).getDirectoryHandle(id));
      const head = await folder.head();
      return head && fileOf(head, await folder.pieces());
    } catch {
      return null;
    }
  }

  async remove(id: string): Promise<void> {
    await this.#take(id);
    this.#news.tell();
  }

  /**
   * Deletes all recordings but those that are being written now.
   * @returns whether none is left of those
   */
  async removeAll(): Promise<boolean> {
    for (const { id } of await this.list()) await this.#take(id);
    this.#news.tell();
    return (await this.list()).length === 0;
  }

  subscribe(listener: () => void): () => void {
    return this.#news.subscribe(listener);
  }

  #writer(id: string, folder: RecordingFolder, head: RecordingHead): RecordingWriter {
    let pieces = 0;
    const end = (): void => {
      this.#lock.release(id);
      this.#news.tell();
    };
    return {
      id,
      async write(piece) {
        try {
          await folder.add(pieces, piece);
          pieces++;
          return true;
        } catch {
          return false;
        }
      },
      finish: async () => {
        await folder.finish().catch(() => {});
        const file = fileOf(head, await folder.pieces().catch(() => []));
        end();
        return file;
      },
      discard: async () => {
        await this.#take(id);
        end();
      },
    };
  }

  /** What came to nothing is cleared away: it holds no frame. */
  async #look(id: string, all: FileSystemDirectoryHandle): Promise<ShelvedRecording | null> {
    const folder = new RecordingFolder(await all.getDirectoryHandle(id));
    const head = await folder.head();
    const bytes = (await folder.pieces()).reduce((sum, { size }) => sum + size, 0);
    if (!head || bytes === 0) {
      await this.#take(id);
      return null;
    }
    const { name, startedAtMs } = head;
    return { id, name, startedAt: new Date(startedAtMs), bytes, brokenOff: await folder.isUnfinished() };
  }

  /** What cannot be removed now, because it is in use, is there another day. */
  async #take(id: string): Promise<void> {
    try {
      await (await this.#all(false)).removeEntry(id, { recursive: true });
    } catch {
      // It is gone already, or in use.
    }
  }

  /** @throws where pages have no private file system: over plain http, and in some private windows */
  async #all(create: boolean): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory();
    return throughGate(() => root.getDirectoryHandle(this.#name, { create }));
  }
}

function fileOf({ name, mimeType, startedAtMs }: RecordingHead, pieces: readonly File[]): File {
  return new File([...pieces], name, { type: mimeType, lastModified: startedAtMs });
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
