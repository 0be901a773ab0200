import { otherSide, type Side } from '../pose/keypoints';
import type { Estimate, Unavailable } from '../metrics/measure';
import type { Ahead, StandingMeasure } from './standing-findings';

/** From here on a side is called ahead: half-way between what nobody can tell (2 degrees) and what must be found (5). */
export const AHEAD_FROM_DEG = 3.5;
/** The same for the hands, which hang 0.6 leg lengths apart: 3.5 degrees of turn carry one as far ahead. */
export const HAND_AHEAD_FROM_L = 0.037;
/** An estimate that lies this many standard errors from zero has its sign right 19 times in 20. */
const SIGN_SURE = 1.645;
/** How much of `from` an estimate may be unsure by to be called level. */
const LEVEL_WITHIN = 1.5;
const NORMAL_95 = 1.96;

/**
 * Which side is ahead: told where the estimate is past `from` and its sign is sure; `level` where it is not past it and
 * an estimate so sure would have shown half as much again; else `null`.
 */
export function aheadOf({ value, ci95 }: Estimate, from: number): Ahead {
  const se = (ci95[1] - ci95[0]) / 2 / NORMAL_95;
  const size = Math.abs(value);
  if (size >= from) return size > SIGN_SURE * se ? (value > 0 ? 'right' : 'left') : null;
  return SIGN_SURE * se <= LEVEL_WITHIN * from ? 'level' : null;
}

/** What shoulder, hand and hip say together: those that tell a side must agree. */
export function forwardOf(ahead: Readonly<Record<'shoulder' | 'hand' | 'hip', Ahead>>): Ahead {
  const all = Object.values(ahead);
  const told = all.filter((one): one is Side => one === 'left' || one === 'right');
  if (told.length > 0) return told.includes(otherSide(told[0]!)) ? null : told[0]!;
  return ahead.shoulder === 'level' ? 'level' : null;
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
