import { describe, expect, it } from 'vitest';
import type { BalanceTrial } from '../../src/core/balance/balance-findings';
import { checkBalance } from '../../src/core/balance/check-balance';
import { FootUp, type FootEvent } from '../../src/core/balance/foot-up';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PosePoint } from '../../src/core/pose/pose-track';
import { balancingPerson, type BalancingParams } from '../fixtures/balancing-person/balancing-person';

/** A foot takes 0.12 s to come down and is down below a sixth of its height; marks jump. */
const WITHIN_S = 0.2;

function pointsOf({ track }: BalanceTrial, i: number): (PosePoint | null)[] {
  return KEYPOINTS.map((name) => {
    const column = track.columns.get(name);
    if (!column || Number.isNaN(column.xPx[i])) return null;
    return { xPx: column.xPx[i]!, yPx: column.yPx[i]!, confidence: column.confidence[i]! };
  });
}

function eventsOf(trial: BalanceTrial, begin: 'up' | 'down'): FootEvent[] {
  const feet = new FootUp(trial.leg, begin);
  const startS = trial.track.timesS[0]!;
  return Array.from(trial.track.timesS).flatMap((t, i) => feet.add(t - startS, pointsOf(trial, i)) ?? []);
}

describe('the raised foot', () => {
  it.each([
    [30, 0.002],
    [30, 0.005],
    [15, 0.005],
    [8, 0.003],
  ])('comes down when it does, at %f frames a second and marks off by %f', (perS, noiseShare) => {
    const touchDowns = [
      [7.4, 7.9],
      [19, 20.5],
    ] as const;
    const { trial } = balancingPerson({ perS, noiseShare, touchDowns, unevenShare: 0.4 });
    const leg = checkBalance([trial]).legs.left!;
    expect(leg.touchDownsS).toHaveLength(2);
    expect(Math.abs(leg.touchDownsS[0]! - 7.4)).toBeLessThan(WITHIN_S);
    expect(Math.abs(leg.touchDownsS[1]! - 19)).toBeLessThan(WITHIN_S);
    expect(leg.heldS).toBe(leg.touchDownsS[0]);
  });

  it('never comes down in a turn that is held, whatever the noise', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { trial } = balancingPerson({ seed, noiseShare: 0.005, perS: 15, lostShare: 0.1 });
      const leg = checkBalance([trial]).legs.left!;
      expect(leg.touchDownsS).toEqual([]);
      expect(leg.heldS).toBeCloseTo(30, 1);
    }
  });

  it('is seen to leave the ground', () => {
    const { trial } = balancingPerson({ touchDowns: [[-1, 4]] });
    const [first, ...others] = eventsOf(trial, 'down');
    expect(first?.what).toBe('up');
    expect(Math.abs(first!.timeS - 4)).toBeLessThan(WITHIN_S);
    expect(others).toEqual([]);
  });

  it('is down when only its toe is', () => {
    const { trial } = balancingPerson({ noiseShare: 0.002 });
    const [raised, standing] = ['right_foot_index', 'left_foot_index'].map((name) =>
      trial.track.columns.get(name as 'left_foot_index')!,
    );
    trial.track.timesS.forEach((t, i) => {
      if (t - trial.track.timesS[0]! > 9) raised!.yPx[i] = standing!.yPx[i]!;
    });
    expect(checkBalance([trial]).legs.left!.heldS).toBeCloseTo(9, 0);
  });

  it('one bad frame is no touch-down', () => {
    const { trial } = balancingPerson({ noiseShare: 0.002 });
    for (const part of ['ankle', 'heel', 'foot_index'] as const) {
      trial.track.columns.get(`right_${part}`)!.yPx[300] = trial.track.columns.get(`left_${part}`)!.yPx[300]!;
    }
    expect(checkBalance([trial]).legs.left!.touchDownsS).toEqual([]);
  });

  it('a hop of the standing foot ends the time held, and says so', () => {
    const { trial } = balancingPerson({ hopsS: [11] });
    const leg = checkBalance([trial]).legs.left!;
    expect(leg.heldS).toBeCloseTo(11, 0);
    expect(leg.cautions.join(' ')).toMatch(/left its place/);
  });
});

describe('what counts of a turn', () => {
  const swayPath = (changes: Partial<BalancingParams>): unknown =>
    checkBalance([balancingPerson(changes).trial], 175).legs.left!.measures.swayPath;

  it('is the sway before the first touch-down', () => {
    const person = balancingPerson({ touchDowns: [[12, 13]] });
    const leg = checkBalance([person.trial], 175).legs.left!;
    const found = leg.measures.swayPath;
    if ('unavailable' in found) throw new Error(found.unavailable);
    expect(found.overall.value / (100 * person.truth(12).pathM)).toBeCloseTo(1, 1);
    expect(leg.path.timesS.at(-1)).toBeLessThanOrEqual(12.1);
  });

  it('is nothing before 5 s, with the reason', () => {
    expect(swayPath({ touchDowns: [[3, 4]] })).toEqual({
      unavailable: expect.stringMatching(/came down after 3 seconds/) as string,
    });
    expect(swayPath({ lengthS: 3 })).toEqual({
      unavailable: expect.stringMatching(/stopped after 3 seconds/) as string,
    });
  });

  it('is nothing where the person was hardly seen', () => {
    const { trial } = balancingPerson({ noiseShare: 0.002 });
    for (const column of trial.track.columns.values()) {
      for (let i = 200; i < 700; i++) column.confidence[i] = 0;
    }
    const found = checkBalance([trial]).legs.left!.measures.swayArea;
    expect(found).toEqual({ unavailable: expect.stringMatching(/seen for \d+ %/) as string });
  });

  it('says that a person did not face the camera, and that frames were few', () => {
    const { trial } = balancingPerson({ perS: 6 });
    const shoulder = trial.track.columns.get('left_shoulder')!;
    const right = trial.track.columns.get('right_shoulder')!;
    for (let i = 0; i < shoulder.xPx.length; i++) {
      shoulder.xPx[i] = 0.5 * (shoulder.xPx[i]! + right.xPx[i]!);
    }
    const cautions = checkBalance([trial]).legs.left!.cautions.join(' ');
    expect(cautions).toMatch(/did not face the camera/);
    expect(cautions).toMatch(/only 6 pictures a second/);
  });

  it('throws for what is no check', () => {
    const left = balancingPerson().trial;
    const right = balancingPerson({ leg: 'right' }).trial;
    expect(() => checkBalance([])).toThrow(RangeError);
    expect(() => checkBalance([left, left])).toThrow(RangeError);
    expect(() => checkBalance([left, { ...right, eyes: 'closed' }])).toThrow(RangeError);
  });
});
