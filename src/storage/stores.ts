import { LIBRARY_DATABASE } from './library/library-database';
import { RECORDINGS_FOLDER } from './recordings/origin-recording-shelf';
import { UNFINISHED_DATABASE } from './unfinished/unfinished-database';
import { WORK_DATABASE } from './work-database';

/** What can be told apart, and deleted by itself. */
export const STORE_IDS = [
  'latest',
  'unfinished',
  'runs',
  'recordings',
  'tools',
  'choices',
  'offline',
] as const;
export type StoreId = (typeof STORE_IDS)[number];

/** Every name under which a store keeps anything in this browser. */
export interface StoreNames {
  /** Of IndexedDB. */
  readonly databases: readonly string[];
  /** In the root of the origin's private file system. */
  readonly folders: readonly string[];
  /** Keys that stay (localStorage), and that last as long as the tab (sessionStorage). */
  readonly local: readonly string[];
  readonly session: readonly string[];
  /** The copy of the app itself: caches and the service worker. */
  readonly appCopy?: true;
}

const NONE: StoreNames = { databases: [], folders: [], local: [], session: [] };

/**
 * All that this page may ever leave in a browser: what the page "Your data" shows, what deleting everything looks for, and
 * what tests hold the code to. A name that is not here must not be written.
 */
export const STORES: Readonly<Record<StoreId, StoreNames>> = {
  latest: { ...NONE, databases: [WORK_DATABASE], session: ['plumbline.on-show'] },
  unfinished: { ...NONE, databases: [UNFINISHED_DATABASE], session: ['plumbline.under-way'] },
  runs: { ...NONE, databases: [LIBRARY_DATABASE], folders: [LIBRARY_DATABASE] },
  recordings: { ...NONE, folders: [RECORDINGS_FOLDER] },
  tools: { ...NONE, local: ['plumbline.tools'] },
  choices: {
    ...NONE,
    local: ['plumbline.theme', 'plumbline.units', 'plumbline.self-test', 'plumbline.backend'],
    session: ['plumbline.overlay'],
  },
  offline: { ...NONE, appCopy: true },
};

/** Begins every name of ours: other pages of the same address may have names of their own. */
const OURS = 'plumbline.';

export function isOurs(name: string): boolean {
  return name.startsWith(OURS);
}
