import { keyOf, type AppFile, type AppVersion, type FilePart } from './app-files';

/** How much of a version is kept, bytes. */
export interface Kept {
  readonly readyBytes: number;
  readonly totalBytes: number;
}

/**
 * Files that are still to be fetched, the smallest first: much works soon, and a line that breaks costs little.
 * @param kept keys of what is there (see `keyOf`)
 * @param part only this part; without it, all
 */
export function filesToFetch(
  { files }: AppVersion,
  kept: ReadonlySet<string>,
  scope: string,
  part?: FilePart,
): readonly AppFile[] {
  return files
    .filter((file) => (part === undefined || file.part === part) && !kept.has(keyOf(file, scope)))
    .sort((a, b) => a.sizeBytes - b.sizeBytes || (a.path < b.path ? -1 : 1));
}

export function howMuchIsKept({ files }: AppVersion, kept: ReadonlySet<string>, scope: string): Kept {
  const sum = (some: readonly AppFile[]): number => some.reduce((bytes, file) => bytes + file.sizeBytes, 0);
  return { readyBytes: sum(files.filter((file) => kept.has(keyOf(file, scope)))), totalBytes: sum(files) };
}

export function isWhole({ readyBytes, totalBytes }: Kept): boolean {
  return readyBytes >= totalBytes;
}

/** Keys that belong to none of the versions in use. */
export function keysToDelete(
  kept: Iterable<string>,
  inUse: readonly AppVersion[],
  scope: string,
): readonly string[] {
  const wanted = new Set(inUse.flatMap(({ files }) => files.map((file) => keyOf(file, scope))));
  return [...kept].filter((key) => !wanted.has(key));
}

/** Keys of what can be fetched again at need, of whatever version. */
export function keysOfRest(versions: readonly AppVersion[], scope: string): readonly string[] {
  return versions.flatMap(({ files }) =>
    files.flatMap((file) => (file.part === 'rest' ? [keyOf(file, scope)] : [])),
  );
}

/** A page or worker of the app that was opened, and which version it runs. */
export interface OpenTab {
  readonly id: string;
  readonly version: string;
  /** When it was opened, ms of the clock. */
  readonly openedAtMs: number;
}

/** One that has just been asked for is not yet among those that the browser names, ms. */
const BEING_OPENED_MS = 60_000;

/** Those that may be forgotten: the browser knows them no more. */
export function tabsThatAreGone(
  tabs: readonly OpenTab[],
  alive: ReadonlySet<string>,
  nowMs: number,
): readonly OpenTab[] {
  return tabs.filter(({ id, openedAtMs }) => !alive.has(id) && nowMs - openedAtMs > BEING_OPENED_MS);
}

/**
 * The file that a request is for.
 * @param versions the asking page's own version alone where that is known; otherwise all, the likeliest first
 */
export function fileFor(path: string, versions: readonly AppVersion[]): AppFile | null {
  for (const { files } of versions) {
    const file = files.find((each) => each.path === path);
    if (file) return file;
  }
  return null;
}
