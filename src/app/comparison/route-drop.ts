import type { DroppedItem } from '../home/sort-files';
import { takeFiles } from '../home/use-file-drop';
import { hashOf, leavePage, routeOf } from '../routes/page-route';
import type { Session } from '../session/session';
import { PLACES, type CompareDesk, type Place } from './compare-desk';
import { takeComparison, takeDrop } from './take-drop';

/**
 * Where a drop goes: a saved comparison is opened wherever it is dropped; on the page that compares, everything else is
 * for it; on any other page it is analysed as the next clip.
 * @param on what it was let go over
 */
export async function routeDrop(
  session: Session,
  desk: CompareDesk,
  items: readonly DroppedItem[],
  on: EventTarget | null,
): Promise<void> {
  if (await takeComparison(desk, items)) {
    location.hash = hashOf('compare');
    return;
  }
  if (routeOf(location.hash).page === 'compare') return takeDrop(desk, items, placeOf(on));
  // Room for what comes of it.
  leavePage();
  await takeFiles(session, items);
}

/** The place of the page that an element is part of. */
function placeOf(on: EventTarget | null): Place | null {
  const at = on instanceof Element ? on.closest<HTMLElement>('[data-place]')?.dataset['place'] : null;
  return PLACES.find((place) => place === at) ?? null;
}
