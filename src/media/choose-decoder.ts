import {
  EncodedPacketSink,
  type InputVideoTrack,
  VideoSampleSink,
  type VideoSinkDecoderOptions,
} from 'mediabunny';
import * as failures from './media-failure';
import { MediaError } from './media-failure';

/** `element`: only the page's <video> element may be able to play the clip. `why` is for a bug report. */
export type DecoderChoice =
  | { readonly kind: 'webcodecs'; readonly options: VideoSinkDecoderOptions }
  | { readonly kind: 'element'; readonly why: string };

/** A decoder has so long to end, ms. */
const LEAVE_MS = 500;

/** Hardware decoders fail on pictures that the software one takes (mediabunny issue 445). */
const ATTEMPTS: readonly VideoSinkDecoderOptions[] = [{}, { hardwareAcceleration: 'prefer-software' }];

/**
 * Asks the browser whether it can decode the track, and then makes it decode one real frame,
 * since the first answer is sometimes wrong.
 * @throws {MediaError} `truncated` when the file ends before its first picture.
 */
export async function chooseDecoder(track: InputVideoTrack, timeoutMs: number): Promise<DecoderChoice> {
  const packets = new EncodedPacketSink(track);
  const first = await packets.getFirstPacket();
  if (!first) throw new MediaError(failures.truncated('the first picture lies outside the file'));
  // Without one that stands by itself no decoder begins: it would be waited for in vain.
  if (first.type !== 'key' && !(await packets.getNextKeyPacket(first))) {
    throw new MediaError(failures.truncated('no picture stands by itself'));
  }
  if (!(await track.canDecode())) return { kind: 'element', why: 'WebCodecs refuses the codec' };
  // mediabunny would put colour and transparency together in a worker made from a blob, which the page's policy refuses.
  if (await track.canBeTransparent()) return { kind: 'element', why: 'transparent pictures' };
  let why = '';
  for (const [i, options] of ATTEMPTS.entries()) {
    try {
      // Each way after the first has half the time: none may keep the runner waiting for long.
      if (await decodesOneFrame(track, options, timeoutMs / 2 ** i)) return { kind: 'webcodecs', options };
      why = 'the decoder gave no picture';
    } catch (error) {
      why = failures.describeError(error);
    }
  }
  return { kind: 'element', why };
}

async function decodesOneFrame(
  track: InputVideoTrack,
  options: VideoSinkDecoderOptions,
  timeoutMs: number,
): Promise<boolean> {
  const samples = new VideoSampleSink(track, options).samples();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no picture in ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    const first = await Promise.race([samples.next(), timeout]);
    if (first.done) return false;
    first.value.close();
    return true;
  } finally {
    clearTimeout(timer);
    // A decoder that hangs may hang at its end as well.
    await Promise.race([samples.return(), new Promise((resolve) => setTimeout(resolve, LEAVE_MS))]);
  }
}
