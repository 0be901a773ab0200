import type { Library, LibraryTrouble, SessionFacts } from '../../storage/library/library';
import type { CompareDesk } from '../comparison/compare-desk';
import { putToShow } from '../comparison/put-kept';
import type { Session } from '../session/session';
import { linkKept } from './kept-links';
import { toShow } from './to-show';

/** Shows a kept session as the report. @returns why it cannot be; `null` = it is on show */
export async function openRun(
  session: Session,
  library: Library,
  id: string,
): Promise<LibraryTrouble | null> {
  const found = await toShow(library, id);
  if ('trouble' in found) return found.trouble;
  const before = session.state().reportNumber;
  if ('work' in found) await session.takeUp(found.work, found.videos);
  else await session.take([found.file]);
  const { judged, reportNumber } = session.state();
  if (!judged || reportNumber === before) return 'damaged';
  linkKept(session, id);
  return null;
}

/** Puts two kept sessions beside each other, the earlier one as before. @returns why they cannot be */
export async function compareKeptRuns(
  desk: CompareDesk,
  library: Library,
  two: readonly SessionFacts[],
): Promise<LibraryTrouble | null> {
  const [before, after] = [...two].sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
  if (!before || !after) return 'gone';
  const was = await toShow(library, before.id);
  if ('trouble' in was) return was.trouble;
  const is = await toShow(library, after.id);
  if ('trouble' in is) return is.trouble;
  putToShow(desk, 'before', was);
  putToShow(desk, 'after', is);
  return null;
}
