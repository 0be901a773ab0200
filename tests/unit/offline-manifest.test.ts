import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/core/words/words';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('public/manifest.webmanifest')) as {
  name: string;
  description: string;
  start_url: string;
  scope: string;
  display: string;
  theme_color: string;
  background_color: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
};

/** Width and height as the file's first chunk says (PNG specification, 11.2.2). */
function sizeOfPng(path: string): string {
  const bytes = readFileSync(new URL(`../../public/${path}`, import.meta.url));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('the manifest', () => {
  it('has what browsers ask of an app that can be installed, at any address', () => {
    expect(manifest.display).toBe('standalone');
    expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
    const pngs = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(pngs.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of pngs) expect([src, sizeOfPng(src)]).toEqual([src, sizes]);
  });

  it('says what the page says, in the page’s colours', () => {
    expect(manifest.name).toBe(words.frame.name);
    expect(read('index.html')).toContain(`content="${manifest.description}"`);
    const [, light] = /--paper: light-dark\((#\w+),/.exec(read('src/app/theme/tokens.css'))!;
    expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
  });
});
