import type { MarkPoint } from '../../core/by-hand/mark';

/** How far shift makes an arrow key go, px. */
const FAR_PX = 10;

const ARROWS: Readonly<Record<string, MarkPoint>> = {
  ArrowLeft: { xPx: -1, yPx: 0 },
  ArrowRight: { xPx: 1, yPx: 0 },
  ArrowUp: { xPx: 0, yPx: -1 },
  ArrowDown: { xPx: 0, yPx: 1 },
};

/** How far an arrow key moves a point, clip px; `null` for other keys. */
export function arrowStep({
  key,
  shiftKey,
}: {
  readonly key: string;
  readonly shiftKey: boolean;
}): MarkPoint | null {
  const arrow = ARROWS[key];
  if (!arrow) return null;
  const px = shiftKey ? FAR_PX : 1;
  return { xPx: px * arrow.xPx, yPx: px * arrow.yPx };
}

/** A picture's size, px. */
export interface PictureEdges {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The nearest place on the picture, to a tenth of a pixel: no hand is surer. */
export function keptWithin({ xPx, yPx }: MarkPoint, { widthPx, heightPx }: PictureEdges): MarkPoint {
  return {
    xPx: tenth(Math.min(Math.max(xPx, 0), widthPx)),
    yPx: tenth(Math.min(Math.max(yPx, 0), heightPx)),
  };
}

function tenth(px: number): number {
  return Math.round(10 * px) / 10;
}
