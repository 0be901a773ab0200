import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, stop } from './run.mjs';

const SOURCES = [
  'src',
  'workers',
  'public',
  'models',
  'scripts',
  'index.html',
  'package-lock.json',
  'vite.config.ts',
];

/** Brings the networks' weights here (checked against their checksums); a no-op when they are here. */
export async function stageModels() {
  const { code } = await runNode(['scripts/stage-models.mjs'], { toStderr: true });
  if (code !== 0) stop('The networks’ weights could not be brought here: the reason is above.');
}

/** Builds dist/ unless it is newer than everything it is made of. */
export async function buildApp() {
  if (buildIsFresh()) return;
  process.stderr.write('Building the page ...\n');
  const { code, output } = await runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    quiet: true,
  });
  if (code !== 0) stop(`${output}\nThe page could not be built: the reason is above.`);
}

export function buildIsFresh(folder = root) {
  const built = join(folder, 'dist', 'index.html');
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.every((path) => newestChange(join(folder, path)) <= builtAt);
}

/** Time of the last change in a file or folder; a folder's own time tells of files taken away. */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
