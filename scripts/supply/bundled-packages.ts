import { join } from 'node:path';

/** What a bundle holds, as far as it matters here. */
interface Built {
  readonly type: 'chunk' | 'asset';
  /** Chunks: their modules by id. */
  readonly modules?: Readonly<Record<string, unknown>>;
  /** Assets: the files they were made of. */
  readonly originalFileNames?: readonly string[];
}

/** Code that these put into what they build, though nobody imports it. */
const MADE_BY: readonly (readonly [RegExp, string])[] = [
  [/^\0vite\//, 'vite'],
  [/^\0rolldown\//, 'rolldown'],
];

/**
 * The folders of the packages that a bundle was made of: code, style sheets, WebAssembly and what the tools add.
 * @param root the project's folder
 * @throws for a module that is neither a file nor known: then the list would not be whole
 */
export function bundledPackages(bundle: Readonly<Record<string, Built>>, root: string): Set<string> {
  const folders = new Set<string>();
  for (const { modules = {}, originalFileNames = [] } of Object.values(bundle)) {
    for (const id of [...Object.keys(modules), ...originalFileNames]) {
      const folder = packageFolder(id, root);
      if (folder) folders.add(folder);
    }
  }
  return folders;
}

/** @returns `null` for the project's own files */
export function packageFolder(id: string, root: string): string | null {
  if (id.startsWith('\0')) {
    const [, tool] = MADE_BY.find(([pattern]) => pattern.test(id)) ?? [];
    if (tool) return join(root, 'node_modules', tool);
    // Our own plugins' modules.
    if (id.startsWith('\0plumbline')) return null;
    // "\0path/of/a/file?and-what-a-tool-does-with-it"
    if (!id.includes('/node_modules/')) {
      throw new Error(
        `The build holds ${JSON.stringify(id)}, and nobody knows whose work that is: say so in scripts/supply/bundled-packages.ts.`,
      );
    }
  }
  const path = id.replace(/^\0/, '').replaceAll('\\', '/');
  const at = path.lastIndexOf('node_modules/');
  if (at < 0) return null;
  const [scopeOrName = '', name = ''] = path.slice(at + 'node_modules/'.length).split(/[/?]/);
  const folder = `${path.slice(0, at)}node_modules/${scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName}`;
  return folder.startsWith('/') || /^[a-z]:/i.test(folder) ? folder : join(root, folder);
}
