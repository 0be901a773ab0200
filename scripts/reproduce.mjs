// `npm run reproduce`: builds the page twice, in two folders, time zones and languages, and compares every byte.
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { root, run, runNode, stop } from './run.mjs';
import { differences, folderSums, sha256, sumsText } from './supply/folder-sums.mjs';

const LEFT_OUT = new Set(['dist', 'release', '.git', 'test-results', 'coverage']);
/** Vite's cache of an earlier run must not lend a hand. */
const CACHE = '.vite';

await installPackages();
const { stageModels } = await import('./build-app.mjs');
await stageModels();
const place = mkdtempSync(join(tmpdir(), 'plumbline-reproduce-'));
try {
  const first = await build(join(place, 'one'), { TZ: 'UTC', LANG: 'C' });
  const second = await build(join(place, 'a second', 'deeper one'), {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
  });
  const found = differences(first, second);
  process.stdout.write(await tools());
  process.stdout.write(`SHA-256 of the list of all ${first.size} files' sums: ${sha256(sumsText(first))}\n`);
  process.stdout.write(
    found.length === 0
      ? 'Holds: two builds in two folders are the same, byte for byte.\n'
      : `MISSED: ${found.length} files differ between two builds:\n${found.join('\n')}\n`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** @returns sums of all that was built */
async function build(folder, env) {
  process.stderr.write(`Building in ${folder} ...\n`);
  copyFolder(root, folder, LEFT_OUT);
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    env,
    quiet: true,
  });
  if (code !== 0) stop(`${output}\nThe page could not be built: the reason is above.`);
  const sums = folderSums(join(folder, 'dist'));
  rmSync(folder, { recursive: true, force: true });
  return sums;
}

/** Files as second names of the same content where the disk can do so, as copies otherwise: packages are large. */
function copyFolder(from, to, without = new Set()) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (without.has(entry.name) || entry.name === CACHE) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** What the bytes depend on. */
async function tools() {
  const { rolldownVersion, version } = await import('vite');
  const { output } = await runNode(['--version'], { quiet: true });
  return `Node ${output.trim()}, vite ${version}, rolldown ${rolldownVersion}, ${process.platform} ${process.arch}\n`;
}
