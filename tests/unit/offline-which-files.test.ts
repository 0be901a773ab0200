import { describe, expect, it } from 'vitest';
import { addressOf, keyOf, pathOf, type AppFile, type AppVersion } from '../../src/offline/app-files';
import {
  fileFor,
  filesToFetch,
  howMuchIsKept,
  isWhole,
  keysOfRest,
  keysToDelete,
  tabsThatAreGone,
} from '../../src/offline/which-files';

const SCOPE = 'https://runner.example/some/app/';
const file = (path: string, content: string, sizeBytes: number, part: AppFile['part']): AppFile => ({
  path,
  sha256: content.padEnd(64, '0'),
  sizeBytes,
  part,
});
const page = file('index.html', 'a1', 3_000, 'shell');
const script = file('assets/index-1.js', 'b1', 500_000, 'shell');
const heavy = file('models/heavy.bin', 'c1', 27_000_000, 'rest');
const lite = file('models/lite.bin', 'd1', 2_700_000, 'rest');
const first: AppVersion = { id: 'first', files: [heavy, page, lite, script] };
// The page and the small network are other ones; the large one stays as it is.
const page2 = file('index.html', 'a2', 3_100, 'shell');
const script2 = file('assets/index-2.js', 'b2', 510_000, 'shell');
const lite2 = file('models/lite.bin', 'd2', 2_800_000, 'rest');
const second: AppVersion = { id: 'second', files: [heavy, page2, lite2, script2] };
const key = (each: AppFile): string => keyOf(each, SCOPE);
const keysOf = ({ files }: AppVersion): string[] => files.map(key);

describe('which files are fetched', () => {
  it('the shell alone first, then the rest, the smallest first', () => {
    expect(filesToFetch(first, new Set(), SCOPE, 'shell')).toEqual([page, script]);
    expect(filesToFetch(first, new Set([key(page), key(script)]), SCOPE)).toEqual([lite, heavy]);
  });

  it('after a break only what is not there', () => {
    expect(filesToFetch(first, new Set([key(page), key(script), key(lite)]), SCOPE)).toEqual([heavy]);
  });

  it('of an update only what has another content, though its name is the same', () => {
    expect(filesToFetch(second, new Set(keysOf(first)), SCOPE)).toEqual([page2, script2, lite2]);
  });

  it('counts what is here, and is whole with the last file only', () => {
    const some = howMuchIsKept(first, new Set([key(page), key(heavy), 'https://runner.example/else']), SCOPE);
    expect(some).toEqual({ readyBytes: 27_003_000, totalBytes: 30_203_000 });
    expect(isWhole(some)).toBe(false);
    expect(isWhole(howMuchIsKept(first, new Set(keysOf(first)), SCOPE))).toBe(true);
  });
});

describe('which files are removed', () => {
  const all = new Set([...keysOf(first), ...keysOf(second)]);

  it('none that a version in use has', () => {
    expect(keysToDelete(all, [first, second], SCOPE)).toEqual([]);
  });

  it('those that only the old version had, once nobody uses it', () => {
    expect(new Set(keysToDelete(all, [second], SCOPE))).toEqual(new Set([key(page), key(script), key(lite)]));
  });

  it('at the person’s word what can be fetched again, of every version, and never the page', () => {
    expect(new Set(keysOfRest([first, second], SCOPE))).toEqual(new Set([key(heavy), key(lite), key(lite2)]));
  });
});

describe('who is answered with what', () => {
  it('gives a page of the old version its own file of the same name', () => {
    expect(fileFor('models/lite.bin', [first])).toBe(lite);
    expect(fileFor('models/lite.bin', [second])).toBe(lite2);
  });

  it('gives a page of the old version no part of the new one', () => {
    expect(fileFor('assets/index-2.js', [first])).toBeNull();
  });

  it('gives a page of unknown version what any of them has', () => {
    expect(fileFor('assets/index-1.js', [second, first])).toBe(script);
  });

  it('forgets pages that are gone, but not one that is just being opened', () => {
    const tab = (id: string, openedAtMs: number) => ({ id, version: 'first', openedAtMs });
    const nowMs = 1_000_000;
    const [open, gone, opening] = [tab('open', 0), tab('gone', 0), tab('opening', nowMs - 5_000)];
    expect(tabsThatAreGone([open, gone, opening], new Set(['open']), nowMs)).toEqual([gone]);
  });
});

describe('addresses within the folder that the app is served from', () => {
  it.each([
    ['https://runner.example/some/app/', 'index.html'],
    ['https://runner.example/some/app/?lang=en', 'index.html'],
    ['https://runner.example/some/app/models/lite.bin', 'models/lite.bin'],
    ['https://runner.example/some/app/a%20b.mp4', 'a b.mp4'],
    ['https://runner.example/some/application/', null],
    ['https://runner.example/', null],
    ['https://elsewhere.example/some/app/', null],
  ])('%s is %s', (address, path) => {
    expect(pathOf(address, SCOPE)).toBe(path);
  });

  it('asks for the page by its folder, and for all else by name', () => {
    expect(addressOf(page, SCOPE)).toBe(SCOPE);
    expect(addressOf(heavy, SCOPE)).toBe('https://runner.example/some/app/models/heavy.bin');
  });
});
