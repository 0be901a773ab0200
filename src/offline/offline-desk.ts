import type { AppVersion } from './app-files';
import { askWorker } from './ask-worker';
import { BusyLock, type Busy } from './busy-lock';
import { fetchRest } from './fetch-rest';
import { KeptFiles } from './kept-files';
import { AT_FIRST, type OfflinePhase, type OfflineState } from './offline-state';
import { becomes, onNewVersion, registerWorker } from './register-worker';
import { howMuchIsKept, isWhole, keysOfRest, type Kept } from './which-files';

/** What is on show is kept a moment after it changes; the page is loaded anew after that, ms. */
const KEPT_BY_THEN_MS = 500;
const CHANNEL = 'plumbline.offline';
const NOTHING: Kept = { readyBytes: 0, totalBytes: 0 };

export interface OfflineDeskOptions {
  /** What must not be disturbed on this page. */
  readonly busy: Busy;
  readonly reload?: () => void;
}

/** The page's side of working without the network: what is here, what is fetched, and which version comes next. */
export class OfflineDesk {
  readonly #options: OfflineDeskOptions;
  readonly #lock: BusyLock;
  readonly #listeners = new Set<() => void>();
  readonly #otherTabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;
  #state = AT_FIRST;
  #registration: ServiceWorkerRegistration | null = null;
  #kept: KeptFiles | null = null;
  /** What is fetched: the newest version. */
  #wanted: AppVersion | null = null;
  /** Of the version that is counted, without the file under way. */
  #counted = NOTHING;
  #run: AbortController | null = null;

  constructor(options: OfflineDeskOptions) {
    this.#options = options;
    this.#lock = new BusyLock(options.busy);
  }

  readonly state = (): OfflineState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Has the app kept, and fetches what is lacking unless data is to be saved. Never rejects. */
  async begin(): Promise<void> {
    try {
      this.#registration = await registerWorker();
    } catch {
      this.#tell({ phase: 'broken' });
      return;
    }
    if (!this.#registration) {
      this.#tell({ phase: 'unsupported' });
      return;
    }
    this.#kept = new KeptFiles(this.#registration.scope);
    const goOn = (): Promise<void> => this.#goOn().catch(() => this.#tell({ phase: 'broken' }));
    onNewVersion(this.#registration, () => void goOn());
    // What is kept may be gone from under it, as everything was deleted: nobody waits to hear of that.
    this.#otherTabs?.addEventListener('message', () => void this.#look().catch(() => {}));
    globalThis.addEventListener('online', () => {
      if (this.#state.phase === 'broken') void goOn();
    });
    await goOn();
  }

  /** Whether another tab has something under way. */
  busyAnywhere(): Promise<boolean> {
    return this.#lock.anywhere();
  }

  /** The person wants all of it here. */
  async fetchAll(): Promise<void> {
    if (!this.#registration) return this.begin();
    await this.#kept?.setWish('keep');
    await this.#goOn();
  }

  /** Stops fetching; what is here stays. */
  async stop(): Promise<void> {
    await this.#kept?.setWish('leave');
    this.#run?.abort();
    await this.#look('left');
    this.#otherTabs?.postMessage('changed');
  }

  /** Removes what can be fetched again at need; the page itself stays. */
  async remove(): Promise<void> {
    const kept = this.#kept;
    if (!kept || !this.#registration) return;
    await kept.setWish('leave');
    this.#run?.abort();
    await kept.remove(keysOfRest(await kept.versions(), this.#registration.scope));
    await this.#look('left');
    this.#otherTabs?.postMessage('changed');
  }

  /** Begins with the new version: this tab is loaded anew, others stay as they are until they are. */
  async takeUpdate(): Promise<void> {
    const { update } = this.#state;
    // Another tab may have begun something since the button was drawn.
    if (update === 'none' || update === 'taking' || (await this.#lock.anywhere())) return;
    this.#tell({ update: 'taking' });
    const settled = new Promise((resolve) => setTimeout(resolve, KEPT_BY_THEN_MS));
    const worker = update === 'offered' ? this.#newest() : null;
    if (worker) {
      if (!(await askWorker(worker, 'take')) || !(await becomes(worker, 'activated'))) {
        await this.#look();
        return;
      }
      this.#otherTabs?.postMessage('taken');
    }
    await settled;
    (this.#options.reload ?? (() => location.reload()))();
  }

  #newest(): ServiceWorker | null {
    return this.#registration?.waiting ?? this.#registration?.active ?? null;
  }

  /** Fetches what the newest version lacks, unless it was said not to. */
  async #goOn(): Promise<void> {
    await this.#look();
    const { scope } = this.#registration ?? {};
    const version = this.#wanted;
    const kept = this.#kept;
    if (!version || !kept || scope === undefined) return;
    const wish = await kept.wish();
    const needed = howMuchIsKept(version, await kept.keys(), scope);
    if (isWhole(needed)) return this.#tell({ phase: 'whole' });
    if (wish === 'leave') return this.#tell({ phase: 'left' });
    if (wish === null && savesData()) return this.#tell({ phase: 'asking' });
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    // A version that comes after a whole one is fetched without a word.
    const said = (phase: OfflinePhase): void => {
      if (!signal.aborted && this.#state.phase !== 'whole') this.#tell({ phase });
    };
    said('fetching');
    const listener = {
      onBytes: (bytes: number) => {
        const { readyBytes, totalBytes } = this.#counted;
        if (!isWhole(this.#counted) && !signal.aborted) {
          this.#tell({ readyBytes: Math.min(readyBytes + bytes, totalBytes) });
        }
      },
      onKept: async () => {
        await this.#count();
        this.#otherTabs?.postMessage('changed');
      },
      onWaiting: (waits: boolean) => said(waits ? 'waiting' : 'fetching'),
    };
    const outcome = await fetchRest(version, scope, kept, this.#lock, listener, signal);
    if (signal.aborted) return;
    if (outcome === 'broken' || outcome === 'full') said(outcome);
    if (outcome === 'stopped') said('left');
    await this.#look();
  }

  /** Finds out which versions there are, and counts. */
  async #look(otherwise?: OfflinePhase): Promise<void> {
    const worker = this.#newest();
    const kept = this.#kept;
    if (!worker || !kept) return;
    const about = await askWorker(worker, 'about');
    this.#wanted = (about && (await kept.version(about.own))) ?? this.#wanted;
    await this.#count(otherwise);
    const chosen = await kept.chosen();
    if (!about || this.#state.update === 'taking') return;
    if (about.yours !== null && about.yours !== chosen) this.#tell({ update: 'elsewhere' });
    else this.#tell({ update: about.own !== chosen && (await this.#isWorthTaking()) ? 'offered' : 'none' });
  }

  /** A version that would work less well without the network than the one that is here waits until it does as well. */
  async #isWorthTaking(): Promise<boolean> {
    const [was, next] = await Promise.all([this.#chosenKept(), this.#keptOf(this.#wanted)]);
    return isWhole(next) || !isWhole(was);
  }

  async #count(otherwise?: OfflinePhase): Promise<void> {
    const chosen = await this.#chosenKept();
    this.#counted = isWhole(chosen) ? chosen : await this.#keptOf(this.#wanted);
    const whole = isWhole(this.#counted) && this.#counted.totalBytes > 0;
    const phase = whole ? 'whole' : (otherwise ?? (this.#state.phase === 'whole' ? 'left' : null));
    this.#tell({ ...this.#counted, ...(phase && { phase }) });
  }

  async #chosenKept(): Promise<Kept> {
    const id = await this.#kept?.chosen();
    return this.#keptOf(id ? ((await this.#kept?.version(id)) ?? null) : null);
  }

  async #keptOf(version: AppVersion | null): Promise<Kept> {
    if (!version || !this.#kept || !this.#registration) return { readyBytes: 0, totalBytes: Infinity };
    return howMuchIsKept(version, await this.#kept.keys(), this.#registration.scope);
  }

  #tell(change: Partial<OfflineState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The browser was told to be sparing with the line; not every browser says. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
