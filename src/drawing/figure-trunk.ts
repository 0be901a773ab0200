import { angleShapes, label, line } from './figure-angle';
import type { FigureFrame } from './figure-frame';
import type { FigurePoint, FigureShape } from './figure-shape';
import { alongPx, directionDeg, distancePx, middle, moved, onPlumbLine, towards, type Plumb } from './plumb';
import { otherSide } from '../core/pose/keypoints';

/** Mid-hip to mid-shoulder against the plumb line through the mid-hip: forward from the side, else sideways. */
export function lean({ points, plumb, outward, label: text }: FigureFrame): FigureShape[] {
  const found = points('left_hip', 'right_hip', 'left_shoulder', 'right_shoulder');
  if (!found) return [];
  const hips = middle(found.left_hip, found.right_hip);
  const shoulders = middle(found.left_shoulder, found.right_shoulder);
  const trunkPx = distancePx(hips, shoulders);
  const above = moved(hips, plumb.up, 1.15 * trunkPx);
  return [
    line(hips, above, 'reference'),
    line(hips, shoulders),
    ...angleShapes({
      centre: hips,
      radiusPx: 0.8 * trunkPx,
      referenceDeg: directionDeg(hips, above),
      measuredDeg: directionDeg(hips, shoulders),
      label: text,
      clockwiseIfNone: outward,
    }),
  ];
}

/** Hip line from the standing side, against its mean tilt (which the value tells; without one, against the level). */
export function pelvicDrop({ points, plumb, side, value, label: text, outward }: FigureFrame): FigureShape[] {
  const found = points('left_hip', 'right_hip');
  if (!found) return [];
  const [standing, swinging] = [found[`${side}_hip`], found[`${otherSide(side)}_hip`]];
  const breadthPx = distancePx(standing, swinging);
  const hipsDeg = directionDeg(standing, swinging);
  // Away from the standing side lies image right or left; a drop turns the line down from there.
  const way = alongPx(standing, swinging, plumb.right) >= 0 ? 1 : -1;
  const level = moved(standing, plumb.right, way);
  const meanDeg = value === undefined ? directionDeg(standing, level) : hipsDeg - way * value;
  return [
    line(standing, moved(standing, towards(meanDeg), 1.9 * breadthPx), 'reference'),
    line(standing, moved(standing, towards(hipsDeg), 1.9 * breadthPx)),
    ...angleShapes({
      centre: standing,
      radiusPx: 1.6 * breadthPx,
      referenceDeg: meanDeg,
      measuredDeg: hipsDeg,
      label: text,
      clockwiseIfNone: outward,
    }),
  ];
}

/** The lines of shoulders and hips, and how far the ends of each lie apart across the picture. */
export function turnedLines({ points, plumb, outward, label: text }: FigureFrame): FigureShape[] {
  const found = points('left_hip', 'right_hip', 'left_shoulder', 'right_shoulder');
  if (!found) return [];
  const { left_hip, right_hip, left_shoulder, right_shoulder } = found;
  const [hips, shoulders] = [middle(left_hip, right_hip), middle(left_shoulder, right_shoulder)];
  const trunkPx = distancePx(hips, shoulders);
  return [
    line(left_shoulder, right_shoulder),
    line(left_hip, right_hip),
    breadth(plumb, left_shoulder, right_shoulder, 0.16 * trunkPx),
    breadth(plumb, left_hip, right_hip, -0.16 * trunkPx),
    ...label(moved(middle(hips, shoulders), plumb.right, -outward * 0.6 * trunkPx), text),
  ];
}

/** The hip line, and how far its ends lie apart across the picture: one hip is ahead of the other. */
export function hipLine({ points, plumb, label: text }: FigureFrame): FigureShape[] {
  const found = points('left_hip', 'right_hip', 'left_shoulder', 'right_shoulder');
  if (!found) return [];
  const { left_hip, right_hip, left_shoulder, right_shoulder } = found;
  const hips = middle(left_hip, right_hip);
  const trunkPx = distancePx(hips, middle(left_shoulder, right_shoulder));
  return [
    line(left_hip, right_hip),
    breadth(plumb, left_hip, right_hip, -0.16 * trunkPx),
    ...label(moved(hips, plumb.up, 0.25 * trunkPx), text),
  ];
}

/** A level distance between two points, drawn `abovePx` over them. */
function breadth(plumb: Plumb, left: FigurePoint, right: FigurePoint, abovePx: number): FigureShape {
  const level = moved(middle(left, right), plumb.up, abovePx);
  return { kind: 'span', from: onPlumbLine(plumb, left, level), to: onPlumbLine(plumb, right, level) };
}

/** How far the mid-hip rises in the step, from where it is now, about its lowest. Only lengths in L can be drawn. */
export function rise({ points, plumb, side, outward, value, unit, label: text }: FigureFrame): FigureShape[] {
  const found = points('left_hip', 'right_hip', `${side}_knee`, `${side}_ankle`);
  if (!found || value === undefined || unit !== 'L') return [];
  const hips = middle(found.left_hip, found.right_hip);
  const [knee, ankle] = [found[`${side}_knee`], found[`${side}_ankle`]];
  const legPx = distancePx(found[`${side}_hip`], knee) + distancePx(knee, ankle);
  const highest = moved(hips, plumb.up, value * legPx);
  const level = (at: FigurePoint): FigureShape =>
    line(moved(at, plumb.right, -0.3 * legPx), moved(at, plumb.right, 0.3 * legPx), 'reference');
  return [
    level(hips),
    level(highest),
    { kind: 'span', from: hips, to: highest },
    ...label(moved(middle(hips, highest), plumb.right, -outward * 0.3 * legPx), text),
  ];
}

/** How far the shoulder hangs below the ear of its side. */
export function earToShoulder({ points, plumb, side, outward, label: text }: FigureFrame): FigureShape[] {
  const found = points(`${side}_ear`, `${side}_shoulder`);
  if (!found) return [];
  const [ear, shoulder] = [found[`${side}_ear`], found[`${side}_shoulder`]];
  const below = onPlumbLine(plumb, ear, shoulder);
  const roomPx = distancePx(ear, below);
  return [
    line(moved(below, plumb.right, -0.6 * roomPx), moved(below, plumb.right, 0.6 * roomPx), 'reference'),
    { kind: 'span', from: ear, to: below },
    ...label(moved(middle(ear, below), plumb.right, -outward * roomPx), text),
  ];
}
