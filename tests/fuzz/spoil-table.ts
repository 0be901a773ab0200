import type { Chance } from './chance';

const STRANGE = [
  'NaN',
  'inf',
  '-',
  '',
  '1e999',
  '-0',
  'nan',
  '4294967295',
  '1e308',
  '-1',
  '0',
  'x',
  '1,5',
  '#REF!',
  '\0',
];

/** Lines of cells (TRC, CSV) with one to three things in them that nobody wrote on purpose. */
export function spoilTable(text: string, between: string, chance: Chance): string {
  const lines = text.split('\n');
  for (let times = 1 + chance.below(3); times > 0; times--) spoilOne(lines, between, chance);
  return lines.join('\n');
}

function spoilOne(lines: string[], between: string, chance: Chance): void {
  // The head decides most.
  const at = chance.yes(0.5) ? chance.below(Math.min(6, lines.length)) : chance.below(lines.length);
  const cells = (lines[at] ?? '').split(between);
  const column = chance.below(cells.length);
  switch (chance.below(10)) {
    case 0:
      return void lines.splice(at, 1);
    case 1:
      return void lines.splice(at, 0, lines[at] ?? '');
    case 2:
      return void lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '');
    case 3:
      cells.splice(column, 1);
      break;
    case 4:
      cells.splice(column, 0, chance.pick(STRANGE));
      break;
    case 5:
      cells[column] = chance.yes(0.05)
        ? '7'.repeat(100_000)
        : `${cells[column] ?? ''}${chance.pick(STRANGE)}`;
      break;
    case 6:
      if (chance.yes(0.05)) cells.push(...new Array<string>(100_000).fill(chance.pick(STRANGE)));
      else cells.push(...cells);
      break;
    case 7:
      scaleColumn(lines, column, between, chance.pick([0, -1, 1e-9, 1e-3, 60, 1e6, 1e300]));
      return;
    default:
      cells[column] = chance.pick(STRANGE);
  }
  lines[at] = cells.join(between);
}

function scaleColumn(lines: string[], column: number, between: string, factor: number): void {
  lines.forEach((line, i) => {
    const cells = line.split(between);
    const value = Number(cells[column]);
    if (i < 5 || cells[column] === undefined || Number.isNaN(value)) return;
    cells[column] = String(value * factor);
    lines[i] = cells.join(between);
  });
}
