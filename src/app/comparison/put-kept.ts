import { reportJson } from '../../export/report-json';
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
  const opened = await library.open(id);
  if (!opened.ok) return opened.trouble;
  const { work, report, facts } = opened.value;
  if (!work) {
    const file = new File([reportJson(report)], `${report.clip.name}.report.json`);
    void desk.putFiles(place, [{ file, kind: 'pose-track' }]);
    return null;
  }
  // The library counts the clips of the report, the desk those of the work.
  const videos: (File | null)[] = work.clips.map(() => null);
  for (const [clip, at] of work.judged.entries()) {
    if ((facts.clips[clip]?.videoBytes ?? 0) === 0) continue;
    const video = await library.video(id, clip);
    if (video.ok) videos[at] = video.value;
  }
  void desk.putWork(place, work, videos);
  return null;
}
