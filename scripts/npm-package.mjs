// Takes files out of an npm package without installing it. Nothing is trusted by name: the package is checked against
// its integrity, each file against its SHA-256.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { readTar } from './read-tar.mjs';

/** An error whose message alone tells the user what to do. */
export class Sentence extends Error {}

/** Runs npm with the Node that runs us, so that it works where `npm` is a .cmd file. */
function npm(args, cwd) {
  const cli = process.env['npm_execpath'];
  const [command, prefix, shell] = cli
    ? [process.execPath, [cli], false]
    : ['npm', [], process.platform === 'win32'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...prefix, ...args], { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(errors.trim() || `npm ended with ${code}`)),
    );
  });
}

async function hashOf(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest(encoding);
}

/**
 * True when the file is there and is exactly the one named.
 * @param {{to: string, sha256: string}} file
 */
export async function isInPlace({ to, sha256 }) {
  return hashOf(to, 'sha256', 'hex').then(
    (found) => found === sha256,
    () => false,
  );
}

/**
 * Downloads a package and puts the wanted files where they belong, each checked before it takes its name.
 * @param {{name: string, version: string, integrity: string}} pkg
 * @param {readonly {from: string, to: string, sha256: string}[]} wanted `from`: the path in the package's archive
 * @throws {Sentence} when it cannot be had or is not the package, or the file, that was meant
 */
export async function takeFiles(pkg, wanted) {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-package-'));
  try {
    await unpack(await fetchPackage(pkg, folder), pkg, wanted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchPackage(pkg, folder) {
  const spec = `${pkg.name}@${pkg.version}`;
  try {
    await npm(['pack', spec, '--pack-destination', folder, '--prefer-offline', '--ignore-scripts'], folder);
  } catch (error) {
    throw new Sentence(
      `Could not download ${spec}. Check the internet connection (and npm's registry or proxy setting), then run ` +
        `the command again.\n  npm said: ${complaint(error.message)}`,
    );
  }
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (!name) throw new Sentence(`npm pack ${spec} left no package behind. Run the command again.`);
  const path = join(folder, name);
  const [algorithm, expected] = [pkg.integrity.slice(0, 6), pkg.integrity.slice(7)];
  if ((await hashOf(path, algorithm, 'base64')) !== expected) {
    throw new Sentence(
      `The download of ${spec} is not the package this project was made with. Nothing was staged.`,
    );
  }
  return path;
}

/** The first line of npm's output that tells what went wrong, past its warnings. */
const complaint = (output) => {
  const lines = output.split('\n').filter((line) => !line.startsWith('npm warn'));
  return (
    lines.find((line) => line.startsWith('npm error') && !/ (code|errno|syscall) /.test(line)) ??
    lines[0] ??
    output
  );
};

async function unpack(packagePath, pkg, wanted) {
  const missing = new Map(wanted.map((entry) => [entry.from, entry]));
  const isWanted = (name) => missing.has(name);
  const source = createReadStream(packagePath);
  for await (const { name, bytes } of readTar(source.pipe(createGunzip()), isWanted)) {
    const { to, sha256 } = missing.get(name);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Sentence(
        `${basename(to)} does not have the checksum that this project was made with. It was not staged.`,
      );
    }
    await mkdir(dirname(to), { recursive: true });
    await writeFile(`${to}.partial`, bytes);
    await rename(`${to}.partial`, to);
    missing.delete(name);
    if (missing.size > 0) continue;
    // Windows does not remove a file that is still open.
    await new Promise((resolve) => source.on('close', resolve).destroy());
    return;
  }
  throw new Sentence(
    `${pkg.name}@${pkg.version} lacks ${[...missing.values()].map(({ to }) => basename(to)).join(', ')}.`,
  );
}
