import { words } from '../src/core/words/words';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { openClip, type OpenClip } from '../src/media/open-clip';
import { sideBySideVideo, type OpenHalf } from '../src/media/side-by-side-video';
import type {
  AnnotatedVideo,
  CompareVideoRequest,
  ElementFrames,
  ProgressListener,
  VideoHalf,
} from './analysis-api';
import { ProgressMeter } from './progress-meter';

/** The page's <video> elements, as far as the clips need them. */
export interface HalfElements {
  readonly before?: ElementFrames | undefined;
  readonly after?: ElementFrames | undefined;
}

/**
 * Two clips from files to one video.
 * @throws {MediaError} with the failure to show, which says of which run it is; the signal's reason when it is aborted.
 */
export async function compareClips(
  request: CompareVideoRequest,
  listener: Pick<ProgressListener, 'onProgress'>,
  signal: AbortSignal,
  elements: HalfElements = {},
): Promise<AnnotatedVideo> {
  const meter = new ProgressMeter((progress) => {
    // A page that fails to show progress is no reason to stop.
    void Promise.resolve(listener.onProgress(progress)).catch(() => {});
  });
  meter.phase('probe');
  if (request.before.strides.length === 0 || request.after.strides.length === 0) {
    const message = words.comparisonExports.noStrides;
    throw new MediaError({ code: 'bad-track', message, detail: 'no whole strides' });
  }
  const before = await openHalf('before', request.before, signal, elements.before);
  try {
    const after = await openHalf('after', request.after, signal, elements.after);
    try {
      const total = before.clip.timesS.length;
      const onFrame = (done: number): void => meter.frames(done, total);
      return await sideBySideVideo(before, after, request, { signal, onFrame });
    } finally {
      after.clip.close();
    }
  } finally {
    before.clip.close();
  }
}

async function openHalf(
  place: 'before' | 'after',
  { file, decoder }: VideoHalf,
  signal: AbortSignal,
  element: ElementFrames | undefined,
): Promise<OpenHalf> {
  let opened: OpenClip | null = null;
  try {
    opened = await openClip(file, signal);
    const clip: OpenClip =
      decoder === 'element' ? { ...opened, decoder: { kind: 'element', why: 'asked for' } } : opened;
    if (clip.decoder.kind === 'element' && !element) {
      throw new MediaError(failures.cannotDecode(null, clip.decoder.why));
    }
    return { clip, element };
  } catch (error) {
    opened?.close();
    if (!(error instanceof MediaError)) throw error;
    const { failure } = error;
    throw new MediaError({ ...failure, message: words.comparisonExports.ofRun[place](failure.message) });
  }
}
