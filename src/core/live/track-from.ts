import type { PoseTrack } from '../pose/pose-track';
import { firstIndexFrom } from '../signal/value-at';

/** The end of a track from a time on; it shares memory with the whole. */
export function trackFrom(track: PoseTrack, fromS: number): PoseTrack {
  const from = firstIndexFrom(track.timesS, fromS);
  if (from === 0) return track;
  return {
    ...track,
    timesS: track.timesS.subarray(from),
    columns: new Map(
      [...track.columns].map(([name, { xPx, yPx, confidence }]) => [
        name,
        { xPx: xPx.subarray(from), yPx: yPx.subarray(from), confidence: confidence.subarray(from) },
      ]),
    ),
  };
}
