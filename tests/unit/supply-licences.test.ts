import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ALLOWED_LICENCES, isAllowedLicence } from '../../scripts/supply/allowed-licences';
import { bundledPackages, packageFolder } from '../../scripts/supply/bundled-packages';
import { readPackage } from '../../scripts/supply/read-package';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-licences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A made-up package. */
function makePackage(name: string, manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...manifest }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(own, file), text);
  return own;
}

describe('which licences may be part of the build', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'GPL-2.0-only OR MPL-2.0'])(
    '%s may',
    (id) => expect(isAllowedLicence(id)).toBe(true),
  );
  it.each([
    undefined,
    '',
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'MIT AND GPL-3.0-only',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    '(MIT OR ISC) AND (CC-BY-NC-4.0)',
    'SEE LICENSE IN LICENSE.txt',
    'UNLICENSED',
    'CC-BY-NC-4.0',
    'toString',
  ])('%s may not', (id) => expect(isAllowedLicence(id)).toBe(false));

  it('says of each why it may', () => {
    for (const because of Object.values(ALLOWED_LICENCES)) expect(because.length).toBeGreaterThan(10);
  });
});

describe('what a package says of itself', () => {
  it('is read with its licence and its notices', () => {
    const own = makePackage(
      'good',
      {
        license: 'MIT',
        author: 'A. Person <a@example.org>',
        repository: { url: 'git+https://github.com/a/good.git' },
      },
      { 'LICENSE.md': 'MIT text', NOTICE: 'A notice', 'license.js': 'export {}' },
    );
    const facts = readPackage(own, 'Apache');
    expect(facts).toMatchObject({
      name: 'good',
      version: '1.2.3',
      by: 'A. Person',
      home: 'https://github.com/a/good',
    });
    expect(facts.texts).toEqual(expect.arrayContaining(['MIT text', 'A notice']));
  });

  it('stops the build where the licence is none that is allowed, or none at all', () => {
    const strong = makePackage('strong', { license: 'GPL-3.0-only' }, { LICENSE: 'GPL' });
    expect(() => readPackage(strong, '')).toThrow(/strong 1\.2\.3 .*GPL-3\.0-only.*allowed-licences/);
    const silent = makePackage('silent', {}, { LICENSE: 'who knows' });
    expect(() => readPackage(silent, '')).toThrow(/silent 1\.2\.3 .*none is stated/);
  });

  it('stops the build where the text is nowhere, and only Apache-2.0 is the same for everyone', () => {
    const bare = makePackage('bare', { license: 'MIT' }, { 'README.md': '# Bare\n\n## License\n\nMIT\n' });
    expect(() => readPackage(bare, 'Apache text')).toThrow(/text of its licence is nowhere/);
    expect(readPackage(makePackage('apache', { license: 'Apache-2.0' }), 'Apache text').texts).toEqual([
      'Apache text',
    ]);
  });

  it('finds a text at the end of a README', () => {
    const text = `Copyright 2019 Somebody.\n\n${'Permission is hereby granted. '.repeat(20)}`.trim();
    const own = makePackage(
      'readme',
      { license: 'MIT' },
      { 'README.md': `# R\n\nLICENSE (MIT)\n-----\n\n${text}\n` },
    );
    expect(readPackage(own, '').texts).toEqual([text]);
  });

  it('leaves out what a tool itself is made of', () => {
    const own = makePackage(
      'tool',
      { license: 'MIT' },
      { LICENSE: 'Own\n\n# Licenses of bundled dependencies\nOther' },
    );
    expect(readPackage(own, '').texts).toEqual(['Own']);
  });
});

describe('which packages a bundle is made of', () => {
  it('tells from modules, assets and what the tools add', () => {
    const found = bundledPackages(
      {
        'a.js': {
          type: 'chunk',
          modules: {
            '/p/src/main.ts': {},
            '/p/node_modules/@one/two/dist/x.js': {},
            '/p/node_modules/outer/node_modules/inner/i.js?commonjs': {},
            '\0/p/node_modules/odd/index.js?commonjs-proxy': {},
            '\0rolldown/runtime.js': {},
          },
        },
        'b.wasm': { type: 'asset', originalFileNames: ['node_modules/@one/wasm/b.wasm'] },
      },
      '/p',
    );
    expect([...found].sort()).toEqual([
      '/p/node_modules/@one/two',
      '/p/node_modules/@one/wasm',
      '/p/node_modules/odd',
      '/p/node_modules/outer/node_modules/inner',
      '/p/node_modules/rolldown',
    ]);
  });

  it('stops at code that nobody knows', () => {
    expect(() => packageFolder('\0some-plugin/helper.js', '/p')).toThrow(/nobody knows whose work/);
  });
});
