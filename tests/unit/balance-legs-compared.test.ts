import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BalanceFindings, BalanceTrial } from '../../src/core/balance/balance-findings';
import { BALANCE_MEASURE_IDS } from '../../src/core/balance/balance-findings';
import { checkBalance } from '../../src/core/balance/check-balance';
import { mirroredKeypoint, otherSide, type Side } from '../../src/core/pose/keypoints';
import type { KeypointColumn } from '../../src/core/pose/pose-track';
import { balancingPerson, type BalancingParams } from '../fixtures/balancing-person/balancing-person';

function changed(
  trial: BalanceTrial,
  column: (of: KeypointColumn) => KeypointColumn,
  timeS: (t: number) => number = (t) => t,
): BalanceTrial {
  const { track } = trial;
  const columns = new Map([...track.columns].map(([name, of]) => [name, column(of)]));
  return { ...trial, track: { ...track, timesS: track.timesS.map(timeS), columns } };
}

/** The picture turned left for right: the left leg is the right one then. */
function mirrored(trial: BalanceTrial): BalanceTrial {
  const { track } = trial;
  const columns = new Map(
    [...track.columns].map(([name, of]) => [
      mirroredKeypoint(name),
      { ...of, xPx: of.xPx.map((x) => track.widthPx - x) },
    ]),
  );
  return { ...trial, leg: otherSide(trial.leg), track: { ...track, columns } };
}

function valuesOf(findings: BalanceFindings, side: Side): number[] {
  const { measures, heldS } = findings.legs[side]!;
  return [
    heldS,
    ...BALANCE_MEASURE_IDS.flatMap((id) => {
      const found = measures[id];
      return 'unavailable' in found ? [] : [found.overall.value, ...found.overall.ci95];
    }),
  ];
}

function expectAlike(a: readonly number[], b: readonly number[]): void {
  expect(a).toHaveLength(b.length);
  a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 6));
}

const anyPerson = fc
  .record({
    seed: fc.integer({ min: 1, max: 500 }),
    perS: fc.constantFrom(12, 15),
    unevenShare: fc.constantFrom(0, 0.5),
    touchDowns: fc.constantFrom([], [[9, 9.5]] as const),
  })
  .map((params) => balancingPerson({ lengthS: 15, ...(params as Partial<BalancingParams>) }).trial);

const RUNS = { numRuns: 8 };

describe('a balance check is the same', () => {
  it('mirrored, with the legs exchanged', () => {
    fc.assert(
      fc.property(anyPerson, (trial) => {
        expectAlike(
          valuesOf(checkBalance([trial]), 'left'),
          valuesOf(checkBalance([mirrored(trial)]), 'right'),
        );
      }),
      RUNS,
    );
  });

  it('an hour later, and in a picture of another size', () => {
    fc.assert(
      fc.property(anyPerson, fc.double({ min: 0.4, max: 3, noNaN: true }), (trial, times) => {
        const plain = valuesOf(checkBalance([trial]), 'left');
        const later = changed(
          trial,
          (of) => of,
          (t) => t + 3600,
        );
        expectAlike(valuesOf(checkBalance([later]), 'left'), plain);
        const scaled = changed(trial, (of) => ({
          ...of,
          xPx: of.xPx.map((x) => times * x),
          yPx: of.yPx.map((y) => times * y),
        }));
        expectAlike(valuesOf(checkBalance([scaled]), 'left'), plain);
      }),
      RUNS,
    );
  });

  it('at half the frame rate, but for noise', () => {
    for (const seed of [21, 22, 23]) {
      const [at30, at15] = [30, 15].map(
        (perS) =>
          checkBalance([balancingPerson({ seed, perS, noiseShare: 0.001 }).trial]).legs.left!.measures
            .swayPath,
      );
      if (!('overall' in at30!) || !('overall' in at15!)) throw new Error('no path');
      expect(at15.overall.value / at30.overall.value).toBeCloseTo(1, 1);
    }
  });
});

describe('left against right', () => {
  const pair = (left: Partial<BalancingParams>, right: Partial<BalancingParams>): BalanceFindings =>
    checkBalance([
      balancingPerson({ leg: 'left', seed: 31, ...left }).trial,
      balancingPerson({ leg: 'right', seed: 32, ...right }).trial,
    ]);

  it('twice the sway is told, and on the right side', () => {
    const twice: Partial<BalancingParams> = { swayM: [0.02, 0.008, 0.02] };
    expect(pair(twice, {}).steadier).toMatchObject({ swayPath: 'right', swaySpeed: 'right', held: 'alike' });
    expect(pair({}, twice).steadier).toMatchObject({ swayPath: 'left', swaySpeed: 'left', held: 'alike' });
  });

  it('legs that sway alike are hardly ever told apart', () => {
    const told = [41, 43, 45, 47, 49, 51, 53, 55, 57, 59].filter((seed) => {
      const { swaySpeed } = pair({ seed, noiseShare: 0.002 }, { seed: seed + 1, noiseShare: 0.002 }).steadier;
      return swaySpeed !== 'alike';
    });
    expect(told.length).toBeLessThanOrEqual(1);
  });

  it('paths over other times are not compared, the times are', () => {
    const found = pair({ touchDowns: [[8, 9]] }, {});
    expect(found.steadier.held).toBe('right');
    expect(found.steadier.swayPath).toBeNull();
    expect(found.steadier.swaySpeed).not.toBeUndefined();
  });

  it('a turn that was stopped does not make the other leg steadier', () => {
    expect(pair({ lengthS: 9 }, {}).steadier.held).toBeNull();
  });

  it('one leg alone is compared with nothing', () => {
    const { steadier, legs } = checkBalance([balancingPerson().trial]);
    expect(Object.values(steadier)).toEqual(Array(6).fill(null));
    expect(legs.right).toBeNull();
  });
});
