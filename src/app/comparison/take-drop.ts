import { words } from '../../core/words/words';
import { sortDrop } from '../home/use-file-drop';
import type { ChosenFile, DroppedItem } from '../home/sort-files';
import { PLACES, type CompareDesk, type Place } from './compare-desk';
import { earlierFirst } from './earlier-first';
import { sayPair } from './say-pair';

/** A frame's keypoints and reports may be JSON too: what is inside tells. */
const JSON_NAME = /\.json$/i;

const nameOf = ({ name, file }: ChosenFile): string => name ?? file.name;

/**
 * Takes what was dropped or chosen while runs are compared. On a place, everything is of that run. Beside them, two
 * files are the two runs where nothing is there yet; else what is dropped goes to the place that is empty. A run that is
 * there is replaced only by what is dropped on it. Never rejects.
 * @param place that it was dropped on; `null` = beside both
 */
export async function takeDrop(
  desk: CompareDesk,
  items: readonly DroppedItem[],
  place: Place | null,
): Promise<void> {
  const { chosen, notices } = await sortDrop(items);
  const empty = PLACES.filter((each) => !desk.state()[each]);
  const [one, other] = chosen;
  if (!one) return desk.say(notices);
  const target = place ?? empty[0];
  if (!target) return desk.say([...notices, words.comparison.bothTaken]);
  if (place || !other || empty.length < PLACES.length) {
    const put = desk.putFiles(target, chosen);
    desk.say(notices);
    return put;
  }
  const { pair, by } = earlierFirst(one, other, (each) => ({
    name: nameOf(each),
    lastModified: each.file.lastModified,
  }));
  const put = PLACES.map((each, i) => desk.putFiles(each, [pair[i]!]));
  desk.say([...notices, sayPair(nameOf(pair[0]), nameOf(pair[1]), by)]);
  await Promise.all(put);
}

/**
 * Opens the first saved comparison among what was dropped; everything else waits for another time.
 * @returns whether there was one
 */
export async function takeComparison(desk: CompareDesk, items: readonly DroppedItem[]): Promise<boolean> {
  const files = items.flatMap((item) =>
    item.kind === 'file' && JSON_NAME.test(item.file.name) ? [item.file] : [],
  );
  if (files.length === 0) return false;
  const { isComparison, openComparison } = await import('../comparison-exports/open-comparison');
  for (const file of files) {
    if (!(await isComparison(file))) continue;
    const trouble = await openComparison(file, desk);
    if (trouble !== null) desk.say([trouble]);
    return true;
  }
  return false;
}
