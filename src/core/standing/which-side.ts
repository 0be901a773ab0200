import { otherSide, type Side } from '../pose/keypoints';
import { mean } from '../signal/statistics';
import type { Estimate, Unavailable } from '../metrics/measure';
import type { Ahead, StandingMeasure } from './standing-findings';

/** From here on a side is called ahead: half-way between what nobody can tell (2 degrees) and what must be found (5). */
export const AHEAD_FROM_DEG = 3.5;
/** The same for the hands, which hang 0.6 leg lengths apart: 3.5 degrees of turn carry one as far ahead. */
export const HAND_AHEAD_FROM_L = 0.037;
/** How many times `from` an interval may reach to either side for the estimate to be called level. */
const LEVEL_WITHIN = 1.8;

/**
 * Which side is ahead: told where the estimate is past `from` and its interval leaves zero out; `level` where it is not past it and
 * the interval is no wider to either side than `LEVEL_WITHIN` times it; else `null`.
 */
export function aheadOf({ value, ci95 }: Estimate, from: number): Ahead {
  const half = (ci95[1] - ci95[0]) / 2;
  const size = Math.abs(value);
  if (size >= from) return size > half ? (value > 0 ? 'right' : 'left') : null;
  return half <= LEVEL_WITHIN * from ? 'level' : null;
}

/** What one part says: which side, and how far past its bound, signed, + to the right. */
export interface Said {
  readonly ahead: Ahead;
  readonly timesBound: number | null;
}

/** So much of their bounds shoulder, hand and hip must be past on average, or the one that is past it is taken for chance. */
const TOGETHER = 0.7;

/** What shoulder, hand and hip say together: those that tell a side must agree, and the others not speak against it. */
export function forwardOf(said: Readonly<Record<'shoulder' | 'hand' | 'hip', Said>>): Ahead {
  const all = Object.values(said);
  const told = all.map(({ ahead }) => ahead).filter((one): one is Side => one === 'left' || one === 'right');
  if (told.length === 0) return said.shoulder.ahead === 'level' ? 'level' : null;
  const side = told[0]!;
  if (told.includes(otherSide(side))) return null;
  const together = mean(all.map(({ timesBound }) => timesBound ?? NaN)) * (side === 'right' ? 1 : -1);
  return together >= TOGETHER ? side : null;
}

/** Whether every repeat of the measures that told the side points to it too. */
export function sameInAll(
  forward: Ahead,
  deciding: readonly (readonly [ahead: Ahead, measure: StandingMeasure | Unavailable, from: number])[],
): boolean | null {
  if (forward === null) return null;
  const kept = deciding.filter(([ahead]) => ahead === forward);
  const values = kept.flatMap(([, measure, from]) =>
    'unavailable' in measure
      ? []
      : measure.perRepeat.flatMap((value) => (value === null ? [] : [{ value, from }])),
  );
  const repeats = Math.max(
    ...kept.map(([, m]) => ('unavailable' in m ? 0 : m.perRepeat.filter((value) => value !== null).length)),
  );
  if (repeats < 2) return null;
  if (forward === 'level') return values.every(({ value, from }) => Math.abs(value) < 2 * from);
  return values.every(({ value }) => value > 0 === (forward === 'right'));
}
