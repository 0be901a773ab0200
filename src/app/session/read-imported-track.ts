import type { Outcome, TrackedClip } from '../../../workers/analysis-api';
import { readTrackText } from '../../core/pose/track-file';
import { tooLargeToRead } from '../../core/pose/track-import';

/** A `*.pose.json` as if the network had just made it: keypoints without a picture. */
export async function readImportedTrack(file: File): Promise<Outcome<TrackedClip>> {
  try {
    const tooLarge = tooLargeToRead(file.size);
    if (tooLarge !== null) return unreadable(tooLarge);
    const bytes = await file.arrayBuffer();
    const read = readTrackText(new TextDecoder().decode(bytes));
    if ('failure' in read) return unreadable(read.failure);
    const { track } = read;
    const { timesS, widthPx, heightPx } = track;
    const frameCount = timesS.length;
    const spanS = timesS[frameCount - 1]! - timesS[0]!;
    const fps = spanS > 0 ? (frameCount - 1) / spanS : 1;
    return {
      ok: true,
      value: {
        clip: {
          name: file.name,
          sizeBytes: file.size,
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
        warnings: [],
      },
    };
  } catch (error) {
    return unreadable('This file could not be read. Choose it again.', String(error));
  }
}

function unreadable(message: string, detail = ''): Outcome<never> {
  return { ok: false, error: { code: 'bad-track', message, detail } };
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
