import { words } from '../core/words/words';
import type { ExportFile, ExportKind } from './export-file';
import type { ExportedMotion, ExportedReport } from './export-files';
import { rateText, shortNumber } from './plain-numbers';

/** Characters a line: plain text is read in small windows too. */
const LINE = 88;
const KINDS: readonly ExportKind[] = ['report', 'strides', 'marks', 'pose', 'trc', 'mot', 'picture', 'video'];

/** The README.txt of a zip: each file's name, and what stands in it with its units and signs. Lines end as Windows reads them. */
export function readmeText({ name, files, motions }: ExportedReport): string {
  const say = words.exports.readme;
  const paragraphs = [
    say.title(name),
    say.about,
    ...KINDS.flatMap((kind) => {
      const own = files.filter((file) => file.kind === kind);
      return own.length === 0 ? [] : [section(kind, own, motions)];
    }),
    say.caution,
  ];
  return `${paragraphs.map(wrapped).join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function section(kind: ExportKind, files: readonly ExportFile[], motions: readonly ExportedMotion[]): string {
  const say = words.exports.readme;
  const facts = kind === 'trc' ? motions.flatMap(factsOf) : [];
  return [files.map(({ name }) => name).join('\n'), ...say.kinds[kind], ...facts].join('\n');
}

function factsOf({
  clip,
  unit,
  fromTheSide,
  ownRateHz,
  evenRateHz,
  slowMotionFactor,
}: ExportedMotion): string[] {
  const say = words.exports.readme;
  return [
    unit === 'm' ? say.inMetres(clip) : say.inPixels(clip),
    ...(fromTheSide ? [] : [say.across(clip)]),
    ...(evenRateHz === undefined ? [] : [say.evened(clip, rateText(evenRateHz), rateText(ownRateHz))]),
    ...(slowMotionFactor === undefined || slowMotionFactor === 1
      ? []
      : [say.slowMotion(clip, shortNumber(slowMotionFactor))]),
  ];
}

/** Lines no longer than `LINE`; a line's own indent is kept where it goes on. */
function wrapped(paragraph: string): string {
  return paragraph
    .split('\n')
    .flatMap((line) => {
      const indent = /^ */.exec(line)![0];
      const lines: string[] = [];
      let current = '';
      for (const word of line.trim().split(' ')) {
        if (current !== '' && indent.length + current.length + 1 + word.length > LINE) {
          lines.push(indent + current);
          current = word;
        } else current = current === '' ? word : `${current} ${word}`;
      }
      return [...lines, indent + current];
    })
    .join('\n');
}
