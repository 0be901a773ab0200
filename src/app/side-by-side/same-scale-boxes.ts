import { boxesAround, type PictureBox, type PictureSize } from '../../drawing/picture-box';
import type { Skeleton } from '../../drawing/skeleton';

/** The moments of one run that are to be shown, and how large the runner is in that clip. */
export interface BoxedRun {
  readonly poses: readonly Skeleton[];
  readonly picture: PictureSize;
  /** `null` where it is not known: that run's boxes are as they would be alone. */
  readonly legPx: number | null;
}

/**
 * Boxes for the pictures of several runs in which all have legs of the same length. As high as the run asks for that
 * needs the most room, in leg lengths; lower only where a picture ends.
 * @param aspect width over height of every box
 * @returns for each run, one box a pose, all within its picture
 */
export function sameScaleBoxes(
  runs: readonly BoxedRun[],
  aspect: number,
): readonly (readonly PictureBox[])[] {
  const alone = runs.map(({ poses, picture }) => boxesAround(poses, picture, aspect));
  const known = runs.map(({ legPx, poses }, i) => ({ legPx, poses, box: alone[i]?.[0] }));
  const wanted = known.flatMap(({ legPx, poses, box }) =>
    legPx !== null && box && poses.some((pose) => pose.size > 0) ? [box.heightPx / legPx] : [],
  );
  const room = runs.flatMap(({ legPx, picture }) =>
    legPx === null ? [] : [Math.min(picture.heightPx, picture.widthPx / aspect) / legPx],
  );
  if (wanted.length === 0) return alone;
  const legsHigh = Math.min(Math.max(...wanted), ...room);
  return runs.map(({ legPx, picture }, i) =>
    legPx === null ? alone[i]! : alone[i]!.map((box) => resized(box, legsHigh * legPx, picture)),
  );
}

/** A box about the same middle, moved into the picture where it would reach beyond. */
function resized(box: PictureBox, heightPx: number, picture: PictureSize): PictureBox {
  const widthPx = (heightPx * box.widthPx) / box.heightPx;
  const place = (middlePx: number, sizePx: number, mostPx: number): number =>
    Math.min(Math.max(middlePx - sizePx / 2, 0), Math.max(0, mostPx - sizePx));
  return {
    leftPx: place(box.leftPx + box.widthPx / 2, widthPx, picture.widthPx),
    topPx: place(box.topPx + box.heightPx / 2, heightPx, picture.heightPx),
    widthPx,
    heightPx,
  };
}
