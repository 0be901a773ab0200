import { type VideoSample, VideoSampleSink } from 'mediabunny';
import type { ElementFrames } from '../../workers/analysis-api';
import type { PictureBox } from '../drawing/picture-box';
import { FrameTimeGate, frameEndS, insideFrameS } from './frame-times';
import * as failures from './media-failure';
import { MediaError } from './media-failure';
import type { OpenClip } from './open-clip';

/** A decoded frame. It is closed when the next one is asked for; `close` lets it go before. */
export interface UprightFrame {
  readonly timeS: number;
  readonly durationS: number;
  /**
   * Draws it, turned upright, over the canvas from 0, 0.
   * @param part only this part of it, in px of the upright clip
   */
  draw(
    context: OffscreenCanvasRenderingContext2D,
    widthPx: number,
    heightPx: number,
    part?: PictureBox,
  ): void;
  close(): void;
  /** As the decoder gave it: not turned. The page's element gives none. */
  readonly sample?: VideoSample;
}

export interface UprightFramesOptions {
  /** Size at which the page's element is asked for its pictures; a decoder gives them at the clip's own. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The page's <video> element, used when the clip's decoder is `element`. */
  readonly element?: ElementFrames | undefined;
  /** Places in the clip's `timesS`, rising, each once; without it every frame that the decoder gives. */
  readonly only?: readonly number[] | undefined;
  /** The first frame, a place in the clip's `timesS`; without it (and without `only`) the clip's first. */
  readonly from?: number | undefined;
}

/**
 * The frames of a clip in order: every one once, from the first or from another, or only those asked for (then no more is decoded than leads to them
 * from a key frame). The decoder runs a bounded number of frames ahead, whatever the clip's length.
 * @throws {MediaError} `cannot-decode` when the element is needed and missing; `decode-failed` at a damaged frame.
 */
export async function* uprightFrames(
  clip: OpenClip,
  { widthPx, heightPx, element, only, from }: UprightFramesOptions,
): AsyncGenerator<UprightFrame, void, undefined> {
  const { decoder } = clip;
  if (decoder.kind === 'webcodecs') {
    const sink = new VideoSampleSink(clip.track, decoder.options);
    if (only) yield* chosenFrames(clip, sink, only);
    else yield* everyFrame(sink, from ? insideFrameS(clip.timesS, from) : undefined);
  } else if (element) {
    const places = only ?? [...clip.timesS.keys()].slice(from);
    yield* elementFrames(clip, element, widthPx, heightPx, places);
  } else throw new MediaError(failures.cannotDecode(null, decoder.why));
}

async function* everyFrame(
  sink: VideoSampleSink,
  fromS?: number,
): AsyncGenerator<UprightFrame, void, undefined> {
  const gate = new FrameTimeGate();
  const samples = sink.samples(fromS);
  // Not `for await`: an error of the decoder must be told from an error of whoever uses the frames.
  try {
    for (;;) {
      const next = await decoding(samples.next());
      if (next.done) return;
      const sample = next.value;
      try {
        if (gate.admit(sample.timestamp)) yield frameOf(sample, Math.max(0, sample.timestamp));
      } finally {
        sample.close();
      }
    }
  } finally {
    await samples.return();
  }
}

async function* chosenFrames(
  { timesS }: OpenClip,
  sink: VideoSampleSink,
  places: readonly number[],
): AsyncGenerator<UprightFrame, void, undefined> {
  const samples = sink.samplesAtTimestamps(places.map((place) => insideFrameS(timesS, place)));
  try {
    for (const place of places) {
      const timeS = timesS[place]!;
      const next = await decoding(samples.next());
      const sample = next.done ? null : next.value;
      if (!sample) throw new MediaError(failures.decodeFailed(`no frame at ${timeS} s`));
      try {
        if (Math.abs(sample.timestamp - timeS) > Math.abs(insideFrameS(timesS, place) - timeS)) {
          throw new MediaError(failures.decodeFailed(`${sample.timestamp} s came for ${timeS} s`));
        }
        yield frameOf(sample, timeS);
      } finally {
        sample.close();
      }
    }
  } finally {
    await samples.return();
  }
}

function frameOf(sample: VideoSample, timeS: number): UprightFrame {
  return {
    timeS,
    durationS: sample.duration,
    // draw() turns the frame upright and counts the part in upright pixels; toVideoFrame() would not.
    draw: (context, w, h, part) => {
      if (part) sample.draw(context, part.leftPx, part.topPx, part.widthPx, part.heightPx, 0, 0, w, h);
      else sample.draw(context, 0, 0, w, h);
    },
    close: () => sample.close(),
    sample,
  };
}

async function* elementFrames(
  clip: OpenClip,
  element: ElementFrames,
  widthPx: number,
  heightPx: number,
  places: readonly number[],
): AsyncGenerator<UprightFrame, void, undefined> {
  const { timesS } = clip;
  const clipWidthPx = await clip.track.getDisplayWidth();
  const clipHeightPx = await clip.track.getDisplayHeight();
  for (const place of places) {
    // Aim at the middle of the time that the frame is on show: its edges are rounded away by the element.
    const shown = await decoding(element.frameAt(insideFrameS(timesS, place), widthPx, heightPx));
    const [across, down] = [shown.width / clipWidthPx, shown.height / clipHeightPx];
    try {
      yield {
        timeS: timesS[place]!,
        durationS: frameEndS(timesS, place) - timesS[place]!,
        draw: (context, w, h, part) => {
          if (!part) context.drawImage(shown, 0, 0, w, h);
          else {
            const { leftPx, topPx, widthPx: wide, heightPx: high } = part;
            context.drawImage(shown, leftPx * across, topPx * down, wide * across, high * down, 0, 0, w, h);
          }
        },
        close: () => shown.close(),
      };
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
