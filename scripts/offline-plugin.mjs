import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const WORKER = fileURLToPath(new URL('../src/offline/service-worker/service-worker.ts', import.meta.url));
/** In the root of dist/, so that the app's whole folder is its scope. */
const WORKER_NAME = 'sw.js';
/** For servers, for the command line, or said elsewhere: a page never asks for these. */
const NOT_KEPT = [/^sw\.js$/, /^_/, /^assets\/headless\.js$/, /\.map$/];
/** Of the page itself, though no script names them. */
const SHELL = [/^index\.html$/, /^manifest\.webmanifest$/, /^icons\//, /^assets\/.*\.css$/];

/**
 * Lists everything that was built, each with its content's hash, and builds the service worker with that list in it. The
 * list comes from the folder as it is at the very end: what any other plugin wrote is in it.
 */
export function offlinePlugin() {
  let folder = 'dist';
  let pageScripts = new Set();
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir);
    },
    generateBundle(_, bundle) {
      pageScripts = scriptsOfPage(bundle);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (!error) await writeWorker(folder, (path) => pageScripts.has(path));
      },
    },
  };
}

/** Writes the service worker of a built folder. @param isPageScript whether a path is a script that the page may ask for */
export async function writeWorker(folder, isPageScript) {
  const files = await listFiles(folder, isPageScript);
  const id = hashOf(JSON.stringify(files)).slice(0, 16);
  await writeFile(join(folder, WORKER_NAME), await buildWorker({ id, files }));
}

/** Scripts that the page may ask for, sooner or later; its workers' scripts are not among them. */
function scriptsOfPage(bundle) {
  const found = new Set();
  const visit = (name) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.name !== 'headless') visit(chunk.fileName);
  }
  return found;
}

/** An `AppFile` for each (src/offline/app-files.ts), sorted, so that two builds of the same files are the same. */
async function listFiles(folder, isPageScript) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !NOT_KEPT.some((pattern) => pattern.test(path)));
  return Promise.all(
    paths.sort().map(async (path) => {
      const content = await readFile(join(folder, path));
      const isShell = isPageScript(path) || SHELL.some((pattern) => pattern.test(path));
      return {
        path,
        sha256: hashOf(content),
        sizeBytes: content.byteLength,
        part: isShell ? 'shell' : 'rest',
      };
    }),
  );
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** One classic script, so that every browser takes it. */
async function buildWorker(version) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __APP_VERSION_FILES__: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: WORKER, output: { format: 'iife' } },
    },
  });
  const [{ output } = { output: [] }] = [result].flat();
  const [script] = output;
  if (script?.type !== 'chunk' || output.length > 1) throw new Error('the service worker is not one script');
  return script.code;
}
