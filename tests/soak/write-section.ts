import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BARS, type Flatness } from './flatness';
import type { Reading } from './take-reading';

export const SECTION = '## An hour of clip after clip';

/** Minutes between the rows that are written down. */
const ROW_EVERY_MIN = 5;

/** What a soak found, as a section of docs/reliability.md. */
export interface Soaked {
  readonly readings: readonly Reading[];
  readonly verdicts: readonly Flatness[];
  readonly errors: number;
  readonly browser: string;
}

/** The section as Markdown, from its heading on. */
export function sectionOf({ readings, verdicts, errors, browser }: Soaked): string {
  const last = readings.at(-1);
  const rows = readings.filter(
    (reading, i) =>
      i === readings.length - 1 ||
      Math.floor(reading.minute / ROW_EVERY_MIN) !==
        Math.floor((readings[i - 1]?.minute ?? -1) / ROW_EVERY_MIN),
  );
  const cell = (reading: Reading, { key, decimals }: (typeof BARS)[number]): string =>
    reading[key]?.toFixed(decimals) ?? 'not told';
  return `${SECTION}

\`npm run soak -- --minutes=${Math.round(last?.minute ?? 0)}\`: one page of the built app, ${last?.clips ?? 0} clips, ${browser}. Over and over: the
sample clip to its report, all its files saved, a look at it frame by frame; joints of two views, the run kept, found and
deleted; two runs compared; a saved report opened; a clip stopped in the middle; a file that is no clip and one that breaks
off; an annotated video. After each such round, on the first page, garbage is collected and this is read:

${table(
  ['minute', 'clips', ...BARS.map(({ name }) => name)],
  rows.map((reading) => [
    reading.minute.toFixed(0),
    String(reading.clips),
    ...BARS.map((bar) => cell(reading, bar)),
  ]),
)}

Growth over the last half (median of the slopes between all pairs of readings), and how much is allowed:

${table(
  ['', 'in an hour', 'allowed', ''],
  verdicts.map(({ bar, perHour, flat }) => [
    bar.name,
    perHour === null ? 'not told' : perHour.toFixed(bar.decimals + 1),
    String(bar.atMostAnHour),
    flat ? 'flat' : 'GROWS',
  ]),
)}

Errors in the page's console: ${errors}. The page's process holds the WebAssembly memory of its workers and
the pictures that the browser has decoded and may drop. What developer tools would keep of each response is not kept
(\`tests/soak/keep-no-responses.ts\`).
`;
}

/** As the formatter writes tables: every column as wide as its widest cell. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, c) =>
    Math.max(3, heading.length, ...rows.map((row) => row[c]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, c) => cell.padEnd(widths[c]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(headings), rule, ...rows.map(line)].join('\n');
}

/** The whole text with its section of that heading replaced, or added at its end; all else stays as it is. */
export function withSection(text: string, section: string): string {
  const heading = section.slice(0, section.indexOf('\n'));
  const from = text.split('\n').indexOf(heading);
  if (from < 0) return `${text.trimEnd()}\n\n${section}`;
  const lines = text.split('\n');
  const length = lines.slice(from + 1).findIndex((line) => /^##? /.test(line));
  const rest = length < 0 ? [] : lines.slice(from + 1 + length);
  return [...lines.slice(0, from), ...section.split('\n'), ...rest].join('\n');
}

export function writeSection(path: string, section: string): void {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '# How reliable it is\n';
  writeFileSync(path, withSection(text, section));
}
