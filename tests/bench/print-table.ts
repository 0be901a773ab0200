/** Prints rows under headings, columns as wide as their widest cell; numbers right, words left. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, c) =>
    Math.max(heading.length, ...rows.map((row) => (row[c] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  ');
  for (const row of [headings, ...rows]) process.stdout.write(`${line(row).trimEnd()}\n`);
}
