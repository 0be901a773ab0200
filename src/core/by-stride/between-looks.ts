import { hermite, slopeAt } from '../signal/cubic-interpolation';

/** Looks further apart than this tell nothing of what lies between them, s. */
export const LONGEST_BETWEEN_S = 0.2;

/**
 * A path through looks, and how it bends between them: the cubic of `resample`, looks that show nothing passed over, and
 * nothing across more than 0.2 s.
 * @param looks places of looks, rising, in which `values` is a number
 * @param values one a frame
 * @returns one a frame; the value itself at looks, NaN before the first, after the last and across long gaps
 */
export function throughLooks(timesS: Float64Array, values: Float64Array, looks: Uint32Array): Float64Array {
  const path = new Float64Array(timesS.length).fill(NaN);
  const [atS, at] = [
    Float64Array.from(looks, (i) => timesS[i]!),
    Float64Array.from(looks, (i) => values[i]!),
  ];
  for (let k = 0; k < looks.length; k++) {
    path[looks[k]!] = at[k]!;
    const next = looks[k + 1];
    if (next === undefined || !isNear(atS, k)) continue;
    const [from, to] = [
      k > 0 && isNear(atS, k - 1) ? k - 1 : k,
      k + 2 < looks.length && isNear(atS, k + 1) ? k + 3 : k + 2,
    ];
    const [slopeIn, slopeOut] = [slopeAt(atS, at, k, from, to), slopeAt(atS, at, k + 1, from, to)];
    for (let i = looks[k]! + 1; i < next; i++)
      path[i] = hermite(timesS[i]!, atS[k]!, at[k]!, slopeIn, atS[k + 1]!, at[k + 1]!, slopeOut);
  }
  return path;
}

/**
 * How far each look lies off the cubic through the two before and the two after it: what a look that was not made would
 * have missed. NaN near ends and beside long gaps.
 */
export function offNeighbours(timesS: Float64Array, values: Float64Array, looks: Uint32Array): Float64Array {
  const off = new Float64Array(looks.length).fill(NaN);
  const [fourS, four] = [new Float64Array(4), new Float64Array(4)];
  for (let k = 2; k + 2 < looks.length; k++) {
    [k - 2, k - 1, k + 1, k + 2].forEach((neighbour, n) => {
      fourS[n] = timesS[looks[neighbour]!]!;
      four[n] = values[looks[neighbour]!]!;
    });
    if (!(fourS[2]! - fourS[1]! <= LONGEST_BETWEEN_S)) continue;
    const [slopeIn, slopeOut] = [slopeAt(fourS, four, 1, 0, 4), slopeAt(fourS, four, 2, 0, 4)];
    const passed = hermite(timesS[looks[k]!]!, fourS[1]!, four[1]!, slopeIn, fourS[2]!, four[2]!, slopeOut);
    off[k] = values[looks[k]!]! - passed;
  }
  return off;
}

function isNear(atS: Float64Array, k: number): boolean {
  return atS[k + 1]! - atS[k]! <= LONGEST_BETWEEN_S + 1e-9;
}
