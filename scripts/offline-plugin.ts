import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type { AppFile, AppVersion } from '../src/offline/app-files';

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
export function offlinePlugin(): Plugin {
  let outDir = 'dist';
  let pageScripts: ReadonlySet<string> = new Set();
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    generateBundle(_, bundle) {
      pageScripts = scriptsOfPage(bundle);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error) return;
        const version = versionOf(await listFiles(outDir, pageScripts));
        await writeFile(join(outDir, WORKER_NAME), await buildWorker(version));
      },
    },
  };
}

/** Scripts that the page may ask for, sooner or later; its workers' scripts are not among them. */
function scriptsOfPage(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
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

async function listFiles(folder: string, pageScripts: ReadonlySet<string>): Promise<AppFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !NOT_KEPT.some((pattern) => pattern.test(path)));
  return Promise.all(
    paths.sort().map(async (path) => {
      const content = await readFile(join(folder, path));
      const isShell = pageScripts.has(path) || SHELL.some((pattern) => pattern.test(path));
      return {
        path,
        sha256: createHash('sha256').update(content).digest('hex'),
        sizeBytes: content.byteLength,
        part: isShell ? 'shell' : 'rest',
      };
    }),
  );
}

function versionOf(files: readonly AppFile[]): AppVersion {
  return { id: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16), files };
}

/** One classic script, so that every browser takes it. */
async function buildWorker(version: AppVersion): Promise<string> {
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
  const [{ output } = { output: [] }] = [result].flat() as Rolldown.RolldownOutput[];
  const [script] = output;
  if (script?.type !== 'chunk' || output.length > 1) throw new Error('the service worker is not one script');
  return script.code;
}
