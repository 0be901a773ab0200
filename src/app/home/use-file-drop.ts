import { useEffect, useState } from 'react';
import { words } from '../../core/words/words';
import type { Session } from '../session/session';
import { readDrop } from './read-drop';
import { sortFiles, type DroppedItem, type SortedFiles } from './sort-files';
import { sayStrideTables } from './stride-tables';

/** Only tables were dropped, and they have their sentences. */
const NOTHING_ELSE: SortedFiles = { chosen: [], notices: [] };

/**
 * The whole window takes drops on every screen: a near miss must not open the video in the browser instead of
 * the page.
 * @param onDrop told before what was dropped is taken: another page makes room for what comes of it
 * @returns whether something is being dragged over the page
 */
export function useFileDrop(session: Session, onDrop: () => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(
    () =>
      listenForDrops(setOver, (items) => {
        onDrop();
        void takeFiles(session, items);
      }),
    [session, onDrop],
  );
  return over;
}

/** Analyses what can be analysed and says what cannot. A running analysis is not disturbed. */
export async function takeFiles(session: Session, items: readonly DroppedItem[]): Promise<void> {
  const tables = await sayStrideTables(items);
  if (session.state().screen === 'analysing') {
    session.refuse([words.home.oneAtATime]);
    return;
  }
  const sorted = items.length > 0 && tables.others.length === 0 ? NOTHING_ELSE : sortFiles(tables.others);
  const notices = [...tables.notices, ...sorted.notices];
  if (sorted.chosen.length > 0) await session.take(sorted.chosen, notices);
  else session.refuse(notices);
}

function listenForDrops(
  setOver: (over: boolean) => void,
  take: (items: readonly DroppedItem[]) => void,
): () => void {
  // Every element on the way enters and leaves: the count says whether the pointer is still on the page.
  let depth = 0;
  const enter = (event: DragEvent): void => {
    event.preventDefault();
    depth += 1;
    setOver(true);
  };
  const leave = (): void => {
    depth -= 1;
    if (depth <= 0) setOver(false);
  };
  const over = (event: DragEvent): void => event.preventDefault();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth = 0;
    setOver(false);
    if (event.dataTransfer) void readDrop(event.dataTransfer).then(take);
  };
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('dragenter', enter, { signal });
  window.addEventListener('dragleave', leave, { signal });
  window.addEventListener('dragover', over, { signal });
  window.addEventListener('drop', drop, { signal });
  return () => listening.abort();
}
