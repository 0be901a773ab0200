import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, PartsList } from '../../src/app/licences/parts-list.ts';
import weights from '../../models/weights.json' with { type: 'json' };
import { isAllowedLicence } from './allowed-licences.ts';
import { readPackage } from './read-package.ts';

/**
 * The list of all that is in the built form.
 * @param root the project's folder
 * @param folders of the packages that were built in
 * @throws as `readPackage`
 */
export function listParts(root: string, folders: Iterable<string>): PartsList {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8').trim();
  const apacheText = read('LICENSE');
  const texts: Record<string, string> = {};
  const keep = (text: string): string => {
    const key = createHash('sha256').update(text).digest('hex').slice(0, 12);
    texts[key] = text;
    return key;
  };
  const libraries = [...folders].map((folder): Part => {
    const { texts: own, ...facts } = readPackage(folder, apacheText);
    return { kind: 'library', ...facts, texts: own.map(keep) };
  });
  const product = JSON.parse(read('package.json')) as { version: string; license: string };
  const list = {
    format: 'plumbline.licences',
    product: {
      name: 'Plumbline',
      version: product.version,
      licence: product.license,
      texts: [keep(apacheText), keep(read('NOTICE'))],
    },
    parts: inOrder([...libraries, ...networkParts(keep(apacheText))]),
  } as const;
  const inKeyOrder = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...list, texts: Object.fromEntries(inKeyOrder) };
}

/** Each network's weights, as models/weights.json names them. */
function networkParts(apacheText: string): Part[] {
  const { package: source, weightsLicence, weightsAuthor, files } = weights;
  if (weightsLicence !== 'Apache-2.0' || !isAllowedLicence(weightsLicence)) {
    throw new Error(`The text of the weights' licence (${weightsLicence}) is not at hand.`);
  }
  return [...new Set(files.map(({ network }) => network))].map((network) => ({
    kind: 'weights',
    name: network,
    version: `${source.name} ${source.version}`,
    licence: weightsLicence,
    by: weightsAuthor,
    home: source.home,
    texts: [apacheText],
  }));
}

/** By kind, then by name: the same on every machine. */
function inOrder(parts: readonly Part[]): Part[] {
  const key = ({ kind, name, version }: Part): string => `${kind} ${name} ${version}`;
  return [...parts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
