import type { AnalysisFailure, ErrorCode } from '../../workers/analysis-api';
import { words } from '../core/words/words';
import type { ContainerFault } from './check-boxes';
import { MAX_DURATION_S, MIN_REGION_SIDE_PX, MIN_SIDE_PX } from './media-limits';

const say = words.failures;

/** Carries an {@link AnalysisFailure} up the stack inside one thread; it never crosses to the page. */
export class MediaError extends Error {
  constructor(readonly failure: AnalysisFailure) {
    super(failure.message);
    this.name = 'MediaError';
  }
}

export function emptyFile(): AnalysisFailure {
  return failure('empty-file', say.emptyFile, 'size 0');
}

export function notAVideo(detail: string): AnalysisFailure {
  return failure('not-a-video', say.notAVideo, detail);
}

export function unreadable(detail: string): AnalysisFailure {
  return failure('not-a-video', say.unreadable, detail);
}

/** The file ends before its first picture, or its index (written last by phones) is missing. */
export function truncated(detail: string): AnalysisFailure {
  return failure('truncated', say.truncated, detail);
}

export function noVideoTrack(detail: string): AnalysisFailure {
  return failure('no-video-track', say.noVideoTrack, detail);
}

export function tooSmall(widthPx: number, heightPx: number): AnalysisFailure {
  return failure('too-small', say.tooSmall(widthPx, heightPx, MIN_SIDE_PX), `${widthPx}x${heightPx}`);
}

/** @param boxPx left, top, width and height of the part that was asked for */
export function regionTooSmall(boxPx: readonly number[]): AnalysisFailure {
  return failure('too-small', say.regionTooSmall(MIN_REGION_SIDE_PX), `box ${boxPx.join(', ')}`);
}

export function tooFewFrames(frames: number): AnalysisFailure {
  return failure('too-few-frames', say.tooFewFrames(frames), `${frames} frames`);
}

export function tooLong(detail: string): AnalysisFailure {
  return failure('too-long', say.tooLong(MAX_DURATION_S / 60), detail);
}

export function fileTooLarge(bytes: number, most: number): AnalysisFailure {
  return failure('too-large', words.limits.clip.file(bytes / 1e9, most / 1e9), `${bytes} bytes`);
}

/** The file's own lists say more than any clip has. */
export function absurdContainer({ what, found, most }: ContainerFault): AnalysisFailure {
  const sentence = words.limits.clip[what];
  return failure('too-large', sentence(found, most), `${what}: ${found} of ${most}`);
}

export function pictureTooLarge(widthPx: number, heightPx: number, most: number): AnalysisFailure {
  return failure('too-large', words.limits.clip.picture(widthPx, heightPx, most), `${widthPx}x${heightPx}`);
}

/** @param codec as in ClipInfo.codec: 'HEVC', 'H.264', ...; `null` where it is not known */
export function cannotDecode(codec: string | null, detail: string): AnalysisFailure {
  return failure('cannot-decode', cannotDecodeSentence(codec), detail);
}

export function decodeFailed(detail: string): AnalysisFailure {
  return failure('decode-failed', say.decodeFailed, detail);
}

/** One frame cannot be shown; the others may be sound. */
export function frameDamaged(detail: string): AnalysisFailure {
  return failure('decode-failed', say.frameDamaged, detail);
}

export function cancelled(): AnalysisFailure {
  return failure('cancelled', say.cancelled, 'cancelled');
}

/** What the browser threw, in one line for a bug report. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function cannotDecodeSentence(codec: string | null): string {
  if (codec === 'HEVC') return say.cannotDecode.hevc;
  if (codec === 'H.264') return say.cannotDecode.h264;
  return codec === null ? say.cannotDecode.unknown : say.cannotDecode.other(codec);
}

function failure(code: ErrorCode, message: string, detail: string): AnalysisFailure {
  return { code, message, detail };
}
