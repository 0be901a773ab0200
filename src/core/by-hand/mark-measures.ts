import type { Mark, MarkPoint } from './mark';

/** What lengths in a clip's picture are worth; `Calibration` and `CameraRoll` have all of it. */
export interface MarkScale {
  /** Hip to knee to ankle, px. */
  readonly legLengthPx?: number | undefined;
  readonly metresPerPx?: number | undefined;
  /** Standard error of `metresPerPx`, as a share of it. */
  readonly seShare?: number | undefined;
  /** How far the picture is turned clockwise, degrees. */
  readonly plumbDeg?: number | undefined;
}

/** One number that a mark gives. `lean` is a line against the upright, degrees, + = its upper end to image right. */
export interface MarkValue {
  readonly what: 'angle' | 'length' | 'lean';
  readonly value: number;
  readonly unit: 'deg' | 'cm' | 'L' | 'px';
  /** 95 % interval from the scale's error alone: how well the ends were placed is the hand's own. */
  readonly ci95?: readonly [low: number, high: number];
}

/**
 * What a mark measures, the main number first: an angle its degrees, a line its length in leg lengths and its lean, a
 * distance its length in centimetres where the clip's scale is known. Lengths hold in the runner's plane only.
 * @returns nothing for a plumb line and a note, and where points lie on each other
 */
export function measureMark({ kind, points }: Pick<Mark, 'kind' | 'points'>, scale: MarkScale): MarkValue[] {
  const [a, b, c] = points;
  if (!a || !b) return [];
  const px = lengthPx(a, b);
  switch (kind) {
    case 'angle': {
      const deg = c ? angleDeg(a, b, c) : NaN;
      return Number.isFinite(deg) ? [{ what: 'angle', value: deg, unit: 'deg' }] : [];
    }
    case 'line':
      if (!(px > 0)) return [];
      return [
        lengthOf(px, { legLengthPx: scale.legLengthPx }),
        { what: 'lean', value: leanDeg(a, b, scale.plumbDeg ?? 0), unit: 'deg' },
      ];
    case 'distance':
      return px > 0 ? [lengthOf(px, scale)] : [];
    case 'plumb':
    case 'note':
      return [];
  }
}

/** Between two points, px. */
export function lengthPx(a: MarkPoint, b: MarkPoint): number {
  return Math.hypot(b.xPx - a.xPx, b.yPx - a.yPx);
}

/** The angle at `vertex` between the lines to the other two, 0 to 180 degrees; NaN where one lies on the vertex. */
export function angleDeg(a: MarkPoint, vertex: MarkPoint, b: MarkPoint): number {
  const [ax, ay] = [a.xPx - vertex.xPx, a.yPx - vertex.yPx];
  const [bx, by] = [b.xPx - vertex.xPx, b.yPx - vertex.yPx];
  if ((ax === 0 && ay === 0) || (bx === 0 && by === 0)) return NaN;
  // By both products: the arc cosine alone loses small angles.
  return (Math.atan2(Math.abs(ax * by - ay * bx), ax * bx + ay * by) * 180) / Math.PI;
}

/**
 * How far a line leans from the upright, -90 to 90 degrees, + = its upper end to image right; the order of its ends
 * does not matter. NaN where they are one point.
 * @param plumbDeg how far the picture is turned clockwise: then a post leans so far, and counts as upright
 */
export function leanDeg(a: MarkPoint, b: MarkPoint, plumbDeg = 0): number {
  const [dx, dy] = [b.xPx - a.xPx, b.yPx - a.yPx];
  if (dx === 0 && dy === 0) return NaN;
  const deg = (Math.atan2(dx, -dy) * 180) / Math.PI - plumbDeg;
  const within = (((deg + 90) % 180) + 180) % 180;
  // Level lines could be said either way.
  return within === 0 ? 90 : within - 90;
}

function lengthOf(px: number, { metresPerPx, seShare, legLengthPx }: MarkScale): MarkValue {
  if (metresPerPx !== undefined && metresPerPx > 0) {
    const cm = 100 * metresPerPx * px;
    const half = 1.96 * (seShare ?? NaN) * cm;
    return {
      what: 'length',
      value: cm,
      unit: 'cm',
      ...(half >= 0 && { ci95: [Math.max(0, cm - half), cm + half] as const }),
    };
  }
  return legLengthPx !== undefined && legLengthPx > 0
    ? { what: 'length', value: px / legLengthPx, unit: 'L' }
    : { what: 'length', value: px, unit: 'px' };
}
