import { VideoSampleSink } from 'mediabunny';
import type { ElementFrames } from '../../workers/analysis-api';
import { FrameTimeGate } from './frame-times';
import type { DrawFrame } from './frame-canvas';
import * as failures from './media-failure';
import { MediaError } from './media-failure';
import type { OpenClip } from './open-clip';

/** A frame on show, to be drawn before the next one is asked for. */
export interface ShownFrame {
  readonly timeS: number;
  readonly durationS: number;
  /** Draws it upright. */
  readonly draw: DrawFrame;
}

/**
 * Every shown frame of a clip once, in order, as clipFrames gives them, but to be drawn at any size: nothing is read
 * back from the canvas.
 * @param widthPx size at which the page's element is asked for its picture, and the height with it
 * @throws {MediaError} `cannot-decode` when the element is needed and missing; `decode-failed` at a damaged frame.
 */
export async function* shownFrames(
  clip: OpenClip,
  widthPx: number,
  heightPx: number,
  element?: ElementFrames,
): AsyncGenerator<ShownFrame, void, undefined> {
  if (clip.decoder.kind === 'webcodecs') yield* decodedFrames(clip, clip.decoder.options);
  else if (element) yield* elementFrames(clip, widthPx, heightPx, element);
  else throw new MediaError(failures.cannotDecode(null, clip.decoder.why));
}

async function* decodedFrames(
  clip: OpenClip,
  options: ConstructorParameters<typeof VideoSampleSink>[1],
): AsyncGenerator<ShownFrame, void, undefined> {
  const gate = new FrameTimeGate();
  const samples = new VideoSampleSink(clip.track, options).samples();
  // Not `for await`: an error of the decoder must be told from an error of whoever uses the frames.
  try {
    for (;;) {
      const next = await decoding(samples.next());
      if (next.done) return;
      const sample = next.value;
      try {
        if (!gate.admit(sample.timestamp)) continue;
        yield {
          timeS: Math.max(0, sample.timestamp),
          durationS: sample.duration,
          // draw() turns the frame upright; toVideoFrame() would not.
          draw: (context, w, h) => sample.draw(context, 0, 0, w, h),
        };
      } finally {
        sample.close();
      }
    }
  } finally {
    await samples.return();
  }
}

async function* elementFrames(
  clip: OpenClip,
  widthPx: number,
  heightPx: number,
  element: ElementFrames,
): AsyncGenerator<ShownFrame, void, undefined> {
  const { timesS } = clip;
  for (let i = 0; i < timesS.length; i++) {
    const timeS = timesS[i]!;
    const nextS = timesS[i + 1] ?? timeS + (timeS - (timesS[i - 1] ?? 0));
    // Aim at the middle of the time that the frame is on show: its edges are rounded away by the element.
    const shown = await decoding(element.frameAt((timeS + nextS) / 2, widthPx, heightPx));
    try {
      const draw: DrawFrame = (context, w, h) => context.drawImage(shown, 0, 0, w, h);
      yield { timeS, durationS: nextS - timeS, draw };
    } finally {
      shown.close();
    }
  }
}

async function decoding<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw new MediaError(failures.decodeFailed(failures.describeError(error)));
  }
}
