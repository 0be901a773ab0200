import type { KeypointName } from '../pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../pose/pose-track';

/**
 * The track as a level camera would have seen it: every landmark turned back about the picture's centre.
 * @param rollDeg how far the picture is turned clockwise, degrees: an upright post leans to image right for +
 * @returns the very same track for 0; else a new one that shares times and confidence with it
 */
export function levelTrack(track: PoseTrack, rollDeg: number): PoseTrack {
  if (rollDeg === 0) return track;
  const [centreX, centreY] = [track.widthPx / 2, track.heightPx / 2];
  const cos = Math.cos((rollDeg * Math.PI) / 180);
  const sin = Math.sin((rollDeg * Math.PI) / 180);
  const columns = new Map<KeypointName, KeypointColumn>();
  for (const [name, { xPx, yPx, confidence }] of track.columns) {
    columns.set(name, {
      xPx: xPx.map((x, i) => centreX + (x - centreX) * cos + (yPx[i]! - centreY) * sin),
      yPx: yPx.map((y, i) => centreY - (xPx[i]! - centreX) * sin + (y - centreY) * cos),
      confidence,
    });
  }
  return { ...track, columns };
}
