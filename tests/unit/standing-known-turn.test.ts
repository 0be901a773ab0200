import { describe, expect, it } from 'vitest';
import { checkStanding } from '../../src/core/standing/check-standing';
import type { StandingFindings, StandingMeasureId } from '../../src/core/standing/standing-findings';
import {
  LIKE_A_NETWORK,
  standingRepeats,
  type MadeCheck,
} from '../fixtures/standing-person/standing-repeats';

const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

/** Odd seeds are turned to the left (the right side ahead), even ones to the right. */
const signOf = (seed: number): 1 | -1 => (seed % 2 === 1 ? 1 : -1);

function turned(turnDeg: number, seed: number, how: MadeCheck = {}): StandingFindings {
  const turn = signOf(seed) * turnDeg;
  return checkStanding(standingRepeats(seed, { shouldersTurnDeg: turn, hipsTurnDeg: turn }, how));
}

function estimateOf(findings: StandingFindings, id: StandingMeasureId) {
  const measure = findings.measures[id];
  if ('unavailable' in measure) throw new Error(`${id}: ${measure.unavailable}`);
  return measure.overall;
}

const aheadOf = (seed: number) => (signOf(seed) > 0 ? 'right' : 'left');

describe('a known turn of somebody who stands, marks at the joints', () => {
  it.each([5, 8, 12, 20])('%i degrees: the side always, the size within 4 degrees', (turnDeg) => {
    for (const seed of SEEDS) {
      const findings = turned(turnDeg, seed);
      expect(findings.forwardSide, `seed ${seed}`).toBe(aheadOf(seed));
      expect(findings.ahead.shoulder, `seed ${seed}`).toBe(aheadOf(seed));
      expect(findings.sameInAll, `seed ${seed}`).toBe(true);
      for (const id of ['shouldersAgainstFeet', 'hipsAgainstFeet'] as const) {
        const { value } = estimateOf(findings, id);
        expect(Math.abs(value - signOf(seed) * turnDeg), `${id}, seed ${seed}`).toBeLessThan(4);
      }
      expect(Math.abs(estimateOf(findings, 'shouldersAgainstHips').value)).toBeLessThan(1.5);
    }
  });

  it.each([0, 1, 1.9])('%s degrees: no side', (turnDeg) => {
    for (const seed of SEEDS) {
      const { forwardSide, ahead } = turned(turnDeg, seed);
      expect([forwardSide, ahead.shoulder, ahead.hip, ahead.hand], `seed ${seed}`).not.toContain('left');
      expect([forwardSide, ahead.shoulder, ahead.hip, ahead.hand], `seed ${seed}`).not.toContain('right');
    }
  });

  it('from the front and one side only: the side from 8 degrees on, the size within 4', () => {
    for (const seed of SEEDS) {
      for (const view of ['side-left', 'side-right'] as const) {
        const findings = turned(8, seed, { views: ['front', view] });
        expect(findings.forwardSide, `seed ${seed}, ${view}`).toBe(aheadOf(seed));
        const { value } = estimateOf(findings, 'shouldersAgainstFeet');
        expect(Math.abs(value - 8 * signOf(seed)), `seed ${seed}, ${view}`).toBeLessThan(4);
      }
    }
  });

  it('from the front only: cannot be told, and says how it could', () => {
    for (const withDepth of [false, true]) {
      const findings = turned(8, 1, { views: ['front'], tracker: 'full', withDepth });
      expect(findings.forwardSide).toBeNull();
      expect(findings.sameInAll).toBeNull();
      expect(findings.measures.shouldersAgainstFeet).toMatchObject({
        unavailable: expect.stringContaining('sideways') as string,
      });
    }
  });

  it('a chest that is turned on hips that are not, and hips on feet', () => {
    for (const seed of SEEDS.slice(0, 4)) {
      const findings = checkStanding(standingRepeats(seed, { shouldersTurnDeg: -9, hipsTurnDeg: 0 }));
      expect(Math.abs(estimateOf(findings, 'shouldersAgainstHips').value + 9)).toBeLessThan(1.5);
      expect(findings.ahead).toMatchObject({ shoulder: 'left', hip: 'level' });
      expect(findings.forwardSide).toBe('left');
    }
  });

  it('shoulder and hip against each other: neither side as a whole', () => {
    const findings = checkStanding(standingRepeats(3, { shouldersTurnDeg: 9, hipsTurnDeg: -9 }));
    expect(findings.ahead).toMatchObject({ shoulder: 'right', hip: 'left' });
    expect(findings.forwardSide).toBeNull();
    expect(findings.cautions.join(' ')).toContain('neither side as a whole');
  });

  it('a hand ahead, in leg lengths', () => {
    const ahead = standingRepeats(2, { statureM: 1.75, handsExtraM: -0.1 });
    const { value } = estimateOf(checkStanding(ahead), 'handAhead');
    // A leg of this body is 0.487 of its stature.
    expect(value).toBeGreaterThan(-0.1 / (0.487 * 1.75) - 0.03);
    expect(value).toBeLessThan(-0.1 / (0.487 * 1.75) + 0.03);
    expect(checkStanding(ahead).ahead.hand).toBe('left');
  });
});

describe('a known turn, marks as a network makes them', () => {
  const network: MadeCheck = { tracker: 'accurate', noise: LIKE_A_NETWORK };

  it('never the wrong side from 5 degrees on, mostly the right one, and the interval holds the truth', () => {
    let [held, told, all] = [0, 0, 0];
    for (const turnDeg of [5, 8, 12]) {
      for (const seed of SEEDS) {
        const findings = turned(turnDeg, seed, network);
        const { ci95 } = estimateOf(findings, 'shouldersAgainstFeet');
        const truth = signOf(seed) * turnDeg;
        all++;
        if (ci95[0] <= truth && truth <= ci95[1]) held++;
        if (findings.forwardSide === aheadOf(seed)) told++;
        expect([aheadOf(seed), null, 'level'], `${turnDeg}, seed ${seed}`).toContain(findings.forwardSide);
      }
    }
    expect(held / all).toBeGreaterThanOrEqual(0.85);
    expect(told / all).toBeGreaterThanOrEqual(0.8);
  });

  it('both sides know it better than one', () => {
    const width = (views: MadeCheck['views']): number => {
      const { ci95 } = estimateOf(
        turned(8, 5, { ...network, ...(views && { views }) }),
        'shouldersAgainstFeet',
      );
      return ci95[1] - ci95[0];
    };
    expect(width(['front', 'side-left', 'side-right'])).toBeLessThan(0.95 * width(['front', 'side-left']));
  });
});
