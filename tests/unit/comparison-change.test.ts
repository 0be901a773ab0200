import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMeasure, FAMILY } from '../../src/core/comparison/compare-measure';
import { isComparable, type Change, type Part } from '../../src/core/comparison/comparison';
import { BANDS } from '../../src/core/criteria/bands';
import { isAvailable, MEASURE_IDS, type Estimate, type MeasureValue } from '../../src/core/metrics/measure';
import { minimalDetectableChange } from '../../src/core/metrics/minimal-detectable-change';
import { mirroredFindings, randomFindings } from '../fixtures/random-findings';

type Parts = Readonly<Partial<Record<Part, Change>>>;

function partsOf(...compared: Parameters<typeof compareMeasure>): Parts {
  const measure = compareMeasure(...compared);
  if (!isComparable(measure)) throw new Error(measure.notComparable);
  return measure.parts;
}

/** A value of `n` strides a side that scatter by +-1 in pairs (SD 1 for many), with nothing shared beyond `half`. */
function made(left: number, right = left, half = 0.5, n = 40): MeasureValue {
  const perStride = Array.from({ length: 2 * n }, (_, i) => ({
    side: i % 2 === 0 ? ('left' as const) : ('right' as const),
    timeS: 0.35 * i,
    value: (i % 2 === 0 ? left : right) + (i % 8 < 4 ? 1 : -1),
  }));
  const of = (value: number, count: number): Estimate => ({
    value,
    ci95: [value - half, value + half],
    sd: 1,
    n: count,
  });
  return {
    unit: 'deg',
    evidence: 'own',
    overall: of((left + right) / 2, 2 * n),
    left: of(left, n),
    right: of(right, n),
    perStride,
    source: 'side-left',
  };
}

const OUTCOME_SWAPPED = {
  improved: 'worse',
  worse: 'improved',
  changed: 'changed',
  'no-detectable-change': 'no-detectable-change',
} as const;

/** Every part of every measure that both of two random runs have. */
function everyChange(
  before: Readonly<Record<string, MeasureValue | { unavailable: string }>>,
  after: typeof before,
  look: (id: (typeof MEASURE_IDS)[number], part: Part, change: Change) => void,
): void {
  for (const id of MEASURE_IDS) {
    const measure = compareMeasure(id, before[id]!, after[id]!);
    if (!isComparable(measure)) continue;
    for (const [part, change] of Object.entries(measure.parts)) look(id, part as Part, change);
  }
}

describe('a change of any two runs', () => {
  const two = fc.tuple(randomFindings, randomFindings);
  const runs = { numRuns: 15 };

  it('turns round when before and after are swapped', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        everyChange(a.metrics, b.metrics, (id, part, forth) => {
          const back = partsOf(id, b.metrics[id], a.metrics[id])[part]!;
          expect(back.difference).toBe(-forth.difference || 0);
          expect(back.ci95[0]).toBeCloseTo(-forth.ci95[1], 9);
          expect(back.minimalDetectableChange).toBeCloseTo(forth.minimalDetectableChange, 9);
          expect(back.outcome).toBe(OUTCOME_SWAPPED[forth.outcome]);
        });
      }),
      runs,
    );
  });

  it('of a run with itself is exactly nought and no change', () => {
    fc.assert(
      fc.property(randomFindings, ({ metrics }) => {
        everyChange(metrics, metrics, (_, __, change) => {
          expect(change.difference).toBe(0);
          expect(change.outcome).toBe('no-detectable-change');
          expect(change.minimalDetectableChange).toBeGreaterThan(0);
        });
      }),
      runs,
    );
  });

  it('in a mirror is the other side’s, and its asymmetry turns its sign', () => {
    const OTHER = { overall: 'overall', left: 'right', right: 'left', asymmetry: 'asymmetry' } as const;
    fc.assert(
      fc.property(two, ([a, b]) => {
        const [mirroredA, mirroredB] = [mirroredFindings(a), mirroredFindings(b)];
        everyChange(a.metrics, b.metrics, (id, part, change) => {
          if (/^(symmetry|torsoRotationOffset)/.test(id)) return;
          const seen = partsOf(id, mirroredA.metrics[id], mirroredB.metrics[id])[OTHER[part]]!;
          const sign = part === 'asymmetry' ? -1 : 1;
          expect(seen.difference).toBeCloseTo(sign * change.difference, 9);
          expect(seen.minimalDetectableChange).toBeCloseTo(change.minimalDetectableChange, 9);
          expect(seen.outcome).toBe(change.outcome);
        });
      }),
      runs,
    );
  });

  it('is beyond chance only where its own interval leaves out nought, and never by a wider interval', () => {
    fc.assert(
      fc.property(two, fc.double({ min: 1, max: 5, noNaN: true }), ([a, b], wider) => {
        everyChange(a.metrics, b.metrics, (id, part, change) => {
          const after = b.metrics[id];
          if (!isAvailable(after)) return;
          if (change.outcome !== 'no-detectable-change') {
            expect(Math.sign(change.ci95[0])).toBe(Math.sign(change.ci95[1]));
          }
          const stretched = (estimate: Estimate): Estimate => ({
            ...estimate,
            ci95: [
              estimate.value - wider * (estimate.value - estimate.ci95[0]),
              estimate.value + wider * (estimate.ci95[1] - estimate.value),
            ],
          });
          const { overall, left, right } = after;
          const less = partsOf(id, a.metrics[id], {
            ...after,
            ...(overall && { overall: stretched(overall) }),
            ...(left && { left: stretched(left) }),
            ...(right && { right: stretched(right) }),
          })[part]!;
          expect(less.minimalDetectableChange).toBeGreaterThanOrEqual(change.minimalDetectableChange - 1e-9);
          if (change.outcome === 'no-detectable-change') expect(less.outcome).toBe('no-detectable-change');
        });
      }),
      runs,
    );
  });

  it('does not mind in which unit it is told, where no band and no published value is', () => {
    fc.assert(
      fc.property(two, fc.double({ min: 0.01, max: 100, noNaN: true }), ([a, b], scale) => {
        const scaled = (result: MeasureValue): MeasureValue => {
          const of = ({ value, ci95, sd, n }: Estimate): Estimate => ({
            value: scale * value,
            ci95: [scale * ci95[0], scale * ci95[1]],
            sd: scale * sd,
            n,
          });
          const { overall, left, right } = result;
          return {
            ...result,
            ...(overall && { overall: of(overall) }),
            ...(left && { left: of(left) }),
            ...(right && { right: of(right) }),
            perStride: result.perStride.map((stride) => ({ ...stride, value: scale * stride.value })),
          };
        };
        const [was, is] = [a.metrics.armSwingRange, b.metrics.armSwingRange];
        if (!isAvailable(was) || !isAvailable(is)) return;
        const measure = compareMeasure('armSwingRange', was, is);
        if (!isComparable(measure)) return;
        const larger = partsOf('armSwingRange', scaled(was), scaled(is));
        for (const [part, change] of Object.entries(measure.parts)) {
          const same = larger[part as Part]!;
          expect(same.difference / scale).toBeCloseTo(change.difference, 6);
          expect(same.minimalDetectableChange / scale).toBeCloseTo(change.minimalDetectableChange, 6);
          expect(same.outcome).toBe(change.outcome);
        }
      }),
      runs,
    );
  });
});

describe('the bound', () => {
  it('is by hand what it should be: Sidak’s share of 5 %, Student’s t, the published value', () => {
    const known = { se: 2, degreesOfFreedom: Infinity, filming: 0 };
    // One alone: 1.96; of a hundred each errs in 1 - 0.95^0.01 = 0.0513 %: 3.474.
    expect(minimalDetectableChange('trunkLean', known, 1)).toBeCloseTo(2 * 1.95996, 4);
    expect(minimalDetectableChange('trunkLean', known, 100) / 2).toBeCloseTo(3.474, 2);
    expect(minimalDetectableChange('trunkLean', { ...known, degreesOfFreedom: 10 }, 1)).toBeCloseTo(
      2 * 2.2281,
      3,
    );
    expect(minimalDetectableChange('trunkLean', { ...known, filming: 3 }, 1)).toBeCloseTo(
      Math.hypot(3.92, 3),
      3,
    );
    expect(minimalDetectableChange('pelvicDrop', { ...known, se: 0.1 }, 1)).toBe(2.8);
    expect(minimalDetectableChange('pelvicDrop', { ...known, se: 0 }, 1, 2)).toBe(5.6);
  });

  it('grows with how many numbers are compared, and counts all of them', () => {
    expect(FAMILY).toBeGreaterThanOrEqual(MEASURE_IDS.length);
    const chance = { se: 1, degreesOfFreedom: 20, filming: 0 };
    expect(minimalDetectableChange('trunkLean', chance, FAMILY)).toBeGreaterThan(
      1.5 * minimalDetectableChange('trunkLean', chance, 1),
    );
  });

  it('is not taken in where the feet differ and one step more of one foot moves the middle of all', () => {
    const before = made(5, 15);
    const flipped = { ...before, overall: { ...before.overall!, value: 6.5 } };
    expect(partsOf('armSwingRange', before, flipped).overall!.outcome).toBe('no-detectable-change');
    // The same step of one foot by itself is none of that.
    expect(partsOf('armSwingRange', made(10), made(6.5)).left!.outcome).toBe('changed');
  });
});

describe('what a change means', () => {
  it.each([
    ['tibiaAngleAtContact', 16, 8, 'improved'],
    ['tibiaAngleAtContact', 3, 14, 'worse'],
    ['tibiaAngleAtContact', 4, -8, 'changed'],
    ['trunkLean', -6, 5, 'improved'],
    ['trunkLean', 7, 20, 'worse'],
    ['trunkLean', 4, 10, 'changed'],
    // From 5 below the band to 5 above it: beyond chance, and no nearer.
    ['trunkLean', -2, 16.5, 'changed'],
    ['kneeFlexionMidStance', 30, 38, 'improved'],
    ['armSwingRange', 40, 80, 'changed'],
    ['tibiaAngleAtContact', 16, 15.5, 'no-detectable-change'],
  ] as const)('%s from %d to %d: %s', (id, before, after, outcome) => {
    for (const part of ['overall', 'left', 'right'] as const) {
      expect(partsOf(id, made(before), made(after))[part]!.outcome).toBe(outcome);
    }
  });

  it('of asymmetry is better nearer to nought, whatever the band of the measure', () => {
    const asymmetry = (a: MeasureValue, b: MeasureValue) => partsOf('armSwingRange', a, b).asymmetry!;
    expect(asymmetry(made(50, 70), made(60, 62))).toMatchObject({ difference: -18, outcome: 'improved' });
    expect(asymmetry(made(60, 62), made(50, 70)).outcome).toBe('worse');
    expect(asymmetry(made(70, 50), made(60, 62)).outcome).toBe('improved');
    expect(asymmetry(made(65, 55), made(55, 65)).outcome).toBe('changed');
    expect(partsOf('stepRate', made(170), made(180)).asymmetry).toBeUndefined();
  });

  it('of contact times that differ by less than the symmetry’s band on both occasions is only a change', () => {
    const limit = BANDS.symmetryContactTime!.zones.find(({ verdict }) => verdict === 'meets')!.to!;
    const at = (percent: number) => made(200 - percent, 200 + percent, 0.1);
    const change = partsOf('contactTime', at(0.9 * -limit), at(0.9 * limit)).asymmetry!;
    expect(change.outcome).toBe('changed');
    expect(partsOf('contactTime', at(3 * limit), at(0)).asymmetry!.outcome).toBe('improved');
  });
});

describe('what cannot be compared', () => {
  const lacking = { unavailable: 'This can only be seen from the side.' };

  it('says on which occasion it is lacking and why', () => {
    const say = (...[a, b]: Parameters<typeof compareMeasure> extends [unknown, ...infer R] ? R : never) =>
      (compareMeasure('trunkLean', a, b) as { notComparable: string }).notComparable;
    expect(say(lacking, made(7))).toMatch(/before.*from the side/);
    expect(say(made(7), lacking)).toMatch(/after.*from the side/);
    expect(say(lacking, lacking)).toMatch(/neither.*from the side/);
    const { unit, evidence, perStride, source, left, right } = made(7);
    const neither = { unit, evidence, perStride, source };
    const leftOnly = { ...neither, ...(left && { left }) };
    const rightOnly = { ...neither, ...(right && { right }) };
    expect(say(leftOnly, rightOnly)).toMatch(/one leg/i);
    expect(say(made(7), { ...made(7), unit: 'rad' })).toMatch(/units/);
  });
});
