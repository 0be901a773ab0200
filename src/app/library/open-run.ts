import { reportJson } from '../../export/report-json';
import type { Library, LibrarySession, LibraryTrouble, SessionFacts } from '../../storage/library/library';
import type { KeptWork } from '../../storage/kept-work';
import type { CompareDesk, Place } from '../comparison/compare-desk';
import type { ChosenFile } from '../home/sort-files';
import type { Session } from '../session/session';
import { linkKept } from './kept-links';

/** A kept session as a page shows it: with all that was measured, or its report alone. */
type ToShow =
  { readonly work: KeptWork; readonly videos: readonly (File | null)[] } | { readonly file: ChosenFile };

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
export async function compareRuns(
  desk: CompareDesk,
  library: Library,
  two: readonly SessionFacts[],
): Promise<LibraryTrouble | null> {
  const [before, after] = [...two].sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
  if (!before || !after) return 'gone';
  const found = [await toShow(library, before.id), await toShow(library, after.id)] as const;
  for (const each of found) if ('trouble' in each) return each.trouble;
  put(desk, 'before', found[0] as ToShow);
  put(desk, 'after', found[1] as ToShow);
  return null;
}

/** Not waited for: the page that compares shows how far it is. */
function put(desk: CompareDesk, place: Place, shown: ToShow): void {
  if ('work' in shown) void desk.putWork(place, shown.work, shown.videos);
  else void desk.putFiles(place, [shown.file]);
}

async function toShow(library: Library, id: string): Promise<ToShow | { readonly trouble: LibraryTrouble }> {
  const opened = await library.open(id);
  if (!opened.ok) return { trouble: opened.trouble };
  const { work, report, facts } = opened.value;
  if (!work) {
    const name = `${facts.clips[0]?.name ?? facts.id}.report.json`;
    const file = new File([reportJson(report)], name, { type: 'application/json' });
    return { file: { file, kind: 'pose-track' } };
  }
  return { work, videos: await videosOf(library, opened.value, work) };
}

/** In the order of the work's clips; the library counts those of the report. */
async function videosOf(
  library: Library,
  { facts }: LibrarySession,
  work: KeptWork,
): Promise<(File | null)[]> {
  const videos: (File | null)[] = work.clips.map(() => null);
  for (const [clip, place] of work.judged.entries()) {
    if ((facts.clips[clip]?.videoBytes ?? 0) === 0) continue;
    const video = await library.video(facts.id, clip);
    if (video.ok && video.value) videos[place] = video.value;
  }
  return videos;
}
