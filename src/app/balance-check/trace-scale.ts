import type { LegBalance } from '../../core/balance/balance-findings';

/** One scale for all traces: half of the picture's breadth, and a length to draw beside it, in the path's unit. */
export interface TraceScale {
  readonly half: number;
  readonly bar: number;
}

/** Round lengths, cm or hundredths of a leg. */
const ROUND = [0.5, 1, 2, 5, 10, 20, 50];
const AIR = 1.12;

/** @returns `null` where nothing moves, or nothing was seen */
export function scaleFor(legs: readonly Pick<LegBalance, 'path' | 'pathUnit'>[]): TraceScale | null {
  let most = 0;
  for (const { path } of legs) {
    for (const values of [path.across, path.up]) {
      for (const value of values) most = Math.max(most, Math.abs(value));
    }
  }
  if (!(most > 0)) return null;
  const half = AIR * most;
  const times = legs[0]!.pathUnit === 'cm' ? 1 : 0.01;
  const bar = ROUND.filter((each) => each * times <= 0.9 * half).at(-1) ?? ROUND[0]!;
  return { half, bar: bar * times };
}

/** The way as the data of an SVG path in a box of 100 by 100; right is right, up is up. */
export function tracePath({ across, up }: LegBalance['path'], half: number): string {
  const at = (value: number): string => ((50 * value) / half).toFixed(2);
  return Array.from(across, (x, i) => {
    const point = `${(50 + Number(at(x))).toFixed(2)} ${(50 - Number(at(up[i]!))).toFixed(2)}`;
    return `${i === 0 ? 'M' : 'L'}${point}`;
  }).join('');
}
