import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWorker } from '../../scripts/offline-plugin.mjs';

const ASSETS = 'assets';
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** A copy of the built app that a test may change; weights are the same files as there. */
export function copyBuild(from: string, to: string): void {
  for (const path of filesOf(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    const copy = path.endsWith('.bin') ? linkSync : copyFileSync;
    try {
      copy(join(from, path), join(to, path));
    } catch {
      // Another disk.
      copyFileSync(join(from, path), join(to, path));
    }
  }
}

/**
 * Makes the next version of a build, in its place: the page's first script has another content, which shows as
 * `data-build` of the document, and another name; scripts that name it follow; the old ones are gone from the server.
 */
export async function makeNextBuild(folder: string, build: string): Promise<void> {
  const scripts = filesOf(join(folder, ASSETS)).filter((name) => name.endsWith('.js'));
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, first] = /src="\.\/assets\/(index-[^"]+\.js)"/.exec(page)!;
  if (first === undefined) throw new Error('the page names no first script');
  const next = `index-${build}.js`;
  const pagesOwn = scripts.filter((name) => !/worker|headless/.test(name));
  const renamed = new Map(
    pagesOwn.filter((name) => name.startsWith('documents-')).map((name) => [name, `documents-${build}.js`]),
  );
  renamed.set(first, next);
  const follow = (text: string): string =>
    [...renamed].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
  writeFileSync(join(folder, 'index.html'), follow(page));
  for (const name of pagesOwn) {
    const text = follow(readFileSync(join(folder, ASSETS, name), 'utf8'));
    const marked = name === first ? `${text};document.documentElement.dataset.build='${build}';` : text;
    rmSync(join(folder, ASSETS, name));
    writeFileSync(join(folder, ASSETS, renamed.get(name) ?? name), marked);
  }
  await writeWorker(folder, (path) =>
    pagesOwn.some((name) => path === join(ASSETS, renamed.get(name) ?? name)),
  );
}
