import type { Part, PartsList } from '../../src/app/licences/parts-list.ts';
import weights from '../../models/weights.json' with { type: 'json' };

/** CycloneDX 1.6, as far as it is used here: https://cyclonedx.org/docs/1.6/json/ */
export interface BillOfMaterials {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

export interface Component {
  readonly type: 'application' | 'library' | 'machine-learning-model' | 'file';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly supplier?: { readonly name: string };
  readonly purl?: string;
  readonly licenses: readonly (
    { readonly license: { readonly id: string } } | { readonly expression: string }
  )[];
  readonly hashes?: readonly { readonly alg: 'SHA-256' | 'SHA-512'; readonly content: string }[];
  readonly externalReferences?: readonly { readonly type: 'vcs'; readonly url: string }[];
  readonly components?: readonly Component[];
}

/**
 * The bill of what is in the built form. Neither a time nor a serial number is in it, both of which the format leaves open:
 * the same build has the same bill.
 * @param integrity of a package as the lock file has it ("sha512-" and base64), by its name and version
 */
export function billOfMaterials(
  { product, parts }: PartsList,
  integrity: (name: string, version: string) => string | undefined,
): BillOfMaterials {
  const components = parts.map((part) =>
    part.kind === 'weights' ? networkOf(part) : libraryOf(part, integrity(part.name, part.version)),
  );
  const root = purlOf(product.name.toLowerCase(), product.version);
  const refs = components.map((component) => component['bom-ref']);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: product.name,
        version: product.version,
        purl: root,
        licenses: licensesOf(product.licence),
      },
    },
    components,
    dependencies: [{ ref: root, dependsOn: refs }, ...refs.map((ref) => ({ ref }))],
  };
}

/** https://github.com/package-url/purl-spec: the scope's @ is escaped. */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

const licensesOf = (licence: string): Component['licenses'] =>
  licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }];

const describe = ({ by, home }: Part): Pick<Component, 'supplier' | 'externalReferences'> => ({
  ...(by === '' ? {} : { supplier: { name: by } }),
  ...(home === '' ? {} : { externalReferences: [{ type: 'vcs', url: home }] }),
});

function libraryOf(part: Part, integrity: string | undefined): Component {
  const [algorithm, digest] = integrity?.split('-') ?? [];
  const content = Buffer.from(digest ?? '', 'base64').toString('hex');
  const purl = purlOf(part.name, part.version);
  return {
    type: 'library',
    'bom-ref': purl,
    name: part.name,
    version: part.version,
    purl,
    licenses: licensesOf(part.licence),
    ...describe(part),
    ...(algorithm === 'sha512' ? { hashes: [{ alg: 'SHA-512', content }] } : {}),
  };
}

/** A network with its files, each with its checksum. */
function networkOf(part: Part): Component {
  const licenses = licensesOf(part.licence);
  const own = weights.files.filter(({ network }) => network === part.name);
  return {
    type: 'machine-learning-model',
    'bom-ref': `weights:${part.name}`,
    name: part.name,
    version: part.version,
    licenses,
    ...describe(part),
    components: own.map(({ file, sha256 }) => ({
      type: 'file',
      'bom-ref': `weights:${part.name}/${file}`,
      name: `models/${file}`,
      licenses,
      hashes: [{ alg: 'SHA-256', content: sha256 }],
    })),
  };
}
