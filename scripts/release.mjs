// `npm run release`: builds the page anew and packs it into release/, the same bytes wherever it is done.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { root, runNode, stop } from './run.mjs';
import { folderSums, sha256, sumsText } from './supply/folder-sums.mjs';
import { packRelease } from './supply/pack-release.mjs';

await installPackages();
const { stageModels } = await import('./build-app.mjs');
await stageModels();
process.stderr.write('Building the page ...\n');
const built = await runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
  quiet: true,
});
if (built.code !== 0) stop(`${built.output}\nThe page could not be built: the reason is above.`);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, 'release');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, content] of packRelease(root, version)) writeFileSync(join(folder, name), content);
writeFileSync(join(folder, 'SHA256SUMS'), sumsText(folderSums(folder)));
for (const [name] of folderSums(folder)) {
  const content = readFileSync(join(folder, name));
  process.stdout.write(
    `release/${name}  ${(content.byteLength / 1e6).toFixed(2)} MB  SHA-256 ${sha256(content)}\n`,
  );
}
