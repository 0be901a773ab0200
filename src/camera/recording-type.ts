import type { CameraFormat } from './camera';

export interface RecordingType {
  readonly mimeType: string;
  /** Ending of its file's name. */
  readonly ending: 'mp4' | 'webm';
}

/**
 * In order: H.264 in MP4 is encoded by most machines' graphics chips, so that few frames are lost, and plays everywhere;
 * Chromium and Safari write it in fragments, so that a file without its end can be read. Firefox has WebM alone.
 */
const TYPES: readonly RecordingType[] = [
  { mimeType: 'video/mp4;codecs=avc1', ending: 'mp4' },
  { mimeType: 'video/mp4;codecs=avc1.42E01E', ending: 'mp4' },
  { mimeType: 'video/webm;codecs=vp9', ending: 'webm' },
  { mimeType: 'video/webm;codecs=vp8', ending: 'webm' },
  { mimeType: 'video/webm', ending: 'webm' },
  { mimeType: 'video/mp4', ending: 'mp4' },
];

/** @returns the best that this browser writes; `null` where it writes none */
export function recordingType(isSupported: (mimeType: string) => boolean): RecordingType | null {
  return TYPES.find(({ mimeType }) => isSupported(mimeType)) ?? null;
}

/** Bits for each pixel of each frame: twice what streams make do with, for the edges of a foot in motion are what counts. */
const BITS_A_PIXEL = 0.15;
const LEAST_BPS = 4_000_000;
/** A minute of it is 150 MB. */
const MOST_BPS = 20_000_000;

/** Bits a second for a format: size x rate x {@link BITS_A_PIXEL}, between 4 and 20 million. */
export function recordingBitRate({ widthPx, heightPx, framesPerSecond }: CameraFormat): number {
  const wanted = widthPx * heightPx * framesPerSecond * BITS_A_PIXEL;
  return Math.round(Math.min(MOST_BPS, Math.max(LEAST_BPS, wanted)));
}
