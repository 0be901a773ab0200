import type { KeypointColumn, PoseTrack } from '../../core/pose/pose-track';
import type { KeypointName } from '../../core/pose/keypoints';
import type { ReportSource } from '../../report/report';

/** Joints as they lie on the mirrored picture. The left leg stays the left leg: only where it is seen changes. */
export function mirroredTrack(track: PoseTrack): PoseTrack {
  const columns = new Map<KeypointName, KeypointColumn>();
  for (const [name, column] of track.columns) {
    columns.set(name, { ...column, xPx: column.xPx.map((xPx) => track.widthPx - xPx) });
  }
  return { ...track, columns };
}

/** What is drawn of a report's clip over its mirrored picture: a picture that leans right then leans left. */
export function mirroredSource(source: ReportSource): ReportSource {
  const { situation } = source;
  if (!situation) return source;
  const roll = { ...situation.roll, correctedDeg: -situation.roll.correctedDeg };
  return { ...source, situation: { ...situation, roll } };
}
