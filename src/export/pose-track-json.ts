import type { PoseTrack } from '../core/pose/pose-track';
import { trackFileFrames, trackFileHead } from '../core/pose/track-file';
import { A_PIECE, inOneGo, type Pieces } from './pieces';

/** The text of a `*.pose.json`. One frame a line: a person can look at it, and a diff stays small. */
export function poseTrackJson(track: PoseTrack): string {
  return inOneGo(poseTrackPieces(track));
}

/** The same, piece by piece. */
export function* poseTrackPieces(track: PoseTrack): Pieces<string> {
  const lines: string[] = [];
  for (const frame of trackFileFrames(track)) {
    lines.push(JSON.stringify(frame));
    if (lines.length % A_PIECE === 0) yield;
  }
  return `${JSON.stringify(trackFileHead(track)).slice(0, -1)},"frames":[\n${lines.join(',\n')}\n]}\n`;
}
