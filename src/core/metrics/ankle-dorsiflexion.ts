import type { Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { landmark } from '../track/body';
import { fromVerticalDeg } from './angles';

/**
 * Ankle dorsiflexion in a side view, degrees: the line from heel to toe against the shank, 0 = square, + = toes drawn up.
 * One value a frame; NaN where a joint of it is not known. The sole's line, not the foot's own axis: shoes with a heel
 * read a few degrees low.
 * @param ahead +1 = the runner faces image right
 */
export function ankleDorsiflexionDeg(track: PoseTrack, side: Side, ahead: number): Float64Array {
  const [knee, ankle, heel, toe] = (['knee', 'ankle', 'heel', 'foot_index'] as const).map((joint) =>
    landmark(track, `${side}_${joint}`),
  );
  const shank = fromVerticalDeg(ankle!, knee!, ahead);
  // A flat foot points 90 degrees from the vertical; less = toes up.
  return fromVerticalDeg(heel!, toe!, ahead).map((foot, i) => withinHalfTurn(90 - foot + shank[i]!));
}

/** The same angle between -180 and 180: in swing a foot may point backward past straight down. */
function withinHalfTurn(deg: number): number {
  return deg - 360 * Math.round(deg / 360);
}
