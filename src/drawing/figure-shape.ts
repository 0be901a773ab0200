/** A place in the clip's picture, px from its top left. */
export interface FigurePoint {
  readonly xPx: number;
  readonly yPx: number;
}

/** `measured` lies on the body; `reference` is what it is measured against: the plumb line, a level, a limb drawn on. */
export type LineRole = 'measured' | 'reference';

/**
 * What is drawn over a frame to show a measure, in clip px.
 * - `arc`: from the reference to the measured line, by way of the angle that is meant. Degrees turn clockwise in the
 *   picture from image right, as a canvas counts them; `toDeg` may be the smaller one, then the arc runs anticlockwise.
 * - `span`: a distance with a tick at both ends.
 * - `label`: `at` is the middle of the text, which may have several lines; a note's letters are smaller than a value's.
 */
export type FigureShape =
  | { readonly kind: 'line'; readonly from: FigurePoint; readonly to: FigurePoint; readonly role: LineRole }
  | {
      readonly kind: 'arc';
      readonly centre: FigurePoint;
      readonly radiusPx: number;
      readonly fromDeg: number;
      readonly toDeg: number;
    }
  | { readonly kind: 'span'; readonly from: FigurePoint; readonly to: FigurePoint }
  | { readonly kind: 'label'; readonly at: FigurePoint; readonly text: string; readonly size?: 'note' };
