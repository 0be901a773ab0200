import { throughGate } from '../storage/storage-gate';
import type { AppVersion } from './app-files';
import type { OpenTab } from './which-files';

/** Whether the rest is to be kept: as the person said, or nothing was said. */
export type Wish = 'keep' | 'leave' | null;

type Part = 'files' | 'notes';

/** Every cache of ours begins so. */
const PREFIX = 'plumbline offline';

/**
 * What of the app is kept in this browser, in two caches of the folder that it is served from: files by their content, and
 * notes about them. The page and the service worker both use it; what may change is read anew each time, as either may be
 * ended at any moment.
 */
export class KeptFiles {
  readonly #scope: string;
  /** Neither a version nor what a page was opened with ever changes. */
  readonly #known = new Map<string, unknown>();

  /** @param scope address of the app's folder, with a slash at its end: two of them on one server do not mix */
  constructor(scope: string) {
    this.#scope = scope;
  }

  /** Whether anything of the app is kept: all of it may be deleted while this worker still answers its pages. */
  isThere(): Promise<boolean> {
    return caches.has(this.#cacheOf('notes'));
  }

  async keys(): Promise<Set<string>> {
    const files = await this.#looked('files');
    return new Set((await files?.keys())?.map(({ url }) => url));
  }

  async get(key: string): Promise<Response | undefined> {
    // Which headers the request had is of no matter: the content is in the key.
    return (await this.#looked('files'))?.match(key, { ignoreVary: true });
  }

  /** @throws {DOMException} `QuotaExceededError` where the disk is full */
  async put(key: string, answer: Response): Promise<void> {
    await (await this.#opened('files')).put(key, answer);
  }

  async remove(keys: readonly string[]): Promise<void> {
    const files = await this.#looked('files');
    await Promise.all(keys.map((key) => files?.delete(key)));
  }

  versions(): Promise<readonly AppVersion[]> {
    return this.#noted<AppVersion>('versions');
  }

  version(id: string): Promise<AppVersion | null> {
    return this.#readOnce<AppVersion>(`versions/${id}`);
  }

  putVersion(version: AppVersion): Promise<void> {
    return this.#note(`versions/${version.id}`, version);
  }

  removeVersion(id: string): Promise<void> {
    return this.#forget(`versions/${id}`);
  }

  /** Id of the version that pages are opened with; `null` before the first one is whole. */
  chosen(): Promise<string | null> {
    return this.#read<string>('chosen');
  }

  choose(id: string): Promise<void> {
    return this.#note('chosen', id);
  }

  wish(): Promise<Wish> {
    return this.#read<Wish>('wish');
  }

  setWish(wish: Exclude<Wish, null>): Promise<void> {
    return this.#note('wish', wish);
  }

  tabs(): Promise<readonly OpenTab[]> {
    return this.#noted<OpenTab>('tabs');
  }

  tab(id: string): Promise<OpenTab | null> {
    return this.#readOnce<OpenTab>(`tabs/${id}`);
  }

  putTab(tab: OpenTab): Promise<void> {
    return this.#note(`tabs/${tab.id}`, tab);
  }

  removeTab(id: string): Promise<void> {
    return this.#forget(`tabs/${id}`);
  }

  #opened(part: Part): Promise<Cache> {
    return throughGate(() => caches.open(this.#cacheOf(part)));
  }

  /** Whoever only reads makes none: a worker of an app that was deleted may still be asked for a while. */
  async #looked(part: Part): Promise<Cache | null> {
    return (await caches.has(this.#cacheOf(part))) ? this.#opened(part) : null;
  }

  #cacheOf(part: Part): string {
    return `${PREFIX}: ${part} of ${this.#scope}`;
  }

  /** Not an address that a server has: only a name within the cache. */
  #nameOf(note: string): string {
    return new URL(`.plumbline/${note}`, this.#scope).href;
  }

  async #note(name: string, value: unknown): Promise<void> {
    await (await this.#opened('notes')).put(this.#nameOf(name), Response.json(value));
  }

  async #forget(name: string): Promise<void> {
    this.#known.delete(name);
    await (await this.#looked('notes'))?.delete(this.#nameOf(name));
  }

  async #read<T>(name: string): Promise<T | null> {
    const answer = await (await this.#looked('notes'))?.match(this.#nameOf(name));
    return answer ? ((await answer.json()) as T) : null;
  }

  async #readOnce<T>(name: string): Promise<T | null> {
    const value = (this.#known.get(name) as T | undefined) ?? (await this.#read<T>(name));
    if (value !== null) this.#known.set(name, value);
    return value;
  }

  async #noted<T>(folder: string): Promise<readonly T[]> {
    const notes = await this.#looked('notes');
    if (!notes) return [];
    const requests = (await notes.keys()).filter(({ url }) => url.startsWith(this.#nameOf(`${folder}/`)));
    const answers = await Promise.all(requests.map((request) => notes.match(request)));
    return Promise.all(answers.flatMap((answer) => (answer ? [answer.json() as Promise<T>] : [])));
  }
}
