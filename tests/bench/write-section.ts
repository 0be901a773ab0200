import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table, withSection } from '../soak/write-section';

const FILE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const TITLE =
  '# Benchmarks\n\nWritten by the commands named below. Times are of one machine; the ratios within a run are what counts.\n';

/** Puts what a bench found into docs/benchmarks.md, in place of what it found before. */
export function writeSection(
  heading: string,
  text: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : TITLE;
  writeFileSync(FILE, withSection(before, `## ${heading}\n\n${text}\n\n${table(headings, rows)}\n`));
  process.stdout.write('Written into docs/benchmarks.md.\n');
}
