/**
 * `shell`: what the page itself is made of; kept before a version counts as here.
 * `rest`: networks' weights, workers and the sample clip; fetched afterwards, a piece at a time.
 */
export type FilePart = 'shell' | 'rest';

/** A file of the built app. */
export interface AppFile {
  /** Within the app's folder, without a leading slash; the page is `index.html`. */
  readonly path: string;
  /** Of its content: 64 hexadecimal digits. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly part: FilePart;
}

/** One build of the app. */
export interface AppVersion {
  /** Made from the list, so that the same files are the same version. */
  readonly id: string;
  readonly files: readonly AppFile[];
}

/** An address that carries this asks for one content, and is never answered from what is kept. */
export const CONTENT_PARAMETER = 'sha256';

/**
 * What a file is kept under: its path and its content. A file that stays the same from version to version is kept once, and
 * is not fetched again.
 */
export function keyOf({ path, sha256 }: Pick<AppFile, 'path' | 'sha256'>, scope: string): string {
  return `${new URL(path, scope).href}?${CONTENT_PARAMETER}=${sha256}`;
}

/** Where a file is fetched. The page is asked for by its folder: some servers send `index.html` elsewhere. */
export function addressOf({ path }: Pick<AppFile, 'path'>, scope: string): string {
  return new URL(path === 'index.html' ? './' : path, scope).href;
}

/** A file's path within the app from an address; `null` outside the app. */
export function pathOf(address: string, scope: string): string | null {
  const { href, origin, pathname } = new URL(address);
  if (!href.startsWith(scope)) return null;
  const path = decodeURI((origin + pathname).slice(scope.length));
  return path === '' ? 'index.html' : path;
}
