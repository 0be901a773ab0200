import type { PoseTrack } from '../core/pose/pose-track';
import { writeTrackFile } from '../core/pose/track-file';

/** The text of a `*.pose.json`. One frame a line: a person can look at it, and a diff stays small. */
export function poseTrackJson(track: PoseTrack): string {
  const { frames, ...head } = writeTrackFile(track);
  const lines = frames.map((frame) => JSON.stringify(frame));
  return `${JSON.stringify(head).slice(0, -1)},"frames":[\n${lines.join(',\n')}\n]}\n`;
}
