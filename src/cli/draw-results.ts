import type { PoseTrack } from '../core/pose/pose-track';
import type { ExportFile } from '../export/export-file';
import type { Report } from '../report/report';
import type { CommandArguments } from './arguments';
import { inBrowser } from './in-browser';
import { toPortable } from './portable-track';
import { ProgressLine } from './progress-line';
import type { TrackedInput } from './tracked-input';

export interface DrawnResults {
  readonly files: readonly ExportFile[];
  /** A sentence for each thing that could not be made. */
  readonly missing: readonly string[];
}

/**
 * Draws what the page draws, in a browser without a window: pictures of what was found (of keypoints alone the joints),
 * and the annotated video of each video.
 * @param cleaned each input's cleaned joints, as filmed
 * @param names of each input's files, without ending
 * @throws {CommandEnd} when it was interrupted or there is no browser
 */
export async function drawResults(
  { pictures, annotated }: Pick<CommandArguments, 'pictures' | 'annotated'>,
  report: Report,
  tracked: readonly TrackedInput[],
  cleaned: readonly PoseTrack[],
  names: readonly string[],
  signal: AbortSignal,
): Promise<DrawnResults> {
  const videos = tracked.filter(({ input }) => input.kind === 'video');
  const clips = tracked.map((each, i) => ({
    name: names[i]!,
    cleaned: toPortable(cleaned[i]!),
    file: each.input.kind === 'video' ? videos.indexOf(each) : null,
  }));
  const line = new ProgressLine(process.stderr, Date.now, 'Drawing the annotated video');
  if (pictures) process.stderr.write('Drawing pictures of what was found\n');
  return inBrowser(signal, (browser) =>
    browser.draw(
      videos.map(({ input }) => input.path),
      { report, clips, pictures, annotated },
      (progress) => line.show(progress),
    ),
  ).finally(() => line.end());
}
