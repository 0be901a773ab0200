import { Zip, ZipDeflate } from 'fflate';
import type { ExportFile } from './export-file';
import type { ExportedReport } from './export-files';
import { safeFileName } from './file-names';
import { Pacer } from './pieces';
import { readmeText } from './readme-text';

/** Half the time of the usual level 6, and a seventh larger: a clip of ten minutes takes seconds. */
const LEVEL = 1;
/** The earliest day that a zip can hold: the same files give the same bytes on any day and in any place. */
const SAME_DAY = new Date(1980, 0, 1);
const README = 'README.txt';
/** So much is taken in between two breaths, bytes: a few milliseconds of work. */
const BITE_BYTES = 128 * 1024;
/** So much is held before it is given to a blob, which a browser may keep on its disk, bytes. */
const HELD_BYTES = 8 * 2 ** 20;

export interface ZipOptions {
  readonly pacer?: Pacer;
  /** Told how much is in, 0 to 1. */
  onProgress?(fraction: number): void;
}

/**
 * All files of a report in one zip, with a README.txt that says what each is.
 * @param more files to go in besides: pictures, an annotated video
 * @throws the reason of the pacer's signal when it is aborted
 */
export async function zipFiles(
  exported: ExportedReport,
  more: readonly ExportFile[] = [],
  { pacer = new Pacer(), onProgress }: ZipOptions = {},
): Promise<Blob> {
  const files = withOwnNames([...exported.files, ...more]);
  const written = new ZipBlob();
  const readme: Entry = { name: README, level: LEVEL, content: readmeText({ ...exported, files }) };
  const total = files.reduce((sum, { content }) => sum + sizeOf(content), 0);
  let done = 0;
  for (const entry of [readme, ...files.map(entryOf)]) {
    const file = new ZipDeflate(entry.name, { level: entry.level });
    file.mtime = SAME_DAY;
    written.zip.add(file);
    const bytes = new Blob([entry.content]);
    for (let at = 0; at < bytes.size || at === 0; at += BITE_BYTES) {
      const bite = new Uint8Array(await bytes.slice(at, at + BITE_BYTES).arrayBuffer());
      file.push(bite, at + BITE_BYTES >= bytes.size);
      written.fold();
      onProgress?.(Math.min(1, (done + at) / total));
      await pacer.breathe();
    }
    if (entry !== readme) done += sizeOf(entry.content);
  }
  return written.end();
}

interface Entry extends Pick<ExportFile, 'name' | 'content'> {
  readonly level: 0 | 1;
}

function entryOf({ name, kind, content }: ExportFile): Entry {
  // Pictures and videos are as small as they get.
  return { name, content, level: kind === 'picture' || kind === 'video' ? 0 : LEVEL };
}

/** For texts, which are all but plain letters, in characters. */
function sizeOf(content: ExportFile['content']): number {
  return typeof content === 'string' ? content.length : content.size;
}

/** What the zip is written into. */
class ZipBlob {
  #parts: BlobPart[] = [];
  #heldBytes = 0;
  readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#parts.push(chunk as Uint8Array<ArrayBuffer>);
    this.#heldBytes += chunk.length;
  });

  fold(): void {
    if (this.#heldBytes < HELD_BYTES) return;
    this.#parts = [new Blob(this.#parts)];
    this.#heldBytes = 0;
  }

  end(): Blob {
    this.zip.end();
    return new Blob(this.#parts, { type: 'application/zip' });
  }
}

/** Names as they can be unpacked anywhere, each once: "frame.png", "frame-2.png". */
function withOwnNames(files: readonly ExportFile[]): ExportFile[] {
  const taken = new Set([README.toLowerCase()]);
  return files.map((file) => {
    const safe = safeFileName(file.name);
    const [, stem = safe, ending = ''] =
      /^(.+?)((?:\.(?:pose|report|annotated|marks))?\.[^.]+)$/i.exec(safe) ?? [];
    let name = safe;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${stem}-${i}${ending}`;
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}
