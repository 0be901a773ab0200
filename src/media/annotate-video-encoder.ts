import {
  canEncodeVideo,
  Mp4OutputFormat,
  NullTarget,
  Output,
  Quality,
  StreamTarget,
  type Target,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import type { BlobFile } from './annotate-video-target';
import { describeError } from './media-failure';

/** One way of encoding. H.264 in MP4 plays everywhere, so a smaller picture in it comes before another codec. */
export interface EncoderChoice {
  readonly codec: 'avc' | 'vp9' | 'av1' | 'vp8';
  readonly container: 'mp4' | 'webm';
  readonly hardwareAcceleration: 'no-preference' | 'prefer-software';
  /** Even numbers: colour is stored for two by two pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitrate: number;
  /** Average frames a second. */
  readonly fps: number;
}

const CODECS = ['avc', 'vp9', 'av1', 'vp8'] as const;
/** Hardware encoders refuse, or fail on, pictures that the software one takes. */
const ACCELERATIONS = ['no-preference', 'prefer-software'] as const;
/** Longest sides that are tried when the clip's own size is refused. */
const SMALLER_PX = [1920, 1280] as const;

/** H.264 keeps thin lines sharp at about this many bits a pixel. */
const BITS_PER_PIXEL = 0.1;
const BITRATE_RANGE = [1_000_000, 16_000_000] as const;
/** About how large a file may become, bytes: ten minutes still get 6.7 Mbit/s. */
const MOST_BYTES = 500e6;
/** For stepping through the video in a player without waiting, s. */
const KEY_FRAME_EVERY_S = 1;
/** A first few frames may take an encoder this long, ms. */
const TRIAL_TIMEOUT_MS = 10_000;
const TRIAL_FRAMES = 2;
/** An encoder that keeps a frame longer than this is taken to have failed without saying so, ms. */
const FRAME_TIMEOUT_MS = 20_000;

/** What went wrong inside the encoder, so that another one may be tried. */
export class EncoderFault extends Error {}

/** Target bitrate, bits a second. */
export function bitrateFor(widthPx: number, heightPx: number, fps: number, durationS: number): number {
  const wanted = widthPx * heightPx * fps * BITS_PER_PIXEL;
  const [least, most] = BITRATE_RANGE;
  return Math.round(Math.min(Math.max(least, Math.min(most, wanted)), (MOST_BYTES * 8) / durationS));
}

/** The picture in even numbers, as large as it is or with its longest side made `longestPx`. */
export function evenSize(
  widthPx: number,
  heightPx: number,
  longestPx: number = Infinity,
): { readonly widthPx: number; readonly heightPx: number } {
  const scale = Math.min(1, longestPx / Math.max(widthPx, heightPx));
  const even = (px: number): number => Math.max(2, 2 * Math.floor((px * scale + 1e-6) / 2));
  return { widthPx: even(widthPx), heightPx: even(heightPx) };
}

/** Ways of encoding that this browser says it has and that encoded a first few frames; the best one first. */
export async function* workingEncoders(
  clip: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly fps: number;
    readonly durationS: number;
  },
  signal: AbortSignal,
  tell: (why: string) => void = () => {},
): AsyncGenerator<EncoderChoice, void, undefined> {
  const longest = [Infinity, ...SMALLER_PX.filter((px) => px < Math.max(clip.widthPx, clip.heightPx))];
  for (const codec of CODECS) {
    for (const longestPx of longest) {
      for (const hardwareAcceleration of ACCELERATIONS) {
        const size = evenSize(clip.widthPx, clip.heightPx, longestPx);
        const choice: EncoderChoice = {
          codec,
          container: codec === 'vp8' ? 'webm' : 'mp4',
          hardwareAcceleration,
          ...size,
          bitrate: bitrateFor(size.widthPx, size.heightPx, clip.fps, clip.durationS),
          fps: clip.fps,
        };
        const why = await whyNot(choice);
        signal.throwIfAborted();
        if (why === null) yield choice;
        else tell(`${codec} ${size.widthPx}x${size.heightPx} ${hardwareAcceleration}: ${why}`);
      }
    }
  }
}

/** `null` when it works. What a browser says it can encode it sometimes cannot. */
async function whyNot(choice: EncoderChoice): Promise<string | null> {
  const { codec, widthPx, heightPx, bitrate, hardwareAcceleration } = choice;
  const quality = new Quality({ bitrate });
  const asked = { width: widthPx, height: heightPx, quality, hardwareAcceleration };
  if (!(await canEncodeVideo(codec, asked))) return 'refused';
  const writer = new VideoWriter(choice, new NullTarget(), TRIAL_TIMEOUT_MS);
  try {
    await writer.start();
    const canvas = new OffscreenCanvas(widthPx, heightPx);
    // A canvas without a context has no picture.
    canvas.getContext('2d')!.fillRect(0, 0, widthPx, heightPx);
    for (let i = 0; i < TRIAL_FRAMES; i++) await writer.add(canvas, i / 30, 1 / 30);
    await writer.finish();
    return null;
  } catch (error) {
    await writer.cancel();
    return describeError(error);
  }
}

/** Opens a file that is written while it is encoded, a few MB at a time. */
export function writerTo(file: BlobFile, choice: EncoderChoice): VideoWriter {
  return new VideoWriter(
    choice,
    new StreamTarget(file.stream(), { chunked: true, chunkSize: 4 * 1024 * 1024 }),
    FRAME_TIMEOUT_MS,
  );
}

/** One video file in the making. Every method throws {@link EncoderFault} when the encoder fails. */
export class VideoWriter {
  readonly #output: Output;
  readonly #source: VideoSampleSource;
  readonly #timeoutMs: number;

  constructor(choice: EncoderChoice, target: Target, timeoutMs: number) {
    // The index goes to the end: at the front it would have to wait in memory.
    const format =
      choice.container === 'mp4' ? new Mp4OutputFormat({ fastStart: false }) : new WebMOutputFormat();
    this.#output = new Output({ format, target });
    this.#source = new VideoSampleSource({
      codec: choice.codec,
      quality: new Quality({ bitrate: choice.bitrate }),
      keyFrameInterval: KEY_FRAME_EVERY_S,
      hardwareAcceleration: choice.hardwareAcceleration,
      // No frame may be dropped.
      latencyMode: 'quality',
      // Told here and not as the track's rate, to which times would be rounded. Encoders that are not told take 30, and
      // then spend twice the bits on a clip of 60.
      onEncoderConfig: (config) => {
        config.framerate = choice.fps;
      },
    });
    this.#output.addVideoTrack(this.#source);
    this.#timeoutMs = timeoutMs;
  }

  start(): Promise<void> {
    return this.#guarded(this.#output.start());
  }

  /** Returns when the encoder has room for the next frame: what waits is a handful of frames. */
  async add(picture: OffscreenCanvas, timeS: number, durationS: number): Promise<void> {
    const sample = new VideoSample(picture, { timestamp: timeS, duration: durationS });
    try {
      await this.#guarded(this.#source.add(sample));
    } finally {
      sample.close();
    }
  }

  finish(): Promise<void> {
    return this.#guarded(this.#output.finalize());
  }

  /** Frees the encoder. Never throws: it is called when something has gone wrong already. */
  async cancel(): Promise<void> {
    try {
      await this.#output.cancel();
    } catch {
      // The encoder is lost either way.
    }
  }

  async #guarded(step: Promise<void>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${this.#timeoutMs} ms`)), this.#timeoutMs);
    });
    try {
      await Promise.race([step, silence]);
    } catch (error) {
      throw new EncoderFault(describeError(error));
    } finally {
      clearTimeout(timer);
    }
  }
}
