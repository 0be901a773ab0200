import type { RecordingShelf, RecordingWriter } from '../storage/recordings/recording-shelf';

/** The first piece of an MP4 is its head alone: with fewer pieces than this there may be nothing to play. */
const PLAYABLE_PIECES = 2;

/**
 * The pieces of one recording on their way to the shelf, in order. A piece is let go from memory once it is written; where
 * there is no shelf, or no room from the start, all stay in memory.
 */
export class RecordedPieces {
  readonly #name: string;
  readonly #mimeType: string;
  readonly #onFull: () => void;
  #writer: RecordingWriter | null = null;
  #queue: Promise<void>;
  /** Not, or not yet safely, on the shelf. */
  #held: Blob[] = [];
  #written = 0;
  #full = false;
  bytes = 0;

  /** @param onFull told once, when there is no room for any more of a recording that is partly on the shelf */
  constructor(
    shelf: RecordingShelf | null,
    name: string,
    mimeType: string,
    startedAt: Date,
    onFull: () => void,
  ) {
    this.#name = name;
    this.#mimeType = mimeType;
    this.#onFull = onFull;
    this.#queue = (async () => {
      this.#writer = (await shelf?.begin(name, mimeType, startedAt)) ?? null;
    })();
  }

  add(piece: Blob): void {
    if (piece.size === 0) return;
    this.bytes += piece.size;
    this.#held.push(piece);
    this.#queue = this.#queue.then(() => this.#write(piece));
  }

  /** The whole of it: what is on the shelf, and after it what found no room there. */
  async end(): Promise<{ file: File; shelfId: string | null }> {
    await this.#queue;
    const writer = this.#writer;
    if (writer && this.bytes === 0) {
      await writer.discard();
      return { file: this.#fileOf([]), shelfId: null };
    }
    const shelved = (await writer?.finish()) ?? null;
    const shelfId = writer?.id ?? null;
    if (!shelved || this.#written < PLAYABLE_PIECES) return { file: this.#fileOf(this.#held), shelfId };
    return { file: this.#held.length > 0 ? this.#fileOf([shelved, ...this.#held]) : shelved, shelfId };
  }

  async #write(piece: Blob): Promise<void> {
    if (!this.#writer || this.#full) return;
    if (await this.#writer.write(piece)) {
      this.#written++;
      if (this.#written >= PLAYABLE_PIECES) this.#held = this.#held.slice(this.#held.indexOf(piece) + 1);
    } else if (this.#written < PLAYABLE_PIECES) {
      const writer = this.#writer;
      this.#writer = null;
      await writer.discard();
    } else {
      this.#full = true;
      this.#onFull();
    }
  }

  #fileOf(parts: Blob[]): File {
    return new File(parts, this.#name, { type: this.#mimeType });
  }
}
