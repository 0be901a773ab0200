import { words } from '../../core/words/words';
import { isComparisonCsv } from '../../export/comparison-csv';
import { isMarkCsv } from '../../export/mark-csv';
import { readStrideCsv } from '../../export/read-stride-csv';
import type { DroppedItem } from './sort-files';

/** A table of an hour's strides has a tenth of this; what is larger is none of ours. */
const LARGEST_BYTES = 20_000_000;

/**
 * Tables among what was dropped: they hold no run to look at, so each gets a sentence that says what it is for, and what
 * is wrong with it if it is damaged.
 * @returns the sentences, and everything else as it was
 */
export async function sayStrideTables(
  items: readonly DroppedItem[],
): Promise<{ readonly others: readonly DroppedItem[]; readonly notices: readonly string[] }> {
  const isTable = (item: DroppedItem): item is Extract<DroppedItem, { kind: 'file' }> =>
    item.kind === 'file' && /\.csv$/i.test(item.file.name);
  const notices = await Promise.all(items.filter(isTable).map(({ file }) => tableNotice(file)));
  return { others: items.filter((item) => !isTable(item)), notices };
}

async function tableNotice(file: File): Promise<string> {
  const say = words.exports.table;
  if (file.size > LARGEST_BYTES) return say.isForeign(file.name);
  try {
    const text = await file.text();
    if (isMarkCsv(text)) return say.isOfMarks(file.name);
    if (isComparisonCsv(text)) return words.comparisonExports.isTable(file.name);
    const reading = readStrideCsv(text);
    if ('table' in reading) return say.isFine(file.name);
    return reading.ours ? say.isDamaged(file.name, reading.failure) : say.isForeign(file.name);
  } catch {
    return say.unreadable(file.name);
  }
}
