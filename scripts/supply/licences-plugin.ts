import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { billOfMaterials } from './bill-of-materials.ts';
import { bundledPackages } from './bundled-packages.ts';
import { listParts } from './list-parts.ts';

/** Names in the built folder. */
export const LICENCES_FILE = 'licences.json';
export const BILL_FILE = 'sbom.cdx.json';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
}

/**
 * Lists what the build is really made of, page and workers, and writes the list with all licences and a bill of materials
 * beside the page. A part whose licence is unknown or not allowed ends the build.
 * @param root the project's folder
 * @returns one plugin for the page's build, and one for each worker's, which come before it
 */
export function licencesPlugin(root: string): { readonly page: () => Plugin; readonly worker: () => Plugin } {
  const folders = new Set<string>();
  const collect = (bundle: Rolldown.OutputBundle): void => {
    for (const folder of bundledPackages(bundle, root)) folders.add(folder);
  };
  const page = (): Plugin => ({
    name: 'licences',
    generateBundle(_, bundle) {
      collect(bundle);
      const list = listParts(root, folders);
      const emit = (fileName: string, content: object): void =>
        void this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(content, null, 2)}\n` });
      emit(LICENCES_FILE, list);
      emit(BILL_FILE, billOfMaterials(list, integrityOf(root)));
    },
    // Nothing is built while one develops: then the list is of the packages that the project asks for.
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]?.endsWith(`/${LICENCES_FILE}`)) return next();
        const { dependencies } = readJson<{ dependencies: object }>(root, 'package.json');
        const asked = Object.keys(dependencies).map((name) => join(root, 'node_modules', name));
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(listParts(root, asked)));
      });
    },
  });
  return {
    page,
    worker: () => ({ name: 'licences-of-a-worker', generateBundle: (_, bundle) => collect(bundle) }),
  };
}

/** Looks checksums up in the lock file. */
function integrityOf(root: string): (name: string, version: string) => string | undefined {
  const { packages } = readJson<{ packages: Record<string, Locked> }>(root, 'package-lock.json');
  const locked = Object.entries(packages);
  return (name, version) =>
    locked.find(([path, at]) => path.endsWith(`node_modules/${name}`) && at.version === version)?.[1]
      .integrity;
}

function readJson<T>(root: string, name: string): T {
  return JSON.parse(readFileSync(join(root, name), 'utf8')) as T;
}
