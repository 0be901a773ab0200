import { angleShapes, label, line } from './figure-angle';
import type { FigureFrame } from './figure-frame';
import type { FigurePoint, FigureShape } from './figure-shape';
import { directionDeg, distancePx, middle, moved, onPlumbLine, towards, type Plumb } from './plumb';

/** Share of a limb at which its arc is drawn. */
const ARC_SHARE = 0.6;

/** Lines along a foot are drawn this far, in lengths from heel to toe. */
const FOOT_LINE = 1.2;

/** Thigh against the plumb line that hangs from the hip: extension from the side, adduction from behind or in front. */
export function thighFromPlumb({ points, plumb, side, outward, label: text }: FigureFrame): FigureShape[] {
  const found = points(`${side}_hip`, `${side}_knee`);
  if (!found) return [];
  const [hip, knee] = [found[`${side}_hip`], found[`${side}_knee`]];
  const thighPx = distancePx(hip, knee);
  const below = moved(hip, plumb.up, -thighPx);
  return [
    line(hip, below, 'reference'),
    line(hip, knee),
    ...angleShapes({
      centre: hip,
      radiusPx: ARC_SHARE * thighPx,
      referenceDeg: directionDeg(hip, below),
      measuredDeg: directionDeg(hip, knee),
      label: text,
      clockwiseIfNone: outward,
    }),
  ];
}

/** Shank against the plumb line that stands on the ankle. */
export function tibia({ points, plumb, side, outward, label: text }: FigureFrame): FigureShape[] {
  const found = points(`${side}_knee`, `${side}_ankle`);
  if (!found) return [];
  const [knee, ankle] = [found[`${side}_knee`], found[`${side}_ankle`]];
  const shankPx = distancePx(knee, ankle);
  const above = moved(ankle, plumb.up, shankPx);
  return [
    line(ankle, above, 'reference'),
    line(ankle, knee),
    ...angleShapes({
      centre: ankle,
      radiusPx: ARC_SHARE * shankPx,
      referenceDeg: directionDeg(ankle, above),
      measuredDeg: directionDeg(ankle, knee),
      label: text,
      clockwiseIfNone: outward,
    }),
  ];
}

/** Shank against the thigh drawn on: the knee's bend from the side, its way in or out from behind or in front. */
export function kneeBend({ points, side, outward, label: text }: FigureFrame): FigureShape[] {
  const found = points(`${side}_hip`, `${side}_knee`, `${side}_ankle`);
  if (!found) return [];
  const [hip, knee, ankle] = [found[`${side}_hip`], found[`${side}_knee`], found[`${side}_ankle`]];
  const shankPx = distancePx(knee, ankle);
  const thighDeg = directionDeg(hip, knee);
  return [
    line(knee, moved(knee, towards(thighDeg), 0.9 * shankPx), 'reference'),
    line(hip, knee),
    line(knee, ankle),
    ...angleShapes({
      centre: knee,
      radiusPx: ARC_SHARE * shankPx,
      referenceDeg: thighDeg,
      measuredDeg: directionDeg(knee, ankle),
      label: text,
      clockwiseIfNone: outward,
    }),
  ];
}

/** How far the ankle is from the plumb line through the mid-hip: ahead of it, or to its own side. */
export function footFromHips({ points, plumb, side, label: text }: FigureFrame): FigureShape[] {
  const found = points('left_hip', 'right_hip', `${side}_ankle`);
  if (!found) return [];
  return fromPlumbLine(plumb, middle(found.left_hip, found.right_hip), found[`${side}_ankle`], text);
}

/** How far the ankle is ahead of the plumb line through its knee. */
export function footFromKnee({ points, plumb, side, label: text }: FigureFrame): FigureShape[] {
  const found = points(`${side}_knee`, `${side}_ankle`);
  return found ? fromPlumbLine(plumb, found[`${side}_knee`], found[`${side}_ankle`], text) : [];
}

function fromPlumbLine(
  plumb: Plumb,
  through: FigurePoint,
  foot: FigurePoint,
  text: string | undefined,
): FigureShape[] {
  const below = onPlumbLine(plumb, through, foot);
  return [
    line(through, below, 'reference'),
    { kind: 'span', from: below, to: foot },
    // Over the distance, where neither foot nor belt is.
    ...label(moved(middle(below, foot), plumb.up, 0.13 * distancePx(through, below)), text),
  ];
}

/** Heel to toe against the same foot flat on the ground, which the value tells; without one, against the level. */
export function footStrike({ points, plumb, side, outward, value, label: text }: FigureFrame): FigureShape[] {
  const found = points(`${side}_heel`, `${side}_foot_index`);
  if (!found) return [];
  const [heel, toe] = [found[`${side}_heel`], found[`${side}_foot_index`]];
  const footPx = distancePx(heel, toe);
  const footDeg = directionDeg(heel, toe);
  const level = moved(heel, plumb.right, outward * footPx);
  const flatDeg = value === undefined ? directionDeg(heel, level) : footDeg + outward * value;
  return [
    line(heel, moved(heel, towards(flatDeg), FOOT_LINE * footPx), 'reference'),
    line(heel, moved(heel, towards(footDeg), FOOT_LINE * footPx)),
    ...angleShapes({
      centre: heel,
      radiusPx: footPx,
      referenceDeg: flatDeg,
      measuredDeg: footDeg,
      label: text,
      clockwiseIfNone: outward,
    }),
  ];
}
