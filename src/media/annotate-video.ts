import type { AnnotatedVideo, AnnotateRequest, ElementFrames } from '../../workers/analysis-api';
import { drawNotes } from './annotate-video-draw';
import { frameNotes } from './annotate-video-notes';
import { encodeFrames, type DrawFrames, type EncodeOptions } from './encode-frames';
import { frameRate } from './frame-times';
import type { OpenClip } from './open-clip';
import { uprightFrames } from './upright-frames';

export interface AnnotateOptions extends EncodeOptions {
  /** The page's <video> element, used when the clip's decoder is `element`. */
  readonly element?: ElementFrames | undefined;
}

/**
 * Draws what was found into every shown frame of a clip and encodes it, with the times that the frames have: an uneven
 * rate stays as it is.
 * @throws {MediaError} as encodeFrames does, and of the decoder as uprightFrames does. The signal's reason when it is
 * aborted.
 */
export async function annotateVideo(
  clip: OpenClip,
  request: AnnotateRequest,
  { element, ...options }: AnnotateOptions,
): Promise<AnnotatedVideo> {
  const { timesS } = clip;
  const { fps, intervalS } = frameRate(timesS);
  const plan = {
    widthPx: await clip.track.getDisplayWidth(),
    heightPx: await clip.track.getDisplayHeight(),
    fps,
    durationS: timesS[timesS.length - 1]! - timesS[0]! + intervalS,
  };
  const drawFrames: DrawFrames = async function* (context, scale) {
    const notesAt = frameNotes(request);
    const [widthPx, heightPx] = [plan.widthPx * scale, plan.heightPx * scale];
    const size = { widthPx: Math.ceil(widthPx), heightPx: Math.ceil(heightPx) };
    for await (const { timeS, durationS, draw } of uprightFrames(clip, { ...size, element })) {
      // An odd last row or column falls off the edge: stretching would blur every other one.
      draw(context, widthPx, heightPx);
      drawNotes(context, notesAt(timeS), { request, scale });
      yield { timeS, durationS };
    }
  };
  return encodeFrames(plan, drawFrames, options);
}
