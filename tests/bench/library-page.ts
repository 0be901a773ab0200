import { IndexedLibrary } from '../../src/storage/library/indexed-library';
import { madeUpSession } from '../fixtures/library/made-up-session';

/** What the bench asks of its page. */
export interface LibraryBench {
  /** Keeps so many sessions of one runner, joints and all. */
  fill(sessions: number): Promise<void>;
  /** Lists them anew, as a page that was just loaded; ms. */
  list(): Promise<{ readonly ms: number; readonly sessions: number }>;
  /** Opens one whole; ms. */
  open(): Promise<number>;
  exportAll(): Promise<{ readonly ms: number; readonly bytes: number }>;
  /** Wipes everything and imports the last export; ms. */
  importAll(): Promise<number>;
}

declare global {
  interface Window {
    plumblineLibrary?: LibraryBench;
  }
}

const NAME = 'plumbline.runs.bench';
const DAY_MS = 86_400_000;
const fresh = (): IndexedLibrary => new IndexedLibrary({ name: NAME });
let exported: Blob | null = null;

window.plumblineLibrary = {
  async fill(sessions) {
    const library = fresh();
    const runner = await library.addRunner('Bench');
    if (!runner.ok) throw new Error(runner.trouble);
    for (let n = 0; n < sessions; n++) {
      const takenAt = new Date(1.7e12 + n * DAY_MS);
      const kept = await library.keep(
        madeUpSession({ id: `session-${n}`, runnerId: runner.value.id, takenAt, seed: 3 * n }),
      );
      if (!kept.ok) throw new Error(kept.trouble);
    }
  },
  async list() {
    const beganMs = performance.now();
    const found = await fresh().sessions();
    return { ms: performance.now() - beganMs, sessions: found.ok ? found.value.length : 0 };
  },
  async open() {
    const beganMs = performance.now();
    const found = await fresh().open('session-7');
    if (!found.ok) throw new Error(found.trouble);
    return performance.now() - beganMs;
  },
  async exportAll() {
    const beganMs = performance.now();
    const found = await fresh().exportAll();
    if (!found.ok) throw new Error(found.trouble);
    exported = found.value;
    return { ms: performance.now() - beganMs, bytes: exported.size };
  },
  async importAll() {
    await fresh().wipe();
    const beganMs = performance.now();
    const found = await fresh().importAll(exported!);
    if (!found.ok) throw new Error('refused' in found ? found.refused : found.trouble);
    return performance.now() - beganMs;
  },
};
