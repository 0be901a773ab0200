import { words } from '../../core/words/words';
import { sourcesOf } from '../../report/report-sources';
import { parsed, unpackClip } from './clip-file';
import type { KeptCheck, Runner } from './library';
import {
  FILE_LIMITS,
  kindOfEntry,
  LIBRARY_FILE_VERSION,
  LIBRARY_FORMAT,
  MANIFEST_NAME,
  readManifest,
  versionOf,
  type EntryKind,
  type Manifest,
  type ManifestCheck,
  type ManifestSession,
  type ManifestVideo,
} from './library-file';
import {
  readKeptCheck,
  readRunner,
  readSessionFacts,
  readSessionWork,
  readStoredClip,
  readStoredReport,
} from './library-schema';
import { fromPlain } from './plain-value';
import {
  BadZip,
  readZipDirectory,
  unzipBytes,
  unzipEntry,
  type ZipFault,
  type ZipFileEntry,
} from './read-zip';
import type { SessionRows } from './session-rows';
import type { TrackedClip } from '../../../workers/analysis-api';

const say = words.libraryFile;
const MOST_BYTES: Readonly<Record<Exclude<EntryKind, 'video'>, number>> = {
  manifest: FILE_LIMITS.manifestBytes,
  session: FILE_LIMITS.sessionBytes,
  clip: FILE_LIMITS.clipBytes,
  check: FILE_LIMITS.checkBytes,
};

/** A file that is not taken, with the sentence that says why. */
export class Refused extends Error {}

/**
 * A library file whose directory and manifest hold together; the rest is read from it part by part, and each part is
 * checked when it is. All of it throws {@link Refused}, or the signal's reason.
 */
export class LibraryFile {
  readonly manifest: Manifest;
  readonly runners: readonly Runner[];
  readonly #entries: ReadonlyMap<string, ZipFileEntry>;
  readonly #clips: ReadonlyMap<string, string>;

  private constructor(
    entries: ReadonlyMap<string, ZipFileEntry>,
    manifest: Manifest,
    runners: readonly Runner[],
  ) {
    this.#entries = entries;
    this.manifest = manifest;
    this.runners = runners;
    this.#clips = new Map(manifest.clips);
  }

  static async open(file: Blob): Promise<LibraryFile> {
    const entries = await refusing(null, () => directoryOf(file));
    const manifest = await refusing(MANIFEST_NAME, () => manifestOf(entries));
    const runners = manifest.runners.map((plain) =>
      demand(MANIFEST_NAME, () => readRunner(fromPlain(plain))),
    );
    const { sessions, clips, checks } = manifest;
    // What the manifest names is there, each once, and nothing else is.
    const named = [
      MANIFEST_NAME,
      ...sessions.flatMap(({ entry, videos }) => [entry, ...videos.map((video) => video.entry)]),
      ...clips.map(([, entry]) => entry),
      ...checks.map(({ entry }) => entry),
    ];
    const whole =
      allDiffer(named) &&
      named.length === entries.size &&
      named.every((name) => entries.has(name)) &&
      allDiffer(runners.map(({ id }) => id)) &&
      allDiffer(sessions.map(({ id }) => id)) &&
      allDiffer(clips.map(([key]) => key)) &&
      allDiffer(checks.map(({ id }) => id)) &&
      sessions.every(({ videos }) => allDiffer(videos.map(({ clip }) => clip)) && videos.every(sized));
    function sized({ entry, bytes }: ManifestVideo): boolean {
      return entries.get(entry)!.bytes === bytes;
    }
    if (!whole) throw new Refused(say.damaged(MANIFEST_NAME));
    return new LibraryFile(entries, manifest, runners);
  }

  /** Bytes of a part as they are packed. */
  packedBytes(entry: string): number {
    return this.#entries.get(entry)?.packedBytes ?? 0;
  }

  /** Of everything, unpacked: what it will take at most, floats aside that are packed as half their size. */
  get unpackedBytes(): number {
    return [...this.#entries.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Sessions call a clip by the key that the manifest has; here it gets its own. */
  async clip(key: string, signal?: AbortSignal): Promise<TrackedClip> {
    const entry = this.#clips.get(key)!;
    return refusing(entry, async () => {
      const bytes = await unzipBytes(this.#entries.get(entry)!, signal);
      return demand(entry, () => readStoredClip({ tracked: unpackClip(bytes) }));
    });
  }

  /**
   * A session without its clips.
   * @param own each clip's own key by the one that the manifest calls it
   */
  async session(
    { id, entry, videos }: ManifestSession,
    own: ReadonlyMap<string, string>,
    signal?: AbortSignal,
  ): Promise<Omit<SessionRows, 'clips'>> {
    return refusing(entry, async () => {
      const bytes = await unzipBytes(this.#entries.get(entry)!, signal);
      return demand(entry, () => {
        const plain = fromPlain(parsed(bytes)) as Record<'facts' | 'report' | 'work', unknown> | null;
        const facts = readSessionFacts(plain?.facts);
        const report = readStoredReport(plain);
        const work = plain?.work ? readSessionWork(plain.work) : null;
        const whole =
          facts?.id === id &&
          report !== null &&
          facts.clips.length === sourcesOf(report).length &&
          this.runners.some((runner) => runner.id === facts.runnerId) &&
          videos.every(({ clip }) => clip < facts.clips.length) &&
          (work ? work.sessionId === id : !plain?.work);
        if (!whole) return null;
        if (!work) return { facts, report, work };
        const ownKey = (key: string): string => {
          const found = own.get(key);
          if (found === undefined) throw new RangeError('no such clip');
          return found;
        };
        const clipKeys = work.clipKeys.map(ownKey);
        const peopleKeys = work.peopleKeys.map(
          (people) => people && new Map([...people].map(([person, key]) => [person, ownKey(key)])),
        );
        const needs = new Set([
          ...clipKeys,
          ...peopleKeys.flatMap((people) => [...(people?.values() ?? [])]),
        ]);
        return { facts, report, work: { ...work, clipKeys, peopleKeys, needs: [...needs] } };
      });
    });
  }

  async check({ id, entry }: ManifestCheck, signal?: AbortSignal): Promise<KeptCheck> {
    return refusing(entry, async () => {
      const bytes = await unzipBytes(this.#entries.get(entry)!, signal);
      return demand(entry, () => {
        const check = readKeptCheck(unpackClip(bytes));
        const whole = check?.id === id && this.runners.some((runner) => runner.id === check.runnerId);
        return whole ? check : null;
      });
    });
  }

  /** Piece by piece, to its end. */
  async video(
    { entry }: ManifestVideo,
    onPiece: (piece: Uint8Array<ArrayBuffer>) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    await refusing(entry, () => unzipEntry(this.#entries.get(entry)!, onPiece, signal));
  }
}

async function directoryOf(file: Blob): Promise<ReadonlyMap<string, ZipFileEntry>> {
  const entries = await readZipDirectory(file, FILE_LIMITS);
  const strange = entries.find(({ name }) => kindOfEntry(name) === null);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  // Any other zip is no library at all; a library with something added is.
  if (!byName.has(MANIFEST_NAME)) throw new Refused(say.notLibrary);
  if (strange) throw new Refused(say.strangeName(strange.name.slice(0, 80)));
  if (byName.size !== entries.length) throw new Refused(say.damagedSomewhere);
  let packed = 0;
  for (const { name, bytes } of entries) {
    const kind = kindOfEntry(name)!;
    if (kind === 'video') continue;
    if (bytes > MOST_BYTES[kind]) throw new Refused(say.unpacksTooLarge);
    packed += bytes;
  }
  if (packed > FILE_LIMITS.timesPacked * file.size + FILE_LIMITS.freeBytes) {
    throw new Refused(say.unpacksTooLarge);
  }
  // Videos are never squeezed; one that claims to grow is none of ours.
  const grows = entries.some(
    ({ name, bytes, packedBytes }) => kindOfEntry(name) === 'video' && bytes > 4 * packedBytes + 1024,
  );
  if (grows) throw new Refused(say.unpacksTooLarge);
  return byName;
}

async function manifestOf(entries: ReadonlyMap<string, ZipFileEntry>): Promise<Manifest> {
  const plain = parsed(await unzipBytes(entries.get(MANIFEST_NAME)!));
  const { format, version } = versionOf(plain);
  if (format !== LIBRARY_FORMAT) throw new Refused(say.notLibrary);
  if (version !== 1 && version !== LIBRARY_FILE_VERSION) {
    const newer = Number.isInteger(version) && (version as number) > LIBRARY_FILE_VERSION;
    throw new Refused(newer ? say.newer(version as number) : say.unknownVersion);
  }
  return demand(MANIFEST_NAME, () => readManifest(plain));
}

function demand<T>(where: string, read: () => T | null): T {
  let found: T | null;
  try {
    found = read();
  } catch {
    found = null;
  }
  if (found === null) throw new Refused(say.damaged(where));
  return found;
}

/** What goes wrong in reading a part becomes its sentence. */
async function refusing<T>(where: string | null, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadZip) throw new Refused(sayFault(error.fault, where));
    if (error instanceof RangeError)
      throw new Refused(where === null ? say.damagedSomewhere : say.damaged(where));
    const { name } = error as { name?: unknown };
    if (name === 'NotReadableError' || name === 'NotFoundError') throw new Refused(say.unreadable);
    throw error;
  }
}

function sayFault(fault: ZipFault, where: string | null): string {
  switch (fault) {
    case 'not-a-zip':
      return say.notLibrary;
    case 'truncated':
      return say.truncated;
    case 'too-many':
      return say.tooMany;
    case 'damaged':
      return where === null ? say.damagedSomewhere : say.damaged(where);
  }
}

function allDiffer(names: readonly (string | number)[]): boolean {
  return new Set(names).size === names.length;
}
