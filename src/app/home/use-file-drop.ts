import { useEffect, useState } from 'react';
import { words } from '../../core/words/words';
import type { Session } from '../session/session';
import { readDrop } from './read-drop';
import { sortFiles, type DroppedItem, type SortedFiles } from './sort-files';
import { sayStrideTables } from './stride-tables';

/** Only tables were dropped, and they have their sentences. */
const NOTHING_ELSE: SortedFiles = { chosen: [], notices: [] };

/** @param on what it was let go over */
export type TakeDrop = (items: readonly DroppedItem[], on: EventTarget | null) => void;

/**
 * The whole window takes drops on every screen: a near miss must not open the video in the browser instead of
 * the page.
 * @param take told of everything that was dropped; the same function as long as it does the same
 * @returns whether something is being dragged over the page
 */
export function useFileDrop(take: TakeDrop): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => listenForDrops(setOver, take), [take]);
  return over;
}

/** Analyses what can be analysed and says what cannot. A running analysis is not disturbed. */
export async function takeFiles(session: Session, items: readonly DroppedItem[]): Promise<void> {
  const { chosen, notices } = await sortDrop(items);
  if (session.state().screen === 'analysing') session.refuse([words.home.oneAtATime]);
  else if (chosen.length > 0) await session.take(chosen, notices);
  else session.refuse(notices);
}

/** What can be used of a drop, with a sentence for everything else. */
export async function sortDrop(items: readonly DroppedItem[]): Promise<SortedFiles> {
  const tables = await sayStrideTables(items);
  const sorted = items.length > 0 && tables.others.length === 0 ? NOTHING_ELSE : sortFiles(tables.others);
  return { chosen: sorted.chosen, notices: [...tables.notices, ...sorted.notices] };
}

function listenForDrops(setOver: (over: boolean) => void, take: TakeDrop): () => void {
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
    const on = event.target;
    if (event.dataTransfer) void readDrop(event.dataTransfer).then((items) => take(items, on));
  };
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('dragenter', enter, { signal });
  window.addEventListener('dragleave', leave, { signal });
  window.addEventListener('dragover', over, { signal });
  window.addEventListener('drop', drop, { signal });
  return () => listening.abort();
}
