import { KEYPOINTS } from '../core/pose/keypoints';
import type { PoseTrack } from '../core/pose/pose-track';

/** `*.pose.json`, version 1: keypoints in pixels from the top left, confidence 0..1, times in seconds. */
interface PoseTrackJson {
  readonly format: 'plumbline.pose-track';
  readonly version: 1;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** Which network (or other tracker) placed the keypoints: its errors are part of every interval. */
  readonly tracker?: string;
  readonly keypoints: readonly string[];
  readonly frames: readonly {
    readonly t: number;
    readonly points: readonly (readonly [xPx: number, yPx: number, confidence: number] | null)[];
  }[];
}

/**
 * A pose track as other programs can read it. Pixels keep two decimals, confidences three, times six.
 * Metres of the network's guess (`world`) are left out.
 */
export function poseTrackJson(track: PoseTrack): string {
  const keypoints = KEYPOINTS.filter((name) => track.columns.has(name));
  const columns = keypoints.map((name) => track.columns.get(name)!);
  const description: Omit<PoseTrackJson, 'frames'> = {
    format: 'plumbline.pose-track',
    version: 1,
    width: track.widthPx,
    height: track.heightPx,
    fps: rounded(meanFps(track.timesS), 3),
    ...(track.tracker === undefined ? {} : { tracker: track.tracker }),
    keypoints,
  };
  const head = JSON.stringify(description);
  const frames = Array.from(track.timesS, (timeS, i) => {
    const points = columns.map(({ xPx, yPx, confidence }) =>
      Number.isFinite(xPx[i]) && Number.isFinite(yPx[i])
        ? [rounded(xPx[i]!, 2), rounded(yPx[i]!, 2), rounded(confidence[i]!, 3)]
        : null,
    );
    return JSON.stringify({ t: rounded(timeS, 6), points });
  });
  // One frame a line: a person can look at it, and a diff stays small.
  return `${head.slice(0, -1)},"frames":[\n${frames.join(',\n')}\n]}\n`;
}

/** 1 for a single frame, which has no rate. */
function meanFps(timesS: Float64Array): number {
  const spanS = timesS.length > 1 ? timesS[timesS.length - 1]! - timesS[0]! : 0;
  return spanS > 0 ? (timesS.length - 1) / spanS : 1;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
