import { boxesAround, type PictureBox } from '../../drawing/picture-box';
import { skeletonAt, type Skeleton } from '../../drawing/skeleton';
import { nearestFrame } from '../clock/frame-times';
import type { ShownClip } from '../result/clip-player';

/** A still further from a moment than this many frames shows another moment. */
const STILL_WITHIN_FRAMES = 1.5;

const NOBODY: Skeleton = new Map();

/**
 * The runner's joints in the frame nearest to a moment, clip px: from the cleaned track, else from the report's
 * own stills. Empty where neither has that frame.
 */
export function poseAt({ cleaned, source: { clip, stills } }: ShownClip, timeS: number): Skeleton {
  if (cleaned && cleaned.timesS.length > 0) return skeletonAt(cleaned, nearestFrame(cleaned.timesS, timeS));
  const still = stills?.frames.reduce<(typeof stills.frames)[number] | undefined>(
    (best, frame) => (!best || Math.abs(frame.timeS - timeS) < Math.abs(best.timeS - timeS) ? frame : best),
    undefined,
  );
  if (!stills || !still || Math.abs(still.timeS - timeS) > STILL_WITHIN_FRAMES / clip.fps) return NOBODY;
  return new Map(
    stills.keypoints.flatMap((name, k) => {
      const point = still.points[k];
      return point ? [[name, { xPx: point[0], yPx: point[1] }] as const] : [];
    }),
  );
}

/**
 * Where to cut pictures of one clip so that they show the runner at one scale: one box a moment, all of one size.
 * @param aspect width over height of the pictures
 */
export function runnerBoxes(
  clip: ShownClip,
  timesS: readonly number[],
  aspect: number,
): readonly PictureBox[] {
  return boxesAround(
    timesS.map((timeS) => poseAt(clip, timeS)),
    clip.source.clip,
    aspect,
  );
}
