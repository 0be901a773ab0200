import type { AnnotatedVideo } from '../../workers/analysis-api';
import { words } from '../core/words/words';
import { EncoderFault, type EncoderChoice, workingEncoders, writerTo } from './annotate-video-encoder';
import { BlobFile } from './annotate-video-target';
import { MediaError } from './media-failure';
import { MIN_FRAMES } from './media-limits';
import { nextMacrotask } from './next-macrotask';

const CODEC_NAMES = { avc: 'H.264', vp9: 'VP9', av1: 'AV1', vp8: 'VP8' } as const;

/** What a video is to be; no encoder may take it, and the picture is then made smaller. */
export interface VideoPlan {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Average frames a second. */
  readonly fps: number;
  readonly durationS: number;
}

/** A frame that stands on the canvas now, and when it is shown. */
export interface DrawnFrame {
  readonly timeS: number;
  readonly durationS: number;
}

/**
 * Draws the frames of a video on a canvas, one after the other; the next is asked for when the one before was taken.
 * Called anew where another encoder has to be taken.
 * @param scale canvas px for one px of the plan: at most 1
 */
export type DrawFrames = (
  context: OffscreenCanvasRenderingContext2D,
  scale: number,
) => AsyncGenerator<DrawnFrame, void, undefined>;

export interface EncodeOptions {
  readonly signal: AbortSignal;
  /** Frames that are through; begins anew where another encoder has to be taken. */
  onFrame(done: number): void;
}

/**
 * Encodes what is drawn, with the times that the frames are given. An encoder that fails is replaced by the next one,
 * from the beginning. Holds a few frames and a few MB of the file at a time, whatever the length.
 * @throws {MediaError} `cannot-encode` when no encoder works; what the drawing throws. The signal's reason when it is
 * aborted; nothing is left of the file then.
 */
export async function encodeFrames(
  plan: VideoPlan,
  drawFrames: DrawFrames,
  options: EncodeOptions,
): Promise<AnnotatedVideo> {
  const why: string[] = [];
  for await (const choice of workingEncoders(plan, options.signal, (text) => why.push(text))) {
    try {
      return await encode(plan, drawFrames, choice, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof EncoderFault)) throw error;
      why.push(`${choice.codec}: ${error.message}`);
    }
  }
  throw new MediaError({ code: 'cannot-encode', message: words.video.cannotEncode, detail: why.join('; ') });
}

async function encode(
  plan: VideoPlan,
  drawFrames: DrawFrames,
  choice: EncoderChoice,
  { signal, onFrame }: EncodeOptions,
): Promise<AnnotatedVideo> {
  const { widthPx, heightPx, container } = choice;
  const scale = Math.min(1, Math.max(widthPx, heightPx) / Math.max(plan.widthPx, plan.heightPx));
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2D canvas in this worker');
  context.imageSmoothingQuality = 'high';
  const file = new BlobFile();
  const writer = writerTo(file, choice);
  let done = 0;
  let endsEarlyAtS: number | undefined;
  let endS = 0;
  onFrame(0);
  try {
    await writer.start();
    try {
      for await (const { timeS, durationS } of drawFrames(context, scale)) {
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
