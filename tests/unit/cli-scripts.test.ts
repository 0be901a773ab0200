import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIsFresh } from '../../scripts/build-app.mjs';
import { packagesMatchLock } from '../../scripts/install.mjs';
import { nodeVersionProblem } from '../../scripts/node-version.mjs';
import { countTests } from '../../scripts/vitest-run.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string, timeS = 1000): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  utimesSync(full, timeS, timeS);
}

describe('the Node that runs us', () => {
  it.each(['20.19.0', '20.20.2', '22.3.0', '100.0.0'])('takes %s', (version) => {
    expect(nodeVersionProblem(version)).toBe('');
  });
  it.each(['20.18.3', '18.20.0', '9.11.2'])('refuses %s in a sentence that says what to do', (version) => {
    expect(nodeVersionProblem(version)).toMatch(/needs Node 20\.19 .*nodejs\.org/);
  });
});

describe('installed packages', () => {
  const lock = (packages: object) => JSON.stringify({ packages });

  it('are missing in a fresh clone', () => {
    put('package-lock.json', lock({ '': {} }));
    expect(packagesMatchLock(folder)).toBe(false);
  });

  it('match whatever the times of the files, without those for other platforms', () => {
    put('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }), 1);
    put('node_modules/a/package.json', '{}');
    const mac = { version: '2.0.0', optional: true };
    put(
      'package-lock.json',
      lock({ '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac': mac }),
    );
    expect(packagesMatchLock(folder)).toBe(true);
  });

  it.each([
    ['an older version', '1.0.1', true],
    ['a folder that was taken away', '1.0.0', false],
  ])('do not match with %s', (_, wanted, isThere) => {
    put('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }));
    if (isThere) put('node_modules/a/package.json', '{}');
    put('package-lock.json', lock({ 'node_modules/a': { version: wanted } }));
    expect(packagesMatchLock(folder)).toBe(false);
  });
});

describe('the built page', () => {
  const age = (path: string, timeS: number) => utimesSync(join(folder, path), timeS, timeS);

  beforeEach(() => {
    put('src/deep/part.ts', '', 1000);
    put('dist/index.html', '', 2000);
    age('src/deep', 1000);
    age('src', 1000);
  });

  it('is fresh when newer than its sources', () => expect(buildIsFresh(folder)).toBe(true));
  it('is stale after a change deep down', () => {
    age('src/deep/part.ts', 3000);
    expect(buildIsFresh(folder)).toBe(false);
  });
  it('is stale after a file was taken away', () => {
    rmSync(join(folder, 'src/deep/part.ts'));
    expect(buildIsFresh(folder)).toBe(false);
  });
  it('is stale when it is not there', () => {
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(buildIsFresh(folder)).toBe(false);
  });
});

describe('the sum of the tests', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });

  it('counts every test once', () => {
    const testResults = [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'failed', 'passed')];
    expect(countTests({ testResults })).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that broke before its first test as a failure', () => {
    expect(countTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
