import { number } from '../numbers';
import { counted } from './findings';

/** What the commonest licences ask and allow, for who has never read one. */
const MEANS: Readonly<Record<string, string>> = {
  'Apache-2.0':
    'Anyone may use, change and pass it on. Its text and notices go along, and what was changed is named.',
  MIT: 'Anyone may use, change and pass it on. Its text and its line of copyright go along.',
  ISC: 'Anyone may use, change and pass it on. Its text and its line of copyright go along.',
  '0BSD': 'Anyone may use, change and pass it on, and owes nothing.',
  'BSD-2-Clause': 'Anyone may use, change and pass it on. Its text and its line of copyright go along.',
  'BSD-3-Clause':
    'Anyone may use, change and pass it on. Its text goes along, and its makers’ names are not used to advertise.',
  'CC0-1.0': 'Its makers have given up their rights in it: it is everyone’s.',
  'MPL-2.0':
    'Anyone may use and pass it on. Whoever changes its own files passes the changes on too. It is used unchanged here, and its source is where the link leads.',
};

/** Text of the page that lists the licences of what the page is made of. */
export const licencesWords = {
  lead: (name: string, version: string, libraries: number, networks: number): string =>
    `${name} ${version} is free software: its own licence is Apache-2.0. It contains ${counted(libraries, 'library', 'libraries').toLowerCase()} and ${counted(networks, 'network', 'networks').toLowerCase()} made by others, each under a licence of its own. All of them let you use it for nothing.`,
  made: 'This list was made by the build itself, from what is really in these files.',
  loading: 'The list is being read.',
  failed:
    'The list could not be read. Load the page anew; if it is missing then too, the files that were put on the server are not whole.',
  again: 'Try again',
  search: 'Find a work, a maker or a licence',
  shown: (shown: number, all: number): string =>
    shown === all
      ? `${counted(all, 'work', 'works')} in all`
      : `${number(shown, 0)} of ${number(all, 0)} shown`,
  none: 'Nothing here has that in its name, its maker or its licence.',
  own: 'Plumbline itself',
  kinds: { weights: 'Networks that find your joints', library: 'Libraries' },
  by: 'Made by',
  version: 'Version',
  source: 'Source',
  /** What it means, for who will not read the text. */
  means: (licence: string): string | null => MEANS[licence] ?? null,
  inShort: 'In short',
  /** Where there is a notice beside the licence, they are numbered. */
  full: (name: string, n: number, all: number): string =>
    all === 1 ? `Licence of ${name}, in full` : `Licence of ${name}, in full, part ${n} of ${all}`,
  forPrograms: 'The same for programs: a bill of materials (CycloneDX), with checksums',
};
