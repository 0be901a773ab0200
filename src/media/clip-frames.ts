import { VideoSampleSink, type VideoSinkDecoderOptions } from 'mediabunny';
import type { ElementFrames } from '../../workers/analysis-api';
import { FrameCanvas, type FramePicture } from './frame-canvas';
import { FrameTimeGate } from './frame-times';
import * as failures from './media-failure';
import { MediaError } from './media-failure';
import type { OpenClip } from './open-clip';

/** One shown frame: upright, at the network's size, with its real time. */
export interface ClipFrame extends FramePicture {
  readonly timeS: number;
  /** Time that drawing it took, ms; decoding itself runs beside. */
  readonly drawMs: number;
}

/**
 * Every shown frame of the clip once, in order. Decoded frames are drawn small and closed at once;
 * the decoder runs a bounded number of frames ahead, whatever the clip's length.
 * @param longestPx longest side of the pictures.
 * @param element the page's <video> element, used when the clip's decoder is `element`.
 * @throws {MediaError} `cannot-decode` when the element is needed and missing; `decode-failed` at a damaged frame.
 */
export async function* clipFrames(
  clip: OpenClip,
  longestPx: number,
  element?: ElementFrames,
): AsyncGenerator<ClipFrame, void, undefined> {
  const canvas = new FrameCanvas(
    await clip.track.getDisplayWidth(),
    await clip.track.getDisplayHeight(),
    longestPx,
  );
  if (clip.decoder.kind === 'webcodecs') yield* decodedFrames(clip, clip.decoder.options, canvas);
  else if (element) yield* elementFrames(clip, element, canvas);
  else throw new MediaError(failures.cannotDecode(null, clip.decoder.why));
}

async function* decodedFrames(
  clip: OpenClip,
  options: VideoSinkDecoderOptions,
  canvas: FrameCanvas,
): AsyncGenerator<ClipFrame, void, undefined> {
  const gate = new FrameTimeGate();
  const samples = new VideoSampleSink(clip.track, options).samples();
  // Not `for await`: an error of the decoder must be told from an error of whoever uses the frames.
  try {
    for (;;) {
      const next = await decoding(samples.next());
      if (next.done) return;
      const sample = next.value;
      let frame: ClipFrame | null = null;
      try {
        if (gate.admit(sample.timestamp)) {
          // draw() turns the frame upright; toVideoFrame() would not.
          const began = performance.now();
          const picture = canvas.picture((context, w, h) => sample.draw(context, 0, 0, w, h));
          frame = { ...picture, timeS: Math.max(0, sample.timestamp), drawMs: performance.now() - began };
        }
      } finally {
        sample.close();
      }
      if (frame) yield frame;
    }
  } finally {
    await samples.return();
  }
}

async function decoding<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw new MediaError(failures.decodeFailed(failures.describeError(error)));
  }
}

async function* elementFrames(
  clip: OpenClip,
  element: ElementFrames,
  canvas: FrameCanvas,
): AsyncGenerator<ClipFrame, void, undefined> {
  const { timesS } = clip;
  for (let i = 0; i < timesS.length; i++) {
    const timeS = timesS[i]!;
    const nextS = timesS[i + 1] ?? timeS + (timeS - (timesS[i - 1] ?? 0));
    const began = performance.now();
    // Aim at the middle of the time that the frame is on show: its edges are rounded away by the element.
    const shown = await decoding(element.frameAt((timeS + nextS) / 2, canvas.widthPx, canvas.heightPx));
    const picture = canvas.picture((context, w, h) => context.drawImage(shown, 0, 0, w, h));
    shown.close();
    yield { ...picture, timeS, drawMs: performance.now() - began };
  }
}
