/**
 * The licences under which a work of others may be part of what is built (SPDX ids), and why each may. All let anyone use,
 * change and pass on the whole under Apache-2.0; none asks anything of a runner who uses the page.
 */
export const ALLOWED_LICENCES: Readonly<Record<string, string>> = {
  'Apache-2.0': 'permissive; our own',
  MIT: 'permissive; its text and its copyright line go along',
  ISC: 'permissive, as MIT',
  '0BSD': 'permissive, asks for nothing',
  'BSD-2-Clause': 'permissive; its text goes along',
  'BSD-3-Clause': 'permissive; its text goes along',
  'CC0-1.0': 'given to everyone',
  'MPL-2.0':
    'asks that changes of its own files stay open, and that whoever gets the built form is told where those files are. They are used unchanged, and the list says where',
};

/**
 * Whether a package's SPDX expression may be part of the build: every part of an AND, one part of an OR.
 * Exceptions ("WITH"), "SEE LICENSE IN", custom names and nothing at all are not known, so not allowed.
 */
export function isAllowedLicence(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const plain = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (/[()]/.test(plain)) return false;
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => Object.hasOwn(ALLOWED_LICENCES, id)));
}
