import { marksOf } from '../../core/by-hand/hand-entry';
import { isSeenAt } from '../../core/by-hand/mark-times';
import type { UnitSystem } from '../../core/words/units';
import { textHeightPx } from '../../drawing/draw-figure';
import type { FigureShape } from '../../drawing/figure-shape';
import { markShapes } from '../../drawing/mark-shapes';
import type { PictureBox } from '../../drawing/picture-box';
import { markScale } from '../../report/mark-scale';
import { nearestFrame } from '../clock/frame-times';
import type { ShownClip } from '../result/clip-player';
import { labelOf } from './mark-say';

/**
 * The marks of a clip that are seen at a moment, to be drawn over a picture of it, clip px.
 * @param timeS of any moment: its frame is meant
 * @param crop the part of the clip that the picture shows
 */
export function markedShapes(
  { source, cleaned }: ShownClip,
  timeS: number,
  crop: PictureBox,
  units: UnitSystem,
): readonly FigureShape[] {
  const frameS = cleaned ? (cleaned.timesS[nearestFrame(cleaned.timesS, timeS)] ?? timeS) : timeS;
  // A report that was opened from a file does not know its frames' times.
  const nearS = cleaned ? 0 : 0.5 / source.clip.fps;
  const seen = marksOf(source.byHand ?? []).filter(({ fromS, toS }) =>
    isSeenAt({ fromS: fromS - nearS, toS: toS + nearS }, frameS),
  );
  const scale = markScale(source);
  return seen.flatMap((mark) =>
    markShapes(mark.kind, mark.points, {
      picture: source.clip,
      textPx: textHeightPx(undefined, Math.min(crop.widthPx, crop.heightPx)),
      plumbDeg: scale.plumbDeg ?? 0,
      label: labelOf(mark, scale, units),
    }),
  );
}
