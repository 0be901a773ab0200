import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import weights from '../../models/weights.json' with { type: 'json' };
import pkg from '../../package.json' with { type: 'json' };
import { isAllowedLicence } from '../../scripts/supply/allowed-licences';
import type { BillOfMaterials } from '../../scripts/supply/bill-of-materials';
import { filesOf, sha256 } from '../../scripts/supply/folder-sums.mjs';
import type { PartsList } from '../../src/app/licences/parts-list';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const isBuilt = existsSync(join(dist, 'licences.json'));
const builtOnly = isBuilt ? '' : ' (skipped: there is no dist/ here, npm run build makes it)';
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(dist, name), 'utf8')) as T;

describe.skipIf(!isBuilt)(`the built licences${builtOnly}`, () => {
  const { parts, product, texts } = isBuilt ? readJson<PartsList>('licences.json') : ({} as PartsList);

  it('name every package that the project asks for to be part of it, in its version', () => {
    const named = new Map(parts.map(({ name, version }) => [name, version]));
    for (const [name, version] of Object.entries(pkg.dependencies))
      expect([name, named.get(name)]).toEqual([name, version]);
  });

  it('name every network', () => {
    const networks = new Set(weights.files.map(({ network }) => network));
    expect(parts.filter(({ kind }) => kind === 'weights').map(({ name }) => name)).toEqual(
      [...networks].sort(),
    );
  });

  it('have an allowed licence and a whole text each', () => {
    for (const { name, licence, texts: own } of [...parts, product]) {
      expect([name, isAllowedLicence(licence)]).toEqual([name, true]);
      expect([name, own.length > 0 && own.every((key) => (texts[key]?.length ?? 0) > 400)]).toEqual([
        name,
        true,
      ]);
    }
  });

  it('miss nothing that the service worker might bring: it is ours alone', () => {
    const folder = join(root, 'src/offline/service-worker');
    if (!existsSync(folder)) return;
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    for (const name of sources) {
      const imports = [...readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'/g)];
      expect(imports.filter(([, from]) => !from!.startsWith('.'))).toEqual([]);
    }
  });
});

// https://cyclonedx.org/docs/1.6/json/: what a reader has to find.
describe.skipIf(!isBuilt)(`the bill of materials${builtOnly}`, () => {
  const bill = isBuilt ? readJson<BillOfMaterials>('sbom.cdx.json') : ({} as BillOfMaterials);
  const all = isBuilt ? bill.components.flatMap((each) => [each, ...(each.components ?? [])]) : [];

  it('has the fields that the format asks for, and neither a time nor a serial number', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill).not.toHaveProperty('serialNumber');
    expect(bill.metadata).not.toHaveProperty('timestamp');
    expect(bill.metadata.component).toMatchObject({
      type: 'application',
      name: 'Plumbline',
      version: pkg.version,
    });
    for (const component of all) {
      expect(component.name).not.toBe('');
      expect(['library', 'machine-learning-model', 'file']).toContain(component.type);
      expect(component.licenses.length).toBeGreaterThan(0);
    }
  });

  it('has a reference of its own for each part, and each dependency leads to one', () => {
    const refs = [bill.metadata.component, ...all].map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { ref, dependsOn = [] } of bill.dependencies)
      for (const to of [ref, ...dependsOn]) expect(refs).toContain(to);
  });

  it('has a checksum for every package', () => {
    for (const { type, name, hashes } of bill.components) {
      if (type === 'library')
        expect([name, hashes?.[0]?.content]).toEqual([name, expect.stringMatching(/^[0-9a-f]{128}$/)]);
    }
  });

  it('has the checksums of the very weights that lie in the built folder', () => {
    const files = all.filter(({ type }) => type === 'file');
    expect(files).toHaveLength(weights.files.length);
    for (const { name, hashes } of files)
      expect([name, hashes?.[0]?.content]).toEqual([name, sha256(readFileSync(join(dist, name)))]);
  });
});

describe.skipIf(!isBuilt)(`the built folder${builtOnly}`, () => {
  it('tells nothing of the machine that built it, and carries no source maps', () => {
    const { username } = userInfo();
    const telling = [root.replace(/\/$/, ''), homedir(), tmpdir(), `/${username}/`].filter(
      (path) => path.length > 3,
    );
    const files = filesOf(dist);
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
    for (const name of files.filter((each) => /\.(js|css|html|json|webmanifest|wasm)$|\/_|^_/.test(each))) {
      const content = readFileSync(join(dist, name)).toString('latin1');
      expect(telling.filter((path) => content.includes(path)).map((path) => `${name}: ${path}`)).toEqual([]);
      expect([name, content.includes('sourceMappingURL')]).toEqual([name, false]);
    }
  });
});
