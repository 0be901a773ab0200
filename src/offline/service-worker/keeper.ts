import { CONTENT_PARAMETER, keyOf, pathOf, type AppFile, type AppVersion } from '../app-files';
import type { About } from '../ask-worker';
import { checkedAnswer, fetchFile } from '../fetch-file';
import type { KeptFiles } from '../kept-files';
import { fileFor, filesToFetch, keysToDelete, tabsThatAreGone } from '../which-files';

/** So many files at a time while it is installed. */
const FETCHED_AT_ONCE = 6;

/** What the service worker does, without its events. */
export class Keeper {
  readonly #own: AppVersion;
  readonly #scope: string;
  readonly #kept: KeptFiles;
  readonly #clients: Clients;
  readonly #another: () => boolean;

  /**
   * @param own the version that this worker was built with
   * @param another whether a newer worker is there beside this one
   */
  constructor(own: AppVersion, scope: string, kept: KeptFiles, clients: Clients, another: () => boolean) {
    this.#own = own;
    this.#scope = scope;
    this.#kept = kept;
    this.#clients = clients;
    this.#another = another;
  }

  /** Fetches what the page is made of. What is there stays there should the line break: next time it goes on. */
  async install(): Promise<void> {
    const waiting = [...filesToFetch(this.#own, await this.#kept.keys(), this.#scope, 'shell')];
    const fetchNext = async (): Promise<void> => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        await this.#kept.put(keyOf(file, this.#scope), await fetchFile(file, this.#scope));
      }
    };
    await Promise.all(Array.from({ length: FETCHED_AT_ONCE }, fetchNext));
    await this.#kept.putVersion(this.#own);
  }

  /** The very first version begins at once; a later one only if it was asked for, though all tabs were closed. */
  async activate(): Promise<void> {
    if ((await this.#chosenVersion()) === null) {
      await this.#kept.choose(this.#own.id);
      // The page of the first visit, too: what it fetches for its own use need not be fetched twice.
      await this.#clients.claim();
    }
    await this.#tidy();
  }

  /** Pages opened from now on run this version; those that are open stay with theirs. */
  async take(): Promise<void> {
    const before = await this.#kept.chosen();
    for (const { id } of await this.#openClients()) {
      if (before !== null && !(await this.#kept.tab(id))) await this.#remember(id, before);
    }
    await this.#kept.choose(this.#own.id);
  }

  /** @param clientId the page that asks */
  async about(clientId: string | null): Promise<About> {
    await this.#mend();
    if (!this.#another()) await this.#tidy();
    const tab = clientId === null ? null : await this.#kept.tab(clientId);
    return { own: this.#own.id, yours: tab?.version ?? null };
  }

  /** Whether a request is any of ours. */
  answers({ method, url }: Request): boolean {
    return (
      method === 'GET' &&
      pathOf(url, this.#scope) !== null &&
      !new URL(url).searchParams.has(CONTENT_PARAMETER)
    );
  }

  /** The file that the asking page was built with; from the network what is not kept. */
  async answer(event: FetchEvent): Promise<Response> {
    const { request } = event;
    const versions = await this.#versionsFor(event);
    const [version] = versions;
    // A page, or a worker that it starts, is of one version from its first file to its last.
    if (version && event.resultingClientId) await this.#remember(event.resultingClientId, version.id);
    const file = fileFor(pathOf(request.url, this.#scope) ?? '', versions);
    if (!file) return fetch(request);
    const kept = await this.#kept.get(keyOf(file, this.#scope));
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.status === 200) event.waitUntil(this.#keep(file, answer.clone()));
    return answer;
  }

  /** What was fetched for the page's own use need not be fetched a second time. */
  async #keep(file: AppFile, answer: Response): Promise<void> {
    try {
      if (!(await this.#kept.isThere())) return;
      if (file.part === 'rest' && (await this.#kept.wish()) === 'leave') return;
      await this.#kept.put(keyOf(file, this.#scope), await checkedAnswer(answer, await answer.blob(), file));
    } catch {
      // Another content, or no room: the page has what the server sent, and nothing is kept.
    }
  }

  /** The asking page's version alone where it is known; otherwise the chosen one, then all others. */
  async #versionsFor({ request, clientId }: FetchEvent): Promise<readonly AppVersion[]> {
    const asking = request.mode === 'navigate' ? null : await this.#kept.tab(clientId);
    const its = asking && (await this.#kept.version(asking.version));
    if (its) return [its];
    const chosen = await this.#chosenVersion();
    const others = request.mode === 'navigate' ? [] : await this.#kept.versions();
    return [...(chosen ? [chosen] : []), this.#own, ...others];
  }

  /** Whoever clears a browser's caches may leave the worker: the pages find out what is lacking, and fetch it. */
  async #mend(): Promise<void> {
    const versions = await this.#kept.versions();
    if (!versions.some(({ id }) => id === this.#own.id)) await this.#kept.putVersion(this.#own);
    if ((await this.#kept.chosen()) === null) await this.#kept.choose(this.#own.id);
  }

  async #chosenVersion(): Promise<AppVersion | null> {
    const chosen = await this.#kept.chosen();
    return chosen === null ? null : this.#kept.version(chosen);
  }

  /** Removes versions that no page runs, and the files that only they had. */
  async #tidy(): Promise<void> {
    const alive = new Set((await this.#openClients()).map(({ id }) => id));
    const tabs = await this.#kept.tabs();
    const gone = tabsThatAreGone(tabs, alive, Date.now());
    for (const { id } of gone) await this.#kept.removeTab(id);
    // The one that was chosen may not be this worker's: it waits for the person's word.
    const open = tabs.filter((tab) => !gone.includes(tab)).map(({ version }) => version);
    const ids = new Set([this.#own.id, await this.#kept.chosen(), ...open]);
    const versions = await this.#kept.versions();
    const unused = versions.filter(({ id }) => !ids.has(id));
    // What an update that broke off has brought so far belongs to no version yet, and is for its next attempt.
    if (unused.length === 0) return;
    for (const { id } of unused) await this.#kept.removeVersion(id);
    const inUse = [this.#own, ...versions.filter(({ id }) => ids.has(id))];
    await this.#kept.remove(keysToDelete(await this.#kept.keys(), inUse, this.#scope));
  }

  #openClients(): Promise<readonly Client[]> {
    return this.#clients.matchAll({ includeUncontrolled: true, type: 'all' });
  }

  async #remember(id: string, version: string): Promise<void> {
    if (await this.#kept.isThere()) await this.#kept.putTab({ id, version, openedAtMs: Date.now() });
  }
}
