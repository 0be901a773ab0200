import { sourcesOf } from '../../report/report-sources';
import type { Library, LibraryTrouble, OnShare } from '../../storage/library/library';
import type { Judged, SessionState } from '../session/session-state';

/** A video of the report on show, with its place among the report's clips. */
export interface ReportVideo {
  readonly clip: number;
  readonly name: string;
  readonly file: File;
}

/** The videos of a report that are at hand. */
export function videosOf(judged: Judged, clips: SessionState['clips']): readonly ReportVideo[] {
  return sourcesOf(judged.report).flatMap((source, clip) => {
    const file = clips.find(({ id }) => id === judged.clipIds[clip])?.video;
    return file ? [{ clip, name: source.clip.name, file }] : [];
  });
}

/** One after the other; what is kept when one fails stays. @returns why one could not be */
export async function keepVideos(
  library: Library,
  id: string,
  videos: readonly ReportVideo[],
  onShare: OnShare,
  signal: AbortSignal,
): Promise<LibraryTrouble | null> {
  const all = videos.reduce((sum, { file }) => sum + file.size, 0);
  let before = 0;
  for (const { clip, file } of videos) {
    const share = (own: number): void => onShare((before + own * file.size) / all);
    const kept = await library.keepVideo(id, clip, file, share, signal);
    if (!kept.ok) return kept.trouble;
    before += file.size;
  }
  return null;
}
