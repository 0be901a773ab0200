import { reportJson } from '../../export/report-json';
import type { KeptWork } from '../../storage/kept-work';
import type { Library, LibrarySession, LibraryTrouble } from '../../storage/library/library';
import type { ChosenFile } from '../home/sort-files';

/** A kept session as a page shows it: with all that was measured, or its report alone. */
export type ToShow =
  { readonly work: KeptWork; readonly videos: readonly (File | null)[] } | { readonly file: ChosenFile };

/** Reads a kept session with those of its videos that are kept. @returns why it cannot be, else what to show */
export async function toShow(
  library: Library,
  id: string,
): Promise<ToShow | { readonly trouble: LibraryTrouble }> {
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
