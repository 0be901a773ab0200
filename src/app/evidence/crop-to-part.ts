import { KEYPOINTS, type KeypointName } from '../../core/pose/keypoints';
import { boxesAround, type PictureBox } from '../../drawing/picture-box';
import type { Skeleton } from '../../drawing/skeleton';
import { poseAt } from '../pictures/clip-pose';
import type { ShownClip } from '../result/clip-player';

/** What of the runner a picture shows: a foot would be a few pixels in a picture of the whole body. */
export type BodyPart = 'body' | 'trunk' | 'legs' | 'shank';

const JOINTS: Readonly<Record<Exclude<BodyPart, 'body'>, RegExp>> = {
  trunk: /nose|ear|shoulder|elbow|wrist|hip/,
  legs: /hip|knee|ankle|heel|foot_index/,
  shank: /knee|ankle|heel|foot_index/,
};

/** Width over height of the pictures. */
export const PICTURE_ASPECT = 0.8;

/**
 * Where to cut the pictures of these moments so that they show a part of the runner at one scale, in the moments' order.
 * A shank is the standing side's own.
 */
export function cropToPart(
  clip: ShownClip,
  moments: readonly { readonly timeS: number; readonly side: 'left' | 'right' }[],
  part: BodyPart,
): readonly PictureBox[] {
  const poses = moments.map(({ timeS, side }) => onlyPart(poseAt(clip, timeS), part, side));
  return boxesAround(poses, clip.source.clip, PICTURE_ASPECT);
}

function onlyPart(pose: Skeleton, part: BodyPart, side: 'left' | 'right'): Skeleton {
  if (part === 'body') return pose;
  const belongs = (name: KeypointName): boolean =>
    JOINTS[part].test(name) && (part !== 'shank' || name.startsWith(side));
  return new Map(
    KEYPOINTS.flatMap((name) => {
      const point = belongs(name) ? pose.get(name) : undefined;
      return point ? [[name, point] as const] : [];
    }),
  );
}
