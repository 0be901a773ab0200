import { angleShapes, label, line } from './figure-angle';
import type { FigureFrame } from './figure-frame';
import type { FigureShape } from './figure-shape';
import { directionDeg, distancePx, middle, moved, onPlumbLine } from './plumb';

/** Upper arm against the plumb line from the shoulder: where it is now, on its way to and fro. */
export function upperArm({ points, plumb, side, outward, label: text }: FigureFrame): FigureShape[] {
  const found = points(`${side}_shoulder`, `${side}_elbow`);
  if (!found) return [];
  const [shoulder, elbow] = [found[`${side}_shoulder`], found[`${side}_elbow`]];
  const armPx = distancePx(shoulder, elbow);
  const below = moved(shoulder, plumb.up, -armPx);
  return [
    line(shoulder, below, 'reference'),
    line(shoulder, elbow),
    ...angleShapes({
      centre: shoulder,
      radiusPx: 0.7 * armPx,
      referenceDeg: directionDeg(shoulder, below),
      measuredDeg: directionDeg(shoulder, elbow),
      label: text,
      clockwiseIfNone: outward,
    }),
  ];
}

/** The angle inside the elbow. */
export function elbow({ points, side, outward, label: text }: FigureFrame): FigureShape[] {
  const found = points(`${side}_shoulder`, `${side}_elbow`, `${side}_wrist`);
  if (!found) return [];
  const [shoulder, bend, wrist] = [found[`${side}_shoulder`], found[`${side}_elbow`], found[`${side}_wrist`]];
  return [
    line(bend, shoulder),
    line(bend, wrist),
    ...angleShapes({
      centre: bend,
      radiusPx: 0.45 * distancePx(shoulder, bend),
      referenceDeg: directionDeg(bend, shoulder),
      measuredDeg: directionDeg(bend, wrist),
      label: text,
      clockwiseIfNone: outward,
    }),
  ];
}

/** How far the wrist is from the trunk's middle line. */
export function wristPastMiddle({ points, plumb, side, label: text }: FigureFrame): FigureShape[] {
  const found = points('left_hip', 'right_hip', 'left_shoulder', 'right_shoulder', `${side}_wrist`);
  if (!found) return [];
  const hips = middle(found.left_hip, found.right_hip);
  const shoulders = middle(found.left_shoulder, found.right_shoulder);
  const centre = middle(hips, shoulders);
  const wrist = found[`${side}_wrist`];
  const beside = onPlumbLine(plumb, centre, wrist);
  return [
    line(onPlumbLine(plumb, centre, shoulders), onPlumbLine(plumb, centre, hips), 'reference'),
    { kind: 'span', from: beside, to: wrist },
    ...label(moved(middle(beside, wrist), plumb.up, -0.16 * distancePx(hips, shoulders)), text),
  ];
}
