import * as v from 'valibot';

/** A library in one file: a zip with this in front, and a file for each session, clip, video and check. */
export const LIBRARY_FORMAT = 'plumbline.runs';
/** Version 2 has checks. */
export const LIBRARY_FILE_VERSION = 2;
export const MANIFEST_NAME = 'plumbline-library.json';

/** Bounds of a file that is taken, looked at before anything is unpacked; far beyond what anyone has. */
export const FILE_LIMITS = {
  /** Each takes a little to be compared with the others. */
  entries: 30_000,
  directoryBytes: 16 * 2 ** 20,
  runners: 1000,
  sessions: 10_000,
  checks: 10_000,
  /** Unpacked. */
  manifestBytes: 32 * 2 ** 20,
  sessionBytes: 64 * 2 ** 20,
  /** Ten minutes at 240 pictures a second are 230 MB. */
  clipBytes: 512 * 2 ** 20,
  /** Minutes on each leg, and far more. */
  checkBytes: 16 * 2 ** 20,
  toolsLength: 1_000_000,
  /** All that is packed, except videos, unpacks to at most so many times the file, and what every file may. */
  timesPacked: 100,
  freeBytes: 16 * 2 ** 20,
} as const;

const NAMES = {
  session: /^sessions\/\d{1,6}\.json$/,
  clip: /^clips\/\d{1,6}\.clip$/,
  check: /^checks\/\d{1,6}\.check$/,
  video: /^videos\/\d{1,6}(\.[a-z0-9]{1,5})?$/,
} as const;
export type EntryKind = 'manifest' | keyof typeof NAMES;

/** @returns `null` for a name that a library file has not */
export function kindOfEntry(name: string): EntryKind | null {
  if (name === MANIFEST_NAME) return 'manifest';
  const kinds = Object.keys(NAMES) as (keyof typeof NAMES)[];
  return kinds.find((kind) => NAMES[kind].test(name)) ?? null;
}

const text = v.pipe(v.string(), v.maxLength(5000));
const entryName = (kind: keyof typeof NAMES) => v.pipe(v.string(), v.regex(NAMES[kind]));

const video = v.object({
  clip: v.picklist([0, 1]),
  entry: entryName('video'),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  name: text,
  type: text,
  lastModified: v.pipe(v.number(), v.finite()),
  sha256: text,
});

const session = v.object({
  id: text,
  entry: entryName('session'),
  videos: v.pipe(v.array(video), v.maxLength(2)),
});

const check = v.object({ id: text, entry: entryName('check') });

/** Runners are as `toPlain` has them. Of what is packed the names; a clip stands there by the key that sessions call it. */
const manifest = v.object({
  format: v.literal(LIBRARY_FORMAT),
  version: v.picklist([1, LIBRARY_FILE_VERSION]),
  savedAt: text,
  runners: v.pipe(v.array(v.unknown()), v.maxLength(FILE_LIMITS.runners)),
  sessions: v.pipe(v.array(session), v.maxLength(FILE_LIMITS.sessions)),
  clips: v.array(v.tuple([text, entryName('clip')])),
  checks: v.optional(v.pipe(v.array(check), v.maxLength(FILE_LIMITS.checks)), []),
  tools: v.nullable(v.pipe(v.string(), v.maxLength(FILE_LIMITS.toolsLength))),
});

export type Manifest = v.InferOutput<typeof manifest>;
export type ManifestCheck = Manifest['checks'][number];
export type ManifestSession = Manifest['sessions'][number];
export type ManifestVideo = ManifestSession['videos'][number];

export function readManifest(plain: unknown): Manifest | null {
  const result = v.safeParse(manifest, plain, { abortEarly: true });
  return result.success ? result.output : null;
}

export function versionOf(plain: unknown): { readonly format: unknown; readonly version: unknown } {
  const { format, version } = (plain ?? {}) as { format?: unknown; version?: unknown };
  return { format, version };
}
