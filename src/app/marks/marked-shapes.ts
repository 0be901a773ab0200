import { isSeenAt } from '../../core/by-hand/mark-times';
import { marksOf } from '../../core/by-hand/hand-entry';
import type { UnitSystem } from '../../core/words/units';
import { textHeightPx } from '../../drawing/draw-figure';
import type { FigureShape } from '../../drawing/figure-shape';
import { markShapes } from '../../drawing/mark-shapes';
import type { PictureBox } from '../../drawing/picture-box';
import type { ReportSource } from '../../report/report';
import { labelOf, scaleOf } from './mark-say';

/**
 * The marks of a clip that are seen at a moment, to be drawn over a picture of it, clip px.
 * @param crop the part of the clip that the picture shows
 */
export function markedShapes(
  source: ReportSource,
  timeS: number,
  crop: PictureBox,
  units: UnitSystem,
): readonly FigureShape[] {
  const seen = marksOf(source.byHand ?? []).filter((mark) => isSeenAt(mark, timeS));
  const scale = scaleOf(source);
  return seen.flatMap((mark) =>
    markShapes(mark.kind, mark.points, {
      picture: source.clip,
      textPx: textHeightPx(undefined, Math.min(crop.widthPx, crop.heightPx)),
      plumbDeg: scale.plumbDeg ?? 0,
      label: labelOf(mark, scale, units),
    }),
  );
}
