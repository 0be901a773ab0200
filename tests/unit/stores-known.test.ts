import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORES } from '../../src/storage/stores';

/** Calls that leave something in a browser. */
const DOORS =
  /\bindexedDB\s*\.\s*open|\bopenDB\b\s*[(<]|\.setItem\(|\.getDirectoryHandle\(|\bcaches\s*\.\s*open|storageBuckets|document\s*\.\s*cookie|cookieStore/;
/** Files with such a call: each gives it one of the names of the list, or a file or folder within one. */
const LOOKED_AT = [
  'src/app/backend/kept-backend.ts',
  'src/app/plan/kept-tools.ts',
  'src/app/plan/tools-store.ts',
  'src/app/player/overlay-options.ts',
  'src/app/self-test/last-self-test.ts',
  'src/app/session/unfinished-desk.ts',
  'src/app/session/work-keeper.ts',
  'src/app/theme/theme-toggle.tsx',
  'src/app/theme/units-choice.ts',
  'src/offline/kept-files.ts',
  'src/storage/library/library-database.ts',
  'src/storage/library/video-files.ts',
  'src/storage/recordings/origin-recording-shelf.ts',
  // It counts what is there, and makes nothing.
  'src/storage/store-sizes.ts',
  'src/storage/unfinished/unfinished-database.ts',
  'src/storage/work-database.ts',
];
/** Names that are looked up or sent and never left in a browser: files' formats, channels and locks. */
const NOT_KEPT =
  /^plumbline\.(report|pose-track|comparison|library|licences|marks|offline|opening|wiped|busy|fetching|[a-z-]+\.(?:writing|at)\.)/;
const KNOWN = new Set(
  Object.values(STORES).flatMap(({ databases, folders, local, session }) => [
    ...databases,
    ...folders,
    ...local,
    ...session,
  ]),
);

const files = ['src', 'workers']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((each) => join(folder, each)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({
    path,
    // What is written about the code opens nothing.
    text: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, ''),
  }));

describe('a name under which something is kept', () => {
  it('is in the list of stores, wherever in the code it stands', () => {
    const unknown = files.flatMap(({ path, text }) =>
      [...text.matchAll(/['"`](plumbline\.[\w.-]+)['"`]/g)]
        .map(([, name]) => name!)
        .filter((name) => !KNOWN.has(name) && !NOT_KEPT.test(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('is written nowhere but in files that were looked at for that', () => {
    const doors = files.filter(({ text }) => DOORS.test(text)).map(({ path }) => path.replaceAll('\\', '/'));
    expect(doors.sort()).toEqual(LOOKED_AT);
  });

  it('stands in no two stores', () => {
    const all = Object.values(STORES).flatMap(({ databases, local, session }) => [
      ...databases,
      ...local,
      ...session,
    ]);
    expect(new Set(all).size).toBe(all.length);
  });
});
