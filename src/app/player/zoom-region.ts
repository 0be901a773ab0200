import type { PictureBox, PictureSize } from '../../drawing/picture-box';

/** One clip px is then at most this many times as big as in the whole picture. */
export const MOST_ZOOM = 12;

/** A place on the picture, clip px. */
interface Place {
  readonly xPx: number;
  readonly yPx: number;
}

export function wholePicture({ widthPx, heightPx }: PictureSize): PictureBox {
  return { leftPx: 0, topPx: 0, widthPx, heightPx };
}

/** How many times bigger than in the whole picture things are seen, 1 to `MOST_ZOOM`. */
export function zoomOf(region: PictureBox, clip: PictureSize): number {
  return clip.widthPx / region.widthPx;
}

/**
 * Zooms so that a place stays where it is on the screen, as far as the picture's edges let it.
 * @param factor above 1 = closer
 * @returns a region of the clip's shape within the picture
 */
export function zoomedAbout(region: PictureBox, clip: PictureSize, factor: number, at: Place): PictureBox {
  const zoom = Math.min(Math.max(zoomOf(region, clip) * factor, 1), MOST_ZOOM);
  const [widthPx, heightPx] = [clip.widthPx / zoom, clip.heightPx / zoom];
  return within(
    {
      leftPx: at.xPx - ((at.xPx - region.leftPx) / region.widthPx) * widthPx,
      topPx: at.yPx - ((at.yPx - region.topPx) / region.heightPx) * heightPx,
      widthPx,
      heightPx,
    },
    clip,
  );
}

/** Moves the region over the picture, clip px; it stays within. */
export function panned(region: PictureBox, clip: PictureSize, xPx: number, yPx: number): PictureBox {
  return within({ ...region, leftPx: region.leftPx + xPx, topPx: region.topPx + yPx }, clip);
}

/** The smallest region of the clip's shape, within the picture, that holds a box (or what of it is in the picture). */
export function regionAround(box: PictureBox, clip: PictureSize): PictureBox {
  const share = Math.max(box.widthPx / clip.widthPx, box.heightPx / clip.heightPx, 1 / MOST_ZOOM);
  const [widthPx, heightPx] = [clip.widthPx * Math.min(share, 1), clip.heightPx * Math.min(share, 1)];
  return within(
    {
      leftPx: box.leftPx + (box.widthPx - widthPx) / 2,
      topPx: box.topPx + (box.heightPx - heightPx) / 2,
      widthPx,
      heightPx,
    },
    clip,
  );
}

function within(region: PictureBox, clip: PictureSize): PictureBox {
  const inside = (valuePx: number, mostPx: number): number => Math.min(Math.max(valuePx, 0), mostPx);
  return {
    ...region,
    leftPx: inside(region.leftPx, clip.widthPx - region.widthPx),
    topPx: inside(region.topPx, clip.heightPx - region.heightPx),
  };
}
