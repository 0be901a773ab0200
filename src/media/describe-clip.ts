import type { InputVideoTrack } from 'mediabunny';
import type { ClipInfo } from '../../workers/analysis-api';
import { frameRate } from './frame-times';
import type { OpenClip } from './open-clip';

const CODEC_NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'HEVC',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  prores: 'ProRes',
};

const CONTAINER_NAMES: Readonly<Record<string, string>> = { 'QuickTime File Format': 'MOV', Matroska: 'MKV' };

/** Android writes the recording rate of slow-motion clips here (MediaFormat KEY_CAPTURE_RATE). */
const ANDROID_CAPTURE_FPS = 'com.android.capture.fps';

/** What an opened clip says of itself. */
export async function describeClip(file: File, clip: OpenClip): Promise<ClipInfo> {
  const { track, timesS } = clip;
  const rate = frameRate(timesS);
  const container = (await clip.input.getFormat()).name;
  const capturedFps = await androidCaptureFps(clip);
  return {
    name: file.name,
    sizeBytes: file.size,
    widthPx: await track.getDisplayWidth(),
    heightPx: await track.getDisplayHeight(),
    rotationDeg: await track.getRotation(),
    durationS: timesS[timesS.length - 1]! - timesS[0]! + rate.intervalS,
    fps: rate.fps,
    variableFrameRate: rate.variable,
    frameCount: timesS.length,
    container: CONTAINER_NAMES[container] ?? container,
    codec: await codecName(track),
    ...(capturedFps === undefined ? {} : { capturedFps }),
    decoder: clip.decoder.kind,
  };
}

/** As in ClipInfo.codec. */
export async function codecName(track: InputVideoTrack): Promise<string> {
  const codec = await track.getCodec();
  return codec ? (CODEC_NAMES[codec] ?? codec) : String((await track.getInternalCodecId()) ?? 'unknown');
}

async function androidCaptureFps(clip: OpenClip): Promise<number | undefined> {
  // Damaged notes are none: the pictures may be sound.
  const notes = await clip.input.getMetadataTags().catch(() => null);
  const value = notes?.raw?.[ANDROID_CAPTURE_FPS];
  const fps = value instanceof Uint8Array ? bigEndianFloat(value) : Number(value);
  return Number.isFinite(fps) && fps > 0 ? fps : undefined;
}

/** The tag is a 32-bit float in most phones' files, which the reader may hand over as bytes. */
function bigEndianFloat(bytes: Uint8Array): number {
  return bytes.length === 4 ? new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0) : NaN;
}
