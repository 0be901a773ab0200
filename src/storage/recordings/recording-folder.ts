/** What is known of a recording from its start on. */
export interface RecordingHead {
  readonly name: string;
  readonly mimeType: string;
  readonly startedAtMs: number;
}

const HEAD = 'head.json';
/** Empty, and there until the recording has come to its end: taking a file away needs no room on a full disk. */
const UNFINISHED = 'unfinished';
const PIECE = /^\d{5}\.piece$/;

/**
 * One recording in a folder of its own: its head, and a file a piece. A file written with `createWritable` takes its place
 * whole when it is closed, so a piece is there with all its bytes or, being empty, not there at all: whenever a tab is
 * killed, what was answered for stays. One growing file would lose all on that day, or copy itself at every piece.
 */
export class RecordingFolder {
  readonly #folder: FileSystemDirectoryHandle;

  constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** @throws what the browser throws where there is no room, or no way to write */
  async begin(head: RecordingHead): Promise<void> {
    await this.#folder.getFileHandle(UNFINISHED, { create: true });
    await this.#write(HEAD, new Blob([JSON.stringify(head)]));
  }

  /** @throws as `begin`; nothing of the piece is left then */
  async add(n: number, piece: Blob): Promise<void> {
    await this.#write(`${String(n).padStart(5, '0')}.piece`, piece);
  }

  async finish(): Promise<void> {
    await this.#folder.removeEntry(UNFINISHED);
  }

  async isUnfinished(): Promise<boolean> {
    return this.#folder.getFileHandle(UNFINISHED).then(
      () => true,
      () => false,
    );
  }

  /** `null` where there is none that can be read: it was broken off as it began. */
  async head(): Promise<RecordingHead | null> {
    try {
      const file = await (await this.#folder.getFileHandle(HEAD)).getFile();
      return readHead(JSON.parse(await file.text()));
    } catch {
      return null;
    }
  }

  /** In their order, up to the first that is missing. */
  async pieces(): Promise<readonly File[]> {
    const names: string[] = [];
    for await (const name of this.#folder.keys()) if (PIECE.test(name)) names.push(name);
    const pieces: File[] = [];
    for (const [n, name] of names.sort().entries()) {
      if (parseInt(name, 10) !== n) break;
      const piece = await (await this.#folder.getFileHandle(name)).getFile();
      if (piece.size === 0) break;
      pieces.push(piece);
    }
    return pieces;
  }

  async #write(name: string, content: Blob): Promise<void> {
    const handle = await this.#folder.getFileHandle(name, { create: true });
    try {
      const stream = await handle.createWritable();
      try {
        await stream.write(content);
        await stream.close();
      } catch (error) {
        await stream.abort().catch(() => {});
        throw error;
      }
      if ((await handle.getFile()).size !== content.size) throw new RangeError('written in part');
    } catch (error) {
      await this.#folder.removeEntry(name).catch(() => {});
      throw error;
    }
  }
}

function readHead(value: unknown): RecordingHead | null {
  const { name, mimeType, startedAtMs } = (value ?? {}) as Record<keyof RecordingHead, unknown>;
  return typeof name === 'string' && typeof mimeType === 'string' && typeof startedAtMs === 'number'
    ? { name, mimeType, startedAtMs }
    : null;
}
