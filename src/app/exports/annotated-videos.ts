import type { Progress } from '../../../workers/analysis-api';
import { words } from '../../core/words/words';
import type { ExportFile } from '../../export/export-file';
import type { Engine } from '../engine';
import type { ShownClip } from '../result/clip-player';
import { annotateRequest } from '../video-export/annotate-request';

export interface AnnotatedVideos {
  readonly files: readonly ExportFile[];
  /** Why a video is missing, where one is: a sentence each. */
  readonly failures: readonly string[];
}

/**
 * Makes the annotated video of each clip whose video and joints are at hand, with all that can be drawn into it.
 * @param names of each clip's files, without ending
 * @param onStep told which clip it is, and how far that is
 * @throws the signal's reason when it is aborted
 */
export async function annotatedVideos(
  annotate: Engine['annotate'],
  clips: readonly ShownClip[],
  names: readonly string[],
  onStep: (clip: string, progress?: Progress) => void,
  signal: AbortSignal,
): Promise<AnnotatedVideos> {
  const files: ExportFile[] = [];
  const failures: string[] = [];
  for (const [i, clip] of clips.entries()) {
    const request = annotateRequest(clip);
    if (!request) continue;
    const { name } = clip.source.clip;
    onStep(name);
    const outcome = await annotate(request, (progress) => onStep(name, progress), signal);
    signal.throwIfAborted();
    if (outcome.ok) {
      const { file, container } = outcome.value;
      const fileName = words.video.fileName(names[i]!, container);
      files.push({ name: fileName, kind: 'video', content: file, clip: i });
    } else failures.push(words.exports.videoMissing(name, outcome.error.message));
  }
  return { files, failures };
}
