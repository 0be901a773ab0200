import { contentPolicyOfTag, SECURITY_HEADERS } from './security-headers.mjs';

/**
 * The policy in the page itself, so that it holds on any server, and `_headers` in the built folder, which some hosts
 * of static files read (Netlify, Cloudflare Pages).
 */
export function policyPlugin() {
  const tag = (attrs) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' });
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: () => [
      tag({ 'http-equiv': 'Content-Security-Policy', content: contentPolicyOfTag() }),
      tag({ name: 'referrer', content: SECURITY_HEADERS['Referrer-Policy'] }),
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}

/** Rules of one file may name one header once: two values would be joined. */
export function headersFile() {
  const rule = (pattern, headers) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule('/*', SECURITY_HEADERS),
    // Their names hold a hash of what is in them. Anything else is asked about again each time.
    rule('/assets/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
    ...['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/models/*'].map((pattern) =>
      rule(pattern, { 'Cache-Control': 'no-cache' }),
    ),
  ].join('\n');
}
