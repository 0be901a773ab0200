import type { Outcome, TrackedClip } from '../../../workers/analysis-api';
import type { PersonBox } from '../../core/by-hand/correction';
import { words } from '../../core/words/words';
import { RATE_ASSUMED, readKeypointFiles, type KeypointFile } from '../../core/pose/read-keypoint-files';
import { tooLargeToRead } from '../../core/pose/track-import';

/** Keypoints of one clip: a single file, or OpenPose's, one a frame. */
export interface KeypointSource {
  readonly name: string;
  readonly files: readonly File[];
}

/**
 * Keypoints from files as if the network had just made them: a clip without a picture.
 * @param framesPerS of the video behind files that do not say it; `null` where nobody said
 * @param box where the runner is among several people; `null` = the tallest is the runner
 */
export async function readImportedTrack(
  { name, files }: KeypointSource,
  framesPerS: number | null,
  box: PersonBox | null = null,
): Promise<Outcome<TrackedClip>> {
  try {
    const sizeBytes = files.reduce((sum, { size }) => sum + size, 0);
    const tooLarge = tooLargeToRead(sizeBytes);
    if (tooLarge !== null) return unreadable(tooLarge);
    const texts: KeypointFile[] = [];
    const decoder = new TextDecoder();
    for (const file of files) {
      texts.push({ name: file.name, text: decoder.decode(await file.arrayBuffer()) });
    }
    const read = readKeypointFiles(texts, framesPerS ?? undefined, box ?? undefined);
    if ('failure' in read) return unreadable(read.failure);
    const { track, rateAssumed } = read;
    const { timesS, widthPx, heightPx } = track;
    const frameCount = timesS.length;
    const spanS = timesS[frameCount - 1]! - timesS[0]!;
    const fps = spanS > 0 ? (frameCount - 1) / spanS : 1;
    const bytes = await new Blob([...files]).arrayBuffer();
    return {
      ok: true,
      value: {
        clip: {
          name,
          sizeBytes,
          widthPx,
          heightPx,
          rotationDeg: 0,
          durationS: frameCount / fps,
          fps,
          variableFrameRate: false,
          frameCount,
          container: 'pose track',
          codec: 'none',
          decoder: 'webcodecs',
        },
        sha256: hex(await crypto.subtle.digest('SHA-256', bytes)),
        track,
        framesDecoded: frameCount,
        provenance: { model: 'imported', modelSha256: '', backend: 'none' },
        timings: { decodeMs: 0, networkMs: 0, totalMs: 0 },
        warnings: rateAssumed ? [RATE_WARNING] : [],
      },
    };
  } catch (error) {
    return unreadable(words.session.unreadable, String(error));
  }
}

const RATE_WARNING: TrackedClip['warnings'][number] = {
  code: 'frame-rate-assumed',
  message: RATE_ASSUMED,
  advice: words.session.rateAdvice,
};

function unreadable(message: string, detail = ''): Outcome<never> {
  return { ok: false, error: { code: 'bad-track', message, detail } };
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
