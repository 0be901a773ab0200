import { describe, expect, it } from 'vitest';
import type { BalanceFindings, Eyes } from '../../src/core/balance/balance-findings';
import { checkBalance } from '../../src/core/balance/check-balance';
import { judgeSingleLeg } from '../../src/core/criteria/single-leg';
import type { Judgement } from '../../src/core/criteria/judgement';
import { balancingPerson, type BalancingParams } from '../fixtures/balancing-person/balancing-person';

/** @param heldS when the foot comes down; `null` = never */
function trial(leg: 'left' | 'right', heldS: number | null, changes: Partial<BalancingParams> = {}) {
  const touchDowns = heldS === null ? [] : [[heldS, heldS + 1] as const];
  return balancingPerson({ leg, perS: 15, noiseShare: 0.001, touchDowns, ...changes }).trial;
}

function judged(findings: BalanceFindings): Judgement {
  return judgeSingleLeg({ takenAt: new Date(2026, 0, 2), findings });
}

function of(left: number | null, right: number | null, eyes: Eyes = 'open'): Judgement {
  return judged(checkBalance([trial('left', left, { eyes }), trial('right', right, { eyes, seed: 2 })]));
}

describe('D2.single-leg', () => {
  it('cannot be told without a check, and says how to make one', () => {
    const { verdict, because, advice } = judgeSingleLeg(null);
    expect(verdict).toBe('cannot-tell');
    expect(because).toMatch(/camera/i);
    expect(advice.length).toBeGreaterThan(0);
  });

  it.each<readonly [number | null, number | null, Judgement['verdict'], readonly string[]]>([
    [null, null, 'meets', []],
    [null, 14, 'watch', ['right']],
    [20, 14, 'watch', ['left', 'right']],
    [6, null, 'flag', ['left']],
    [6, 20, 'flag', ['left']],
  ])('eyes open, left %s s and right %s s: %s', (left, right, verdict, sides) => {
    const found = of(left, right);
    expect([found.verdict, found.sides]).toEqual([verdict, sides]);
    expect(found.cautions.join(' ')).toMatch(/not of runners/);
  });

  it.each<readonly [number | null, number | null, Judgement['verdict']]>([
    [null, 12, 'meets'],
    [12, 6, 'watch'],
    [2, 3, 'watch'],
  ])('eyes closed, left %s s and right %s s: %s, and never a flag', (left, right, verdict) => {
    expect(of(left, right, 'closed').verdict).toBe(verdict);
  });

  it('gives the article’s ladder from the ground up, and more time to the leg that came down first', () => {
    const { advice, because } = of(null, 14);
    expect(advice[0]).toMatch(/right leg/);
    const ladder = advice.slice(1).join(' ');
    for (const [earlier, later] of [
      [/ankle/i, /towel/i],
      [/towel/i, /clamshell/i],
      [/clamshell/i, /sideways/i],
      [/sideways/i, /heel raises/i],
      [/heel raises/i, /wobble board/i],
      [/wobble board/i, /trail/i],
    ] as const) {
      expect(ladder.search(earlier)).toBeGreaterThanOrEqual(0);
      expect(ladder.search(later)).toBeGreaterThan(ladder.search(earlier));
    }
    expect(because).toMatch(/left leg 30 seconds without touching down, on the right leg 14 seconds\./);
  });

  it('gives more time to the leg that sways more, where both stayed up', () => {
    const found = judged(
      checkBalance([trial('left', null, { swayM: [0.02, 0.008, 0.02] }), trial('right', null, { seed: 2 })]),
    );
    expect(found.verdict).toBe('meets');
    expect(found.because).toMatch(/sway less on the right leg/);
    expect(found.advice[0]).toMatch(/left leg/);
  });

  it('good news needs both legs, bad news one', () => {
    const one = judged(checkBalance([trial('left', null)]));
    expect(one.verdict).toBe('cannot-tell');
    expect(one.because).toMatch(/right one/);
    expect(judged(checkBalance([trial('left', 6)])).verdict).toBe('flag');
    const stopped = judged(checkBalance([trial('left', null), trial('right', null, { lengthS: 8 })]));
    expect(stopped.verdict).toBe('cannot-tell');
    expect(stopped.because).toMatch(/stopped/);
  });
});
