const LONGEST = 100;
/** With four bytes a sign and an ending, still a name that file systems take. */
const LONGEST_BASE = 60;
/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Not allowed on some system, without a picture of their own, or turning the text around them. */
// eslint-disable-next-line no-control-regex -- control signs are what is looked for, to be taken out
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff<>:"|?*]/g;

/** "run.mp4" gives "run", as in run.report.json. */
export function baseName(fileName: string): string {
  return fileName.replace(/(\.(pose|report))?\.[^.]+$/i, '') || fileName;
}

/**
 * A name that every system can save and no archive can smuggle into another folder: the part behind the last slash,
 * without signs that are forbidden somewhere, never empty.
 */
export function safeFileName(name: string, ifEmpty = 'clip'): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1)!;
  const clean = [...last.replace(FORBIDDEN, '').replace(/^[.\s]+/, '')]
    .slice(0, LONGEST)
    .join('')
    .replace(/[.\s]+$/, '');
  if (clean === '') return ifEmpty;
  return RESERVED.test(clean) ? `_${clean}` : clean;
}

/** Names without their endings for the files of each clip; a name that was there before gets "-2". */
export function clipNames(fileNames: readonly string[]): string[] {
  const names: string[] = [];
  for (const fileName of fileNames) {
    const name = safeFileName([...baseName(fileName)].slice(0, LONGEST_BASE).join(''));
    // Some systems take names that differ in case only for one.
    const isTaken = names.some((other) => other.toLowerCase() === name.toLowerCase());
    names.push(isTaken ? `${name}-2` : name);
  }
  return names;
}
