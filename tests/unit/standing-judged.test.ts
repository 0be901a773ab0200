import { describe, expect, it } from 'vitest';
import { judgeStandingTurn } from '../../src/core/criteria/standing-turn';
import { checkStanding } from '../../src/core/standing/check-standing';
import { words } from '../../src/core/words/words';
import type { StandingParams } from '../fixtures/standing-person/standing-person';
import { standingRepeats, type MadeCheck } from '../fixtures/standing-person/standing-repeats';

const TAKEN_AT = new Date(2026, 10, 22);
const STANDING = words.criteria.standing['D0.standing-turn'];

function judged(turnDeg: number, how: MadeCheck = {}, more: Partial<StandingParams> = {}) {
  const person = { shouldersTurnDeg: turnDeg, hipsTurnDeg: turnDeg, handsExtraM: 0, ...more };
  return judgeStandingTurn({ takenAt: TAKEN_AT, findings: checkStanding(standingRepeats(2, person, how)) });
}

describe('D0.standing-turn', () => {
  it('without a check: how to make one', () => {
    const none = judgeStandingTurn(null);
    expect(none.verdict).toBe('cannot-tell');
    expect(none.because).toBe(STANDING.because);
    expect(none.advice).toEqual(STANDING.advice);
  });

  it('straight: meets, nothing to stretch', () => {
    const { verdict, sides, because, advice } = judged(0);
    expect([verdict, sides]).toEqual(['meets', []]);
    expect(because).toContain('22 November 2026');
    expect(because).toContain('3 times');
    expect(advice.join(' ')).not.toContain('Stretch');
  });

  it.each([
    [7.5, 'watch', 'right'],
    [-7.5, 'watch', 'left'],
    [18, 'flag', 'right'],
    [-18, 'flag', 'left'],
  ] as const)('turned by %s: %s, the %s side is to be stretched back', (turnDeg, verdict, side) => {
    const found = judged(turnDeg);
    expect([found.verdict, found.sides]).toEqual([verdict, [side]]);
    for (const stretch of words.criteria.stretchBack(side)) expect(found.advice).toContain(stretch);
    const other = side === 'left' ? 'right' : 'left';
    for (const stretch of words.criteria.stretchBack(other)) expect(found.advice).not.toContain(stretch);
    expect(found.because).toContain('Every repeat points to the same side');
    expect(found.cautions).toContain(words.criteria.formIsNotInjury);
    expect(found.because).not.toMatch(/caus/);
  });

  it('a flag needs the whole interval past its limit', () => {
    expect(judged(10.5).verdict).toBe('watch');
  });

  it('from the front only: cannot be told, both stretches stay on offer', () => {
    const { verdict, sides, because, advice } = judged(12, { views: ['front'] });
    expect([verdict, sides]).toEqual(['cannot-tell', []]);
    expect(because).toContain('stand sideways');
    expect(advice).toEqual(STANDING.advice);
  });

  it('shoulder and hip against each other: cannot be told, and why stands with it', () => {
    const { verdict, cautions } = judged(9, {}, { hipsTurnDeg: -9 });
    expect(verdict).toBe('cannot-tell');
    expect(cautions.join(' ')).toContain('neither side as a whole');
  });

  it('a hand that hangs far ahead is enough', () => {
    const { verdict, sides } = judged(0, {}, { handsExtraM: -0.16 });
    expect([verdict, sides]).toEqual(['flag', ['left']]);
  });
});
