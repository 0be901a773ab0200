import { SIDES, type Side } from '../../core/pose/keypoints';
import { legLengthPx } from '../../core/track/body';
import { distancePx } from '../../drawing/plumb';
import type { Skeleton } from '../../drawing/skeleton';
import type { ShownClip } from '../result/clip-player';

/**
 * How long the runner's leg (hip to knee to ankle) is in a clip, px: of the leg that looks longer, for a leg only ever
 * looks shorter than it is. From the joints of every frame, else from what the report keeps.
 * @returns `null` where no leg is known
 */
export function legOfClip({ cleaned, source: { situation, stills } }: ShownClip): number | null {
  const tracked = cleaned ? longest(SIDES.map((side) => legLengthPx(cleaned, side))) : null;
  if (tracked !== null) return tracked;
  const kept = situation?.calibration?.legLengthPx;
  if (kept !== undefined && kept > 0) return kept;
  if (!stills) return null;
  const poses = stills.frames.map(
    ({ points }): Skeleton =>
      new Map(
        stills.keypoints.flatMap((name, k) => {
          const point = points[k];
          return point ? [[name, { xPx: point[0], yPx: point[1] }] as const] : [];
        }),
      ),
  );
  return longest(poses.flatMap((pose) => SIDES.map((side) => legInPose(pose, side))));
}

function legInPose(pose: Skeleton, side: Side): number {
  const [hip, knee, ankle] = [pose.get(`${side}_hip`), pose.get(`${side}_knee`), pose.get(`${side}_ankle`)];
  return hip && knee && ankle ? distancePx(hip, knee) + distancePx(knee, ankle) : NaN;
}

function longest(legsPx: readonly number[]): number | null {
  const known = legsPx.filter((px) => px > 0);
  return known.length > 0 ? Math.max(...known) : null;
}
