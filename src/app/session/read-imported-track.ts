import type { Outcome, TrackedClip } from '../../../workers/analysis-api';
import { readPoseTrack } from '../../export/read-pose-track';

/** A `*.pose.json` as if the network had just made it: keypoints without a picture. */
export async function readImportedTrack(file: File): Promise<Outcome<TrackedClip>> {
  try {
    const bytes = await file.arrayBuffer();
    const track = readPoseTrack(new TextDecoder().decode(bytes));
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
    const known = error instanceof RangeError;
    return {
      ok: false,
      error: {
        code: 'bad-track',
        message: known ? error.message : 'This file could not be read. Choose it again.',
        detail: String(error),
      },
    };
  }
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
