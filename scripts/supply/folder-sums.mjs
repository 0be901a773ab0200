import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * SHA-256 of every file of a folder.
 * @param {string} folder
 * @returns {Map<string, string>} hex digits by path within the folder (with slashes), in the same order anywhere
 */
export function folderSums(folder) {
  return new Map(filesOf(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** Paths of all files in a folder, with slashes, sorted by their code units: no language has a say in it. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** @param {Uint8Array | string} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** As `sha256sum` writes and checks them. */
export const sumsText = (sums) => [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('');

/**
 * What two folders' sums differ in.
 * @param {Map<string, string>} one
 * @param {Map<string, string>} other
 * @returns {string[]} a line for each file that is not the same in both
 */
export function differences(one, other) {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return paths.flatMap((path) => {
    if (one.get(path) === other.get(path)) return [];
    if (!one.has(path)) return [`${path}: only in the second`];
    return [other.has(path) ? `${path}: its content differs` : `${path}: only in the first`];
  });
}
