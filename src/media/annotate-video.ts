import type { AnnotatedVideo, AnnotateRequest, ElementFrames } from '../../workers/analysis-api';
import { words } from '../core/words/words';
import { drawNotes } from './annotate-video-draw';
import { EncoderFault, type EncoderChoice, workingEncoders, writerTo } from './annotate-video-encoder';
import { frameNotes } from './annotate-video-notes';
import { BlobFile } from './annotate-video-target';
import { frameRate } from './frame-times';
import { MediaError } from './media-failure';
import { MIN_FRAMES } from './media-limits';
import { nextMacrotask } from './next-macrotask';
import type { OpenClip } from './open-clip';
import { uprightFrames } from './upright-frames';

const CODEC_NAMES = { avc: 'H.264', vp9: 'VP9', av1: 'AV1', vp8: 'VP8' } as const;

export interface AnnotateOptions {
  readonly signal: AbortSignal;
  /** The page's <video> element, used when the clip's decoder is `element`. */
  readonly element?: ElementFrames | undefined;
  /** Frames that are through; begins anew where another encoder has to be taken. */
  onFrame(done: number): void;
}

/**
 * Draws what was found into every shown frame of a clip and encodes it, with the times that the frames have: an uneven
 * rate stays as it is. An encoder that fails is replaced by the next one, from the beginning. Holds a few frames and a
 * few MB of the file at a time, whatever the clip's length.
 * @throws {MediaError} `cannot-encode` when no encoder works; of the decoder as clipFrames does. The signal's reason when
 * it is aborted; nothing is left of the file then.
 */
export async function annotateVideo(
  clip: OpenClip,
  request: AnnotateRequest,
  options: AnnotateOptions,
): Promise<AnnotatedVideo> {
  const { timesS } = clip;
  const { fps, intervalS } = frameRate(timesS);
  const size = {
    widthPx: await clip.track.getDisplayWidth(),
    heightPx: await clip.track.getDisplayHeight(),
    fps,
    durationS: timesS[timesS.length - 1]! - timesS[0]! + intervalS,
  };
  const why: string[] = [];
  for await (const choice of workingEncoders(size, options.signal, (text) => why.push(text))) {
    try {
      return await encode(clip, request, size, choice, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof EncoderFault)) throw error;
      why.push(`${choice.codec}: ${error.message}`);
    }
  }
  throw new MediaError({ code: 'cannot-encode', message: words.video.cannotEncode, detail: why.join('; ') });
}

async function encode(
  clip: OpenClip,
  request: AnnotateRequest,
  size: { readonly widthPx: number; readonly heightPx: number },
  choice: EncoderChoice,
  { signal, element, onFrame }: AnnotateOptions,
): Promise<AnnotatedVideo> {
  const { widthPx, heightPx, container } = choice;
  const scale = Math.min(1, Math.max(widthPx, heightPx) / Math.max(size.widthPx, size.heightPx));
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2D canvas in this worker');
  context.imageSmoothingQuality = 'high';
  const notesAt = frameNotes(request);
  const file = new BlobFile();
  const writer = writerTo(file, choice);
  const [drawnWidthPx, drawnHeightPx] = [size.widthPx * scale, size.heightPx * scale];
  const frames = uprightFrames(clip, {
    widthPx: Math.ceil(drawnWidthPx),
    heightPx: Math.ceil(drawnHeightPx),
    element,
  });
  let done = 0;
  let endsEarlyAtS: number | undefined;
  let endS = 0;
  onFrame(0);
  try {
    await writer.start();
    try {
      for await (const { timeS, durationS, draw } of frames) {
        // An odd last row or column falls off the edge: stretching would blur every other one.
        draw(context, drawnWidthPx, drawnHeightPx);
        drawNotes(context, notesAt(timeS), { request, scale });
        await writer.add(canvas, timeS, durationS);
        endS = timeS + durationS;
        onFrame(++done);
        // Decoder and encoder may both be ahead, so that nothing waits; let a cancel in.
        await nextMacrotask();
        signal.throwIfAborted();
      }
    } catch (error) {
      // As in the analysis: what comes before the damage is kept.
      if (!isDecodeFailure(error) || done < MIN_FRAMES) throw error;
      endsEarlyAtS = endS;
    }
    await writer.finish();
    signal.throwIfAborted();
  } catch (error) {
    await writer.cancel();
    file.discard();
    throw error;
  }
  return {
    file: file.blob(`video/${container}`),
    container,
    codec: CODEC_NAMES[choice.codec],
    widthPx,
    heightPx,
    frames: done,
    ...(endsEarlyAtS !== undefined && { endsEarlyAtS }),
  };
}

function isDecodeFailure(error: unknown): boolean {
  return error instanceof MediaError && error.failure.code === 'decode-failed';
}
