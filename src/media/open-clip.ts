import {
  BlobSource,
  EncodedPacketSink,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  QTFF,
  WEBM,
} from 'mediabunny';
import { FIRST_FRAME_TIMEOUT_MS, MAX_DURATION_S, MAX_FRAMES, MIN_FRAMES, MIN_SIDE_PX } from './media-limits';
import * as failures from './media-failure';
import { MediaError } from './media-failure';
import { nearestFrame, shownTimes } from './frame-times';
import { checkContainer } from './check-container';
import type { ContainerFault } from './check-boxes';
import { CONTAINER_LIMITS } from './container-limits';
import { type DecoderChoice, chooseDecoder } from './choose-decoder';
import { nextMacrotask } from './next-macrotask';
import { PlaneMemory } from './plane-memory';

const FORMATS = [MP4, QTFF, MATROSKA, WEBM];

/** A clip is read from front to back: more of it would only lie there. Half of what the library keeps by itself. */
const CACHE_BYTES = 4 * 2 ** 20;

/** Frame entries that are read between two looks at the signal. */
const PACKETS_A_TURN = 512;

/** The frames of a clip as its container lists them. */
export interface FrameList {
  /** Times at which the frames are shown, s, rising; of a damaged file fewer may come. */
  readonly timesS: Float64Array;
  /** Frames that can be decoded by themselves, places in `timesS`, rising. */
  readonly keyPlaces: readonly number[];
}

/** A clip that can be read: its video track, when its frames are shown, and who can decode it. */
export interface OpenClip extends FrameList {
  readonly input: Input;
  readonly track: InputVideoTrack;
  readonly decoder: DecoderChoice;
  /** Where copies of its frames are laid. */
  readonly planeMemory: PlaneMemory;
  close(): void;
}

/**
 * Opens a file, finds its video, lists its frame times and decodes one real frame.
 * @param listed the file's frames where they were listed before: the way through all of a long clip's entries is spared
 * @throws {MediaError} with the failure to show; the signal's reason when it is aborted.
 */
export async function openClip(file: Blob, signal?: AbortSignal, listed?: FrameList): Promise<OpenClip> {
  if (file.size === 0) throw new MediaError(failures.emptyFile());
  await assertReadable(file);
  const checked = await checkContainer(file);
  const input = new Input({
    formats: FORMATS,
    source: new BlobSource(checked, { maxCacheSize: CACHE_BYTES, handleUnhandledError: () => {} }),
  });
  try {
    const track = await videoTrack(input);
    const { timesS, keyPlaces } = listed ?? (await listFrames(track, signal));
    await assertWorthwhile(track, timesS.length);
    const decoder = await chooseDecoder(track, FIRST_FRAME_TIMEOUT_MS);
    signal?.throwIfAborted();
    const planeMemory = new PlaneMemory();
    return { input, track, timesS, keyPlaces, decoder, planeMemory, close: () => input.dispose() };
  } catch (error) {
    input.dispose();
    signal?.throwIfAborted();
    // What the reader throws is about the file: it cannot be followed where it says that something is.
    throw error instanceof MediaError
      ? error
      : new MediaError(failures.truncated(failures.describeError(error)));
  }
}

/** Folders and files that were moved away look like files until they are read. */
async function assertReadable(file: Blob): Promise<void> {
  try {
    await file.slice(0, 16).arrayBuffer();
  } catch (error) {
    throw new MediaError(failures.unreadable(failures.describeError(error)));
  }
}

async function videoTrack(input: Input): Promise<InputVideoTrack> {
  let known: boolean;
  try {
    known = await input.canRead();
  } catch (error) {
    throw new MediaError(failures.notAVideo(failures.describeError(error)));
  }
  if (!known) throw new MediaError(failures.notAVideo('unknown container'));
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track) return track;
  } catch (error) {
    throw new MediaError(failures.truncated(failures.describeError(error)));
  }
  const sound = await input.getAudioTracks();
  if (sound.length > 0) throw new MediaError(failures.noVideoTrack(`${sound.length} audio tracks`));
  // The container's head is there, its list of tracks is not.
  throw new MediaError(failures.truncated('no tracks'));
}

async function assertWorthwhile(track: InputVideoTrack, frames: number): Promise<void> {
  const widthPx = await track.getDisplayWidth();
  const heightPx = await track.getDisplayHeight();
  if (Math.min(widthPx, heightPx) < MIN_SIDE_PX) throw new MediaError(failures.tooSmall(widthPx, heightPx));
  const { sidePx } = CONTAINER_LIMITS;
  if (!(Math.max(widthPx, heightPx) <= sidePx)) {
    throw new MediaError(failures.pictureTooLarge(widthPx, heightPx, sidePx));
  }
  if (frames < MIN_FRAMES) throw new MediaError(failures.tooFewFrames(frames));
}

async function listFrames(track: InputVideoTrack, signal?: AbortSignal): Promise<FrameList> {
  const promisedS = await track.getDurationFromMetadata();
  if (promisedS !== null && promisedS > MAX_DURATION_S) {
    throw new MediaError(failures.tooLong(`${promisedS} s`));
  }
  const sink = new EncodedPacketSink(track);
  const timesS: number[] = [];
  const keysS: number[] = [];
  try {
    for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true })) {
      timesS.push(packet.timestamp);
      if (packet.type === 'key') keysS.push(packet.timestamp);
      if (packet.byteLength > CONTAINER_LIMITS.frameBytes) {
        throw new MediaError(failures.absurdContainer(frameFault(packet.byteLength)));
      }
      if (timesS.length > MAX_FRAMES) throw new MediaError(failures.tooLong(`over ${MAX_FRAMES} frames`));
      if (timesS.length % PACKETS_A_TURN === 0) {
        await nextMacrotask();
        signal?.throwIfAborted();
      }
    }
  } catch (error) {
    // A file that was cut off may break the walk; the frames found so far are still good.
    if (error instanceof MediaError || signal?.aborted || timesS.length === 0) throw error;
  }
  const shown = shownTimes(timesS);
  if (shown.length === 0) throw new MediaError(failures.truncated('no frames listed'));
  const lengthS = shown[shown.length - 1]! - shown[0]!;
  if (lengthS > MAX_DURATION_S) throw new MediaError(failures.tooLong(`${lengthS} s`));
  const keyPlaces = [...shownTimes(keysS)].map((timeS) => nearestFrame(shown, timeS));
  return { timesS: shown, keyPlaces };
}

/** A picture is read whole, whatever its size says. */
function frameFault(found: number): ContainerFault {
  return { what: 'frame', found, most: CONTAINER_LIMITS.frameBytes };
}
