import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headersFile } from '../../scripts/policy-plugin.mjs';
import { contentPolicyOfTag, SECURITY_HEADERS } from '../../scripts/security-headers.mjs';
import { ownScript, SCRIPT_POLICY } from '../../src/policy/own-script';

const hosting = (name: string): string =>
  readFileSync(new URL(`../../hosting/${name}`, import.meta.url), 'utf8');
const policy = new Map(
  SECURITY_HEADERS['Content-Security-Policy']!.split('; ').map((part) => {
    const [directive = '', ...sources] = part.split(' ');
    return [directive, sources] as const;
  }),
);

describe('the content policy', () => {
  it('allows nothing that is not named, no other site, and no script or style that is written into the page', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const [directive, sources] of policy) {
      if (!/-src$/.test(directive)) continue;
      for (const source of sources) {
        expect(["'none'", "'self'", 'blob:', "'wasm-unsafe-eval'"], directive).toContain(source);
      }
    }
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('worker-src')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });

  it('knows the one policy that addresses of scripts come from, by its name', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual([SCRIPT_POLICY]);
  });

  it('stands in the page’s own tag but for what only a header can say', () => {
    const inTag = contentPolicyOfTag().split('; ');
    const inHeader = SECURITY_HEADERS['Content-Security-Policy']!.split('; ');
    expect(inHeader.filter((part) => !inTag.includes(part))).toEqual(["frame-ancestors 'none'"]);
  });
});

/** `name value` pairs by what a line of such a file looks like. */
const pairs = (text: string, line: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(line)].map(([, name = '', value = '']) => [name, value]));

describe('every server that is prepared for sends the same headers', () => {
  it.each([
    ['nginx', hosting('nginx.conf'), /^\s*add_header (\S+) "(.+)" always;$/gm],
    ['Caddy', hosting('Caddyfile'), /^\t{3}([A-Z][\w-]+) "(.+)"$/gm],
    ['hosts that read _headers', headersFile().split('\n\n')[0]!, /^ {2}([\w-]+): (.+)$/gm],
  ])('%s', (_, text, line) => {
    expect(pairs(text, line)).toEqual(SECURITY_HEADERS);
  });

  it('keeps only what bears a hash in its name, and no line too long for any host', () => {
    const rules = headersFile().split('\n\n');
    expect(rules.filter((rule) => rule.includes('immutable'))).toEqual([
      '/assets/*\n  Cache-Control: public, max-age=31536000, immutable',
    ]);
    // https://developers.cloudflare.com/pages/configuration/headers/: 2,000 characters a line.
    for (const line of headersFile().split('\n')) expect(line.length).toBeLessThan(2000);
  });
});

describe('the address of a script', () => {
  afterEach(() => vi.unstubAllGlobals());
  const onPage = (): void =>
    void vi.stubGlobal('location', {
      href: 'https://run.example/app/#library',
      origin: 'https://run.example',
    });

  it('is resolved against the page', () => {
    onPage();
    expect(ownScript('./sw.js')).toBe('https://run.example/app/sw.js');
    expect(ownScript('https://run.example/app/assets/a.js')).toBe('https://run.example/app/assets/a.js');
  });

  it.each([
    'https://elsewhere.example/a.js',
    '//elsewhere.example/a.js',
    'http://run.example/a.js',
    'https://run.example:8443/a.js',
    'blob:https://run.example/1c2d',
    'data:text/javascript,1',
    'javascript:alert(1)',
  ])('is refused where it is not ours: %s', (address) => {
    onPage();
    expect(() => ownScript(address)).toThrow(TypeError);
  });
});
