import type { PoseTrack } from '../pose/pose-track';
import { KNEE_DEPTH_TRUNKS, LONGEST_KNEE_PASSING_S, PASSING_FLOOR_TRUNKS } from '../track/cleaning-limits';
import { throughLooks } from './between-looks';

/**
 * Looks at which the knees pass each other and were confused: seen from the side they coincide once a step, and a network
 * holds on to the old order, or puts both at one place, until they are apart. The cleaning mends that by the frames
 * beside the passing (mend-passing-knees.ts); a path between looks that bends towards a confused one would show it frames
 * that look sound. Both knees must lie off their ways between the looks at which they are apart, one forward and one back.
 * @param accurate one row a look
 * @returns 1 for each look whose knees must bend nothing beside it
 */
export function confusedKnees(accurate: PoseTrack, trunkPx: number): Uint8Array {
  const { timesS } = accurate;
  const confused = new Uint8Array(timesS.length);
  const [left, right] = [accurate.columns.get('left_knee'), accurate.columns.get('right_knee')];
  if (!left || !right || !(trunkPx > 0)) return confused;
  const apartPx = left.xPx.map((x, look) => x - right.xPx[look]!);
  const apart = Uint32Array.from(timesS.keys()).filter(
    (look) => Math.abs(apartPx[look]!) > KNEE_DEPTH_TRUNKS * trunkPx,
  );
  const [leftWay, rightWay] = [left, right].map(({ xPx }) => throughLooks(timesS, xPx, apart)) as [
    Float64Array,
    Float64Array,
  ];
  const floorPx = PASSING_FLOOR_TRUNKS * trunkPx;
  for (let k = 1; k < apart.length; k++) {
    const [before, after] = [apart[k - 1]!, apart[k]!];
    const turned = Math.sign(apartPx[before]!) !== Math.sign(apartPx[after]!);
    if (!turned || timesS[after]! - timesS[before]! > LONGEST_PASSING_S) continue;
    for (let look = before + 1; look < after; look++) {
      const offLeft = left.xPx[look]! - leftWay[look]!;
      const offRight = right.xPx[look]! - rightWay[look]!;
      const [less, more] = [Math.abs(offLeft), Math.abs(offRight)].sort((a, b) => a - b) as [number, number];
      if (offLeft * offRight < 0 && more > floorPx && less > floorPx / 2) confused[look] = 1;
    }
  }
  return confused;
}

/** Looks do not come just when knees are a knee's depth apart. */
const LONGEST_PASSING_S = LONGEST_KNEE_PASSING_S + 0.05;
