import { annotateVideo } from '../src/media/annotate-video';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { type OpenClip, openClip } from '../src/media/open-clip';
import type { AnnotatedVideo, AnnotateRequest, ElementFrames, ProgressListener } from './analysis-api';
import { ProgressMeter } from './progress-meter';

/**
 * One clip from file to annotated video.
 * @throws {MediaError} with the failure to show; the signal's reason when it is aborted.
 */
export async function annotateClip(
  request: AnnotateRequest,
  listener: Pick<ProgressListener, 'onProgress'>,
  signal: AbortSignal,
  element?: ElementFrames,
): Promise<AnnotatedVideo> {
  const meter = new ProgressMeter((progress) => {
    // A page that fails to show progress is no reason to stop.
    void Promise.resolve(listener.onProgress(progress)).catch(() => {});
  });
  meter.phase('probe');
  const opened = await openClip(request.file, signal);
  const clip: OpenClip =
    request.decoder === 'element' ? { ...opened, decoder: { kind: 'element', why: 'asked for' } } : opened;
  try {
    if (clip.decoder.kind === 'element' && !element) {
      throw new MediaError(failures.cannotDecode(null, clip.decoder.why));
    }
    const total = clip.timesS.length;
    return await annotateVideo(clip, request, {
      signal,
      element,
      onFrame: (done) => meter.frames(done, total),
    });
  } finally {
    clip.close();
  }
}
