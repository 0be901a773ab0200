import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { differences, folderSums, sumsText } from '../../scripts/supply/folder-sums.mjs';
import { packRelease } from '../../scripts/supply/pack-release.mjs';
import type { PartsList } from '../../src/app/licences/parts-list';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIST: PartsList = {
  format: 'plumbline.licences',
  product: { name: 'Plumbline', version: '9.8.7', licence: 'Apache-2.0', texts: ['a'] },
  parts: [
    { kind: 'library', name: 'lib', version: '1.0.0', licence: 'MIT', by: 'Someone', home: '', texts: ['m'] },
  ],
  texts: { a: 'Apache text', m: 'MIT text of Someone' },
};

/** A project as it is after a build, its files written in this order. */
function makeProject(name: string, order: readonly string[]): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'dist', 'assets'), { recursive: true });
  for (const path of ['LICENSE', 'NOTICE']) writeFileSync(join(root, path), `${path} of ours`);
  writeFileSync(join(root, 'dist', 'licences.json'), JSON.stringify(LIST));
  writeFileSync(join(root, 'dist', 'sbom.cdx.json'), '{"bomFormat":"CycloneDX"}');
  for (const path of order) writeFileSync(join(root, 'dist', path), `content of ${path}`);
  return root;
}

describe('a release', () => {
  const one = packRelease(makeProject('one', ['index.html', 'assets/b.js', 'assets/a.js']), '9.8.7');
  const files = unzipSync(one.get('plumbline-9.8.7.zip') as Uint8Array);
  const text = (path: string): string => new TextDecoder().decode(files[`plumbline-9.8.7/${path}`]);

  it('holds the built folder, licences, and how to serve it', () => {
    expect(Object.keys(files).every((path) => path.startsWith('plumbline-9.8.7/'))).toBe(true);
    expect(text('app/assets/a.js')).toBe('content of assets/a.js');
    expect(text('README.txt')).toContain('python3 -m http.server');
    expect(text('NOTICE')).toBe('NOTICE of ours');
    expect(text('LICENCES.txt')).toContain('MIT text of Someone');
    expect(text('LICENCES.txt')).toContain('lib 1.0.0 | MIT | Someone');
    expect([...one.keys()]).toEqual([
      'plumbline-9.8.7.zip',
      'plumbline-9.8.7.cdx.json',
      'plumbline-9.8.7.licences.txt',
    ]);
  });

  it('is the same bytes in another folder, written in another order, at another time', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const other = packRelease(makeProject('other', ['assets/a.js', 'assets/b.js', 'index.html']), '9.8.7');
    for (const [name, content] of one) {
      expect(Buffer.compare(Buffer.from(content), Buffer.from(other.get(name)!)), name).toBe(0);
    }
  });
});

describe('sums of folders', () => {
  const sums = (path: string) => folderSums(join(makeProject(path, ['index.html']), 'dist'));

  it('name what differs', () => {
    const first = sums('first');
    const second = sums('second');
    expect(differences(first, second)).toEqual([]);
    second.set('index.html', 'other').set('new.js', 'x');
    first.set('gone.js', 'y');
    expect(differences(first, second)).toEqual([
      'gone.js: only in the first',
      'index.html: its content differs',
      'new.js: only in the second',
    ]);
  });

  it('are written as sha256sum reads them', () => {
    writeFileSync(join(folder, 'first', 'dist', 'abc.txt'), 'abc');
    // FIPS 180-2, appendix B.1.
    expect(sumsText(folderSums(join(folder, 'first', 'dist')))).toContain(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt\n',
    );
  });
});
