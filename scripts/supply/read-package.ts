import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowedLicence } from './allowed-licences.ts';

/** A package as its own folder tells of it. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly by: string;
  readonly home: string;
  /** Its licence and its notices, whole. */
  readonly texts: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
  readonly homepage?: string;
}

/** A tool's file also lists what the tool itself is made of; of that nothing is in what it builds. */
const OF_THE_TOOL_ALONE = /^# Licenses of bundled dependencies$/m;

/**
 * What a package says of itself.
 * @param folder with its package.json
 * @param apacheText the text of Apache-2.0, which is the same for everyone: for packages that name it and carry no file
 * @throws where its licence is unknown or not allowed, or its text is nowhere
 */
export function readPackage(folder: string, apacheText: string): PackageFacts {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license } = manifest;
  if (license === undefined || !isAllowedLicence(license)) {
    throw new Error(
      `${name} ${version} would be part of the build, and its licence (${JSON.stringify(license) ?? 'none is stated'}) ` +
        'is not among those of scripts/supply/allowed-licences.ts. Do without it, or add the licence there and say why it may be.',
    );
  }
  const texts = [...licenceFiles(folder), ...(licenceOfReadme(folder) ?? [])];
  if (texts.length === 0 && license === 'Apache-2.0') texts.push(apacheText);
  if (texts.length === 0) {
    throw new Error(
      `${name} ${version} would be part of the build, and the text of its licence is nowhere in it.`,
    );
  }
  return { name, version, licence: license, by: authorOf(manifest), home: homeOf(manifest), texts };
}

const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();

/** LICENSE, LICENCE.md, COPYING, NOTICE, CopyrightNotice.txt ... */
function licenceFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|copyrightnotice)([.-]|$)/i.test(name))
    .sort()
    .map((name) => textOf(join(folder, name)).split(OF_THE_TOOL_ALONE)[0]!.trim());
}

/** Some packages keep the text at the end of their README, under a heading of its own. */
function licenceOfReadme(folder: string): string[] | null {
  const path = join(folder, 'README.md');
  if (licenceFiles(folder).length > 0 || !existsSync(path)) return null;
  const [, text] = /\n(?:#+ *)?licen[cs]e[^\n]*\n(?:[-=]+\n)?([\s\S]*)$/i.exec(textOf(path)) ?? [];
  // The word alone, or a link, is no text.
  return text !== undefined && /copyright/i.test(text) && text.length > 400 ? [text.trim()] : null;
}

function authorOf({ author }: Manifest): string {
  const name = typeof author === 'string' ? author : (author?.name ?? '');
  // "Name <address> (page)": the name will do.
  return name.replace(/\s*[<(].*$/, '');
}

/** As an address that a browser opens. */
function homeOf({ repository, homepage }: Manifest): string {
  const address = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(address);
  if (short) return `https://github.com/${short[1]}`;
  return address
    .replace(/^git\+/, '')
    .replace(/^(git|ssh|http):\/\/(git@)?/, 'https://')
    .replace(/\.git$/, '');
}
