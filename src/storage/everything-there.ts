import { isOurs, STORES } from './stores';

/** Names of all that this page has in the browser, of whatever kind. */
export interface EverythingThere {
  readonly databases: readonly string[];
  readonly folders: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly caches: readonly string[];
  readonly serviceWorkers: readonly ServiceWorkerRegistration[];
}

/**
 * Looks up what is there now, known to the registry or not. A kind of storage that the browser does not give us holds
 * nothing. Never rejects.
 */
export async function everythingThere(): Promise<EverythingThere> {
  const [databases, folders, caches, serviceWorkers] = await Promise.all([
    found(databasesThere),
    found(foldersThere),
    found(cachesThere),
    found(serviceWorkersThere),
  ]);
  return {
    databases,
    folders,
    local: keysOf(() => localStorage),
    session: keysOf(() => sessionStorage),
    caches,
    serviceWorkers,
  };
}

/** A browser that does not list its databases (Firefox before 126) has, for all we know, those of the registry. */
async function databasesThere(): Promise<readonly string[]> {
  const listing = (indexedDB as { readonly databases?: IDBFactory['databases'] }).databases;
  if (!listing) return Object.values(STORES).flatMap(({ databases }) => databases);
  return (await indexedDB.databases()).flatMap(({ name }) =>
    name !== undefined && isOurs(name) ? [name] : [],
  );
}

async function foldersThere(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys())
    if (isOurs(name)) names.push(name);
  return names;
}

/** Those of the app’s copy bear the address of its folder: there may be another one on the same server. */
async function cachesThere(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith('plumbline ') && name.endsWith(pageFolder()));
}

async function serviceWorkersThere(): Promise<readonly ServiceWorkerRegistration[]> {
  const all = await navigator.serviceWorker.getRegistrations();
  return all.filter(({ scope }) => scope === pageFolder());
}

function pageFolder(): string {
  return new URL('./', location.href).href;
}

function keysOf(storage: () => Storage): readonly string[] {
  try {
    return Object.keys(storage()).filter(isOurs);
  } catch {
    return [];
  }
}

async function found<T>(look: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await look();
  } catch {
    return [];
  }
}
