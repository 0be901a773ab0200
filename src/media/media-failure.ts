import type { AnalysisFailure, ErrorCode } from '../../workers/analysis-api';
import { MAX_DURATION_S, MIN_SIDE_PX } from './media-limits';

/** Carries an {@link AnalysisFailure} up the stack inside one thread; it never crosses to the page. */
export class MediaError extends Error {
  constructor(readonly failure: AnalysisFailure) {
    super(failure.message);
    this.name = 'MediaError';
  }
}

export function emptyFile(): AnalysisFailure {
  return failure(
    'empty-file',
    'This file is empty. Copy the clip from the phone or camera again, and wait until the copy is complete.',
    'size 0',
  );
}

export function notAVideo(detail: string): AnalysisFailure {
  return failure(
    'not-a-video',
    'This file cannot be read as a video. Choose a clip in MP4, MOV, WebM or MKV, and convert any other kind to MP4 first.',
    detail,
  );
}

export function unreadable(detail: string): AnalysisFailure {
  return failure(
    'not-a-video',
    'The file could not be read. If it is a folder, choose the video inside it; if it was moved or changed, choose it again.',
    detail,
  );
}

/** The file ends before its first picture, or its index (written last by phones) is missing. */
export function truncated(detail: string): AnalysisFailure {
  return failure(
    'truncated',
    'The end of this file is missing, so it cannot be played. Copy the clip from the phone or camera again; if it stays like this, the recording was cut off and has to be made anew.',
    detail,
  );
}

export function noVideoTrack(detail: string): AnalysisFailure {
  return failure(
    'no-video-track',
    'This file has sound but no picture. Choose a video: MP4, MOV, WebM or MKV.',
    detail,
  );
}

export function tooSmall(widthPx: number, heightPx: number): AnalysisFailure {
  return failure(
    'too-small',
    `The picture is only ${widthPx} x ${heightPx} pixels, too small to see a runner. Use the original recording (at least ${MIN_SIDE_PX} pixels on the short side; 720 or more is better).`,
    `${widthPx}x${heightPx}`,
  );
}

export function tooFewFrames(frames: number): AnalysisFailure {
  return failure(
    'too-few-frames',
    `This clip has only ${frames === 1 ? 'one picture' : `${frames} pictures`}, not enough for a single step. Film 10 to 30 seconds of running.`,
    `${frames} frames`,
  );
}

export function tooLong(detail: string): AnalysisFailure {
  return failure(
    'too-long',
    `This clip is longer than ${MAX_DURATION_S / 60} minutes. Trim it to the 10 to 30 seconds of running that you want looked at, then try again.`,
    detail,
  );
}

/** @param codec as in ClipInfo.codec: 'HEVC', 'H.264', ... */
export function cannotDecode(codec: string, detail: string): AnalysisFailure {
  return failure('cannot-decode', cannotDecodeSentence(codec), detail);
}

export function decodeFailed(detail: string): AnalysisFailure {
  return failure(
    'decode-failed',
    'The pictures in this clip could not be decoded: the file is damaged. Copy it from the phone or camera again, or export it as an MP4 (H.264).',
    detail,
  );
}

export function cancelled(): AnalysisFailure {
  return failure('cancelled', 'The analysis was stopped.', 'cancelled');
}

/** What the browser threw, in one line for a bug report. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function cannotDecodeSentence(codec: string): string {
  if (codec === 'HEVC') {
    return 'This browser cannot read HEVC, the format iPhones record in. On the iPhone set Settings > Camera > Formats > Most Compatible and film again, or open this page in Safari, or convert the clip to MP4 (H.264).';
  }
  if (codec === 'H.264') {
    return 'This clip could not be decoded: it is damaged, or an unusual kind of H.264. Copy it from the phone or camera again, or export it as a normal MP4.';
  }
  return `This browser cannot read this kind of video (${codec}). Convert it to MP4 (H.264), or try another browser.`;
}

function failure(code: ErrorCode, message: string, detail: string): AnalysisFailure {
  return { code, message, detail };
}
