import { zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './folder-sums.mjs';
import { licencesText, readmeText } from './release-texts.mjs';

/** The first moment a zip can name; it is written as the clock on the wall shows it, so the zone does not matter. */
const NO_TIME = new Date(1980, 0, 1);
/** Already as small as they get. */
const PACKED = /\.(mp4|png|webp|jpe?g|zip)$/;

/**
 * The files of a release, from the built folder.
 * @param {string} root the project's folder, with dist/ built
 * @param {string} version
 * @returns {Map<string, Uint8Array | string>} content by name: the zip, and what lies beside it
 */
export function packRelease(root, version) {
  const name = `plumbline-${version}`;
  const read = (path) => readFileSync(join(root, path));
  const bill = read('dist/sbom.cdx.json');
  const licences = licencesText(JSON.parse(read('dist/licences.json').toString('utf8')));
  const inside = new Map([
    ['README.txt', readmeText(version)],
    ['LICENSE', read('LICENSE')],
    ['NOTICE', read('NOTICE')],
    ['LICENCES.txt', licences],
    ...folderInto(root, 'dist', 'app'),
    ...folderInto(root, 'hosting', 'hosting'),
  ]);
  return new Map([
    [`${name}.zip`, zipOf(name, inside)],
    [`${name}.cdx.json`, bill],
    [`${name}.licences.txt`, licences],
  ]);
}

/** A folder's files under another name; none where it is not there. */
function folderInto(root, from, to) {
  if (!existsSync(join(root, from))) return [];
  return filesOf(join(root, from)).map((path) => [`${to}/${path}`, readFileSync(join(root, from, path))]);
}

/** Files sorted, without times or owners: the same files give the same zip. */
function zipOf(name, files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    return [`${name}/${path}`, [bytes, { level: PACKED.test(path) ? 0 : 9, mtime: NO_TIME, os: 3 }]];
  });
  return zipSync(Object.fromEntries(entries));
}
