import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, type AppFile, type AppVersion } from '../../src/offline/app-files';
import type { BusyLock } from '../../src/offline/busy-lock';
import { fetchRest } from '../../src/offline/fetch-rest';
import type { KeptFiles, Wish } from '../../src/offline/kept-files';

const SCOPE = 'https://runner.example/app/';
const contents = new Map([
  ['models/small.bin', 'small weights'],
  ['models/large.bin', 'much larger weights, which come last'],
]);
const version: AppVersion = {
  id: 'one',
  files: [...contents].map(([path, text]): AppFile => ({
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
    sizeBytes: text.length,
    part: 'rest',
  })),
};
const [small, large] = version.files as [AppFile, AppFile];
const keyIs = (file: AppFile): string => keyOf(file, SCOPE);

/** What the server sends instead, by path. */
let sent: Map<string, string>;
let asked: string[];
let kept: Map<string, Response>;
let wish: Wish;
let isFull: boolean;
let release: (() => void) | null;

beforeEach(() => {
  [sent, asked, kept, wish, isFull, release] = [new Map(contents), [], new Map(), null, false, null];
  // As in a browser without locks.
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', (address: string) => {
    const path = new URL(address).pathname.slice('/app/'.length);
    asked.push(path);
    const text = sent.get(path);
    const headers = { 'cross-origin-embedder-policy': 'require-corp', 'content-encoding': 'br' };
    return Promise.resolve(
      new Response(text ?? 'not found', { status: text === undefined ? 404 : 200, headers }),
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const files = {
  keys: () => Promise.resolve(new Set(kept.keys())),
  wish: () => Promise.resolve(wish),
  put: (key: string, answer: Response) => {
    if (isFull) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    kept.set(key, answer);
    return Promise.resolve();
  },
} as unknown as KeptFiles;

/** Busy while `release` waits to be called. */
const lock = {
  untilIdle: (onWait: () => void) => {
    if (!release) return Promise.resolve();
    onWait();
    return new Promise<void>((resolve) => (release = resolve));
  },
} as unknown as BusyLock;

function run(signal = new AbortController().signal, onWaiting: (waits: boolean) => void = () => undefined) {
  const listener = { onBytes: () => undefined, onKept: () => Promise.resolve(), onWaiting };
  return fetchRest(version, SCOPE, files, lock, listener, signal);
}

describe('fetching what is kept for working without the network', () => {
  it('keeps every file as the server sent it, with the headers of the page’s isolation', async () => {
    expect(await run()).toBe('whole');
    const answer = kept.get(keyIs(large))!;
    expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    // It is not packed any more.
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe(contents.get('models/large.bin'));
  });

  it('keeps nothing that was damaged on its way, nor an error page', async () => {
    sent.set('models/large.bin', 'much larger weights, which come lost');
    expect(await run()).toBe('broken');
    expect([...kept.keys()]).toEqual([keyIs(small)]);
    sent.delete('models/large.bin');
    expect(await run()).toBe('broken');
    expect([...kept.keys()]).toEqual([keyIs(small)]);
  });

  it('goes on where it broke off', async () => {
    sent.delete('models/large.bin');
    await run();
    sent = new Map(contents);
    asked = [];
    expect(await run()).toBe('whole');
    expect(asked).toEqual(['models/large.bin']);
  });

  it('asks for nothing while an analysis is under way, and says that it waits', async () => {
    release = () => undefined;
    const said: boolean[] = [];
    const outcome = run(undefined, (waits) => said.push(waits));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([asked, said]).toEqual([[], [true]]);
    const go = release;
    release = null;
    go();
    expect(await outcome).toBe('whole');
    expect(said.at(-1)).toBe(false);
  });

  it('says that the disk is full', async () => {
    isFull = true;
    expect(await run()).toBe('full');
  });

  it('stops when it was said so in this tab, or in another one', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await run(stop.signal)).toBe('stopped');
    wish = 'leave';
    asked = [];
    expect(await run()).toBe('stopped');
    expect(asked).toEqual([]);
  });
});
