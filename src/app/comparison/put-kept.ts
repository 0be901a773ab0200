import { toShow, type ToShow } from '../library/to-show';
import type { Library, LibraryTrouble } from '../../storage/library/library';
import type { CompareDesk, Place } from './compare-desk';

/**
 * Puts a kept run on one side, with those of its videos that are kept; the side shows how far it is.
 * @returns why it cannot be opened; `null` = it was
 */
export async function putKept(
  desk: CompareDesk,
  place: Place,
  library: Library,
  id: string,
): Promise<LibraryTrouble | null> {
  const found = await toShow(library, id);
  if ('trouble' in found) return found.trouble;
  putToShow(desk, place, found);
  return null;
}

/** Not waited for: the page that compares shows how far it is. */
export function putToShow(desk: CompareDesk, place: Place, shown: ToShow): void {
  if ('work' in shown) void desk.putWork(place, shown.work, shown.videos);
  else void desk.putFiles(place, [shown.file]);
}
