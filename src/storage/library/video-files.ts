import { throughGate } from '../storage-gate';
import type { OnShare } from './library';
import { Trouble } from './library-answer';

/** So much is read and written at a time, bytes: progress moves, and stopping takes effect soon. */
const PIECE_BYTES = 4 * 2 ** 20;

/**
 * Videos in a folder of the origin's private file system. A file's name is nobody's until the database has a row with
 * it: one that was broken off, or whose row was never written, is cleared by {@link VideoFiles.keepOnly}.
 *
 * Written through `createWritable`: Chrome and Edge 86, Firefox 111, Safari 26. Older Safari has the file system but no
 * such stream on the page, and private windows of some browsers have neither: no video is kept there (`closed`), all
 * else of the library is.
 */
export class VideoFiles {
  readonly #folderName: string;

  constructor(folderName: string) {
    this.#folderName = folderName;
  }

  /**
   * Writes a file under a new name and gives that. Nothing of it is left where this throws.
   * @throws {Trouble} `closed` where there is no file system for us, `full` where there is no room in it (or the browser's
   * `QuotaExceededError`); the signal's reason; `NotReadableError` where the file given cannot be read any more
   */
  async place(file: Blob, onShare?: OnShare, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    const folder = await this.#folder(true);
    const name = newFileName();
    try {
      const handle = await folder.getFileHandle(name, { create: true });
      if (typeof handle.createWritable !== 'function') throw new Trouble('closed');
      const stream = await handle.createWritable();
      try {
        for (let at = 0; at < file.size; at += PIECE_BYTES) {
          signal?.throwIfAborted();
          await stream.write(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
          onShare?.(Math.min(1, (at + PIECE_BYTES) / file.size));
        }
        signal?.throwIfAborted();
        await stream.close();
      } catch (error) {
        await stream.abort().catch(() => {});
        throw error;
      }
      if ((await handle.getFile()).size !== file.size) throw new Trouble('full');
      return name;
    } catch (error) {
      await folder.removeEntry(name).catch(() => {});
      // Chromium that runs out of room within a piece only says that it gave up.
      const gaveUp = (error as DOMException).name === 'AbortError' && !signal?.aborted;
      throw gaveUp ? new Trouble('full') : error;
    }
  }

  /** @throws `NotFoundError` where there is none */
  async read(name: string): Promise<File> {
    const folder = await this.#folder(false);
    return (await folder.getFileHandle(name)).getFile();
  }

  /** What cannot be removed now, because it is in use, is cleared another day. */
  async remove(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const folder = await this.#folder(false).catch(() => null);
    for (const name of names) await folder?.removeEntry(name).catch(() => {});
  }

  /** Removes all files but these. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    const folder = await this.#folder(false).catch(() => null);
    if (!folder) return;
    const loose: string[] = [];
    for await (const name of folder.keys()) if (!names.has(name)) loose.push(name);
    await this.remove(loose);
  }

  /** @throws what the browser throws where a file cannot be removed, being in use */
  async clear(): Promise<void> {
    if (!hasFiles()) return;
    const root = await navigator.storage.getDirectory();
    try {
      await root.removeEntry(this.#folderName, { recursive: true });
    } catch (error) {
      if ((error as DOMException).name !== 'NotFoundError') throw error;
    }
  }

  async #folder(create: boolean): Promise<FileSystemDirectoryHandle> {
    if (!hasFiles()) throw new Trouble('closed');
    let root: FileSystemDirectoryHandle;
    try {
      root = await navigator.storage.getDirectory();
    } catch {
      throw new Trouble('closed');
    }
    return throughGate(() => root.getDirectoryHandle(this.#folderName, { create }));
  }
}

/** Pages served over plain http have no private file system. */
function hasFiles(): boolean {
  return typeof navigator.storage?.getDirectory === 'function';
}

function newFileName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
