import { addressOf, keyOf, type AppFile } from './app-files';

export interface FetchOptions {
  /** Waited for before each piece: what else the machine is doing comes first. */
  readonly gate?: () => Promise<void>;
  /** Told of every piece, bytes. */
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** A line that brings nothing for so long has broken, ms. */
const SILENT_AT_MOST_MS = 60_000;

/**
 * Fetches a file and checks that it is the one that was built. The answer keeps the server's headers, among them those of
 * the page's isolation and policy, and is ready to be kept.
 * @throws {Error} where the line breaks, the server refuses, or the content is another one
 */
export async function fetchFile(file: AppFile, scope: string, options: FetchOptions = {}): Promise<Response> {
  // Built scripts have their content in their name: the browser may have them already.
  if (file.path.startsWith('assets/') && file.part === 'shell') {
    const known = await fetchChecked(addressOf(file, scope), file, options).catch(() => null);
    if (known) return known;
  }
  const address = `${addressOf(file, scope)}${new URL(keyOf(file, scope)).search}`;
  return fetchChecked(address, file, options, 'reload');
}

/** The same answer with its body read: what was redirected or packed on its way is neither now. */
export async function checkedAnswer(answer: Response, body: Blob, file: AppFile): Promise<Response> {
  const digest = await crypto.subtle.digest('SHA-256', await body.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (sha256 !== file.sha256) throw new Error(`${file.path} is not the file that was built`);
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.set('content-length', String(body.size));
  return new Response(body, { status: 200, headers });
}

async function fetchChecked(
  address: string,
  file: AppFile,
  { gate, onBytes, signal }: FetchOptions,
  cache: RequestCache = 'default',
): Promise<Response> {
  const silence = new AbortController();
  const signals = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;
  const answer = await fetch(address, { cache, signal: signals, credentials: 'same-origin' });
  if (answer.status !== 200 || !answer.body) throw new Error(`${file.path}: status ${answer.status}`);
  const reader = answer.body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    await gate?.();
    const timer = setTimeout(() => silence.abort(), SILENT_AT_MOST_MS);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) break;
    pieces.push(value);
    onBytes?.(value.byteLength);
  }
  return checkedAnswer(answer, new Blob(pieces), file);
}
