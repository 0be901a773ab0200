import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandFactor } from '../../src/core/comparison/band-factor';
import { partsOf, type CurveChance } from '../../src/core/comparison/compare-cycles';
import { compareRuns } from '../../src/core/comparison/compare-runs';
import type { JudgedRun } from '../../src/core/comparison/judged-run';
import type { CycleCurve, GaitCycle } from '../../src/core/metrics/gait-cycle';
import { seededRandom } from '../../src/core/signal/random';
import { filmedTrack, judgedRun } from '../fixtures/judged-run';

const ALL: CurveChance = { chance: 0.05, leastDeg: 0, shiftSePercent: 0, lastPercent: 100 };
const PERCENTS = Array.from({ length: 101 }, (_, i) => i);

function curve(value: (percent: number) => number, sd = 2, n = 16): CycleCurve {
  return { mean: PERCENTS.map(value), sd: PERCENTS.map(() => sd), n, toeOffPercent: 36 };
}

describe('how far two smooth curves may be apart by chance', () => {
  it('is further than a single point may, and less far than a hundred independent points may', () => {
    // Student's t of 30 degrees of freedom, two-sided: 2.042 for 5 % (tables), 3.95 for 5 % / 101 (Bonferroni).
    const factor = bandFactor(0.05, 30);
    expect(factor).toBeGreaterThan(2.042);
    expect(factor).toBeLessThan(3.95);
  });

  it('is further for fewer strides and for a smaller chance', () => {
    expect(bandFactor(0.05, 8)).toBeGreaterThan(bandFactor(0.05, 20));
    expect(bandFactor(0.05, 20)).toBeGreaterThan(bandFactor(0.05, 1e6));
    expect(bandFactor(0.005, 20)).toBeGreaterThan(bandFactor(0.05, 20));
  });

  it('is what smooth random curves reach in at most one of twenty', () => {
    // Waves of up to five a stride, each of random height and place: two groups of ten strides that differ by nothing.
    const random = seededRandom(11);
    const group = (): CycleCurve => {
      const strides = Array.from({ length: 10 }, () => {
        const waves = [1, 2, 3, 4, 5].map((k) => [k, random.normal(), random.normal()] as const);
        return PERCENTS.map((p) =>
          waves.reduce((sum, [k, a, b]) => {
            const angle = (2 * Math.PI * k * p) / 100;
            return sum + a * Math.cos(angle) + b * Math.sin(angle);
          }, 0),
        );
      });
      const mean = PERCENTS.map((p) => strides.reduce((sum, each) => sum + each[p]!, 0) / 10);
      const sd = PERCENTS.map((p) =>
        Math.sqrt(strides.reduce((sum, each) => sum + (each[p]! - mean[p]!) ** 2, 0) / 9),
      );
      return { mean, sd, n: 10, toeOffPercent: 36 };
    };
    const repeats = 200;
    let alarms = 0;
    for (let i = 0; i < repeats; i++) if (partsOf(group(), group(), ALL).length > 0) alarms++;
    expect(alarms / repeats).toBeLessThanOrEqual(0.05);
  });
});

describe('parts of the stride that differ', () => {
  const flat = curve(() => 10);
  // sd 2 of 16 strides each: a standard error of 0.71, of which about three make the band.
  const bump = (height: number, from: number, to: number): CycleCurve =>
    curve((percent) => 10 + (percent >= from && percent <= to ? height : 0));

  it('are where they were made, with their mean difference', () => {
    expect(partsOf(flat, bump(4, 20, 40), ALL)).toEqual([{ fromPercent: 20, toPercent: 40, difference: 4 }]);
    expect(partsOf(flat, bump(-4, 90, 100), ALL)).toEqual([
      { fromPercent: 90, toPercent: 100, difference: -4 },
    ]);
  });

  it('are none within the bands, too short, below what is detectable, or after the last percent', () => {
    expect(partsOf(flat, bump(1.4, 0, 100), ALL)).toEqual([]);
    expect(partsOf(flat, bump(4, 20, 22), ALL)).toEqual([]);
    expect(partsOf(flat, bump(4, 20, 23), ALL)).toHaveLength(1);
    expect(partsOf(flat, bump(4, 20, 40), { ...ALL, leastDeg: 4.1 })).toEqual([]);
    expect(partsOf(flat, bump(4, 60, 80), { ...ALL, lastPercent: 36 })).toEqual([]);
    expect(partsOf(flat, bump(4, 20, 40), { ...ALL, lastPercent: 30 })[0]!.toPercent).toBe(30);
    expect(
      partsOf(
        curve(() => 0, 0, 1),
        flat,
        ALL,
      ),
    ).toEqual([]);
  });

  it('one up and one down beside each other are two', () => {
    const both = curve((percent) => 10 + (percent < 50 ? 5 : -5));
    expect(partsOf(flat, both, ALL)).toEqual([
      { fromPercent: 0, toPercent: 49, difference: 5 },
      { fromPercent: 50, toPercent: 100, difference: -5 },
    ]);
  });

  it('are none of a steep curve found a little earlier', () => {
    const steep = (shift: number): CycleCurve =>
      curve((percent) => 40 * Math.sin((2 * Math.PI * (percent + shift)) / 100), 0.5, 30);
    expect(partsOf(steep(0), steep(0.8), ALL).length).toBeGreaterThan(0);
    expect(partsOf(steep(0), steep(0.8), { ...ALL, shiftSePercent: 0.6 })).toEqual([]);
  });

  it('turn round with the order, are none of a curve with itself, and grow with the difference', () => {
    const wave = fc
      .record({
        level: fc.double({ min: -30, max: 30, noNaN: true }),
        height: fc.double({ min: 0, max: 12, noNaN: true }),
        waves: fc.integer({ min: 1, max: 4 }),
        sd: fc.double({ min: 0.2, max: 5, noNaN: true }),
        n: fc.integer({ min: 7, max: 40 }),
      })
      .map(({ level, height, waves, sd, n }) =>
        curve((percent) => level + height * Math.sin((2 * Math.PI * waves * percent) / 100), sd, n),
      );
    fc.assert(
      fc.property(wave, wave, fc.double({ min: 0, max: 3, noNaN: true }), (a, b, leastDeg) => {
        const chance = { ...ALL, leastDeg, shiftSePercent: 0.6 };
        expect(partsOf(a, a, chance)).toEqual([]);
        const there = partsOf(a, b, chance);
        const back = partsOf(b, a, chance);
        expect(back.map(({ fromPercent, toPercent }) => [fromPercent, toPercent])).toEqual(
          there.map(({ fromPercent, toPercent }) => [fromPercent, toPercent]),
        );
        there.forEach(({ fromPercent, toPercent, difference }, i) => {
          expect(back[i]!.difference).toBeCloseTo(-difference, 9);
          expect(Math.abs(difference)).toBeGreaterThan(leastDeg);
          expect(toPercent - fromPercent).toBeGreaterThanOrEqual(3);
          if (i > 0) expect(fromPercent).toBeGreaterThan(there[i - 1]!.toPercent);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('curves of filmed runners', () => {
  const side = judgedRun([filmedTrack()]);
  const rear = judgedRun([filmedTrack({}, { view: 'rear' })]);
  const partsIn = (a: JudgedRun, b: JudgedRun): [string, number][] =>
    compareRuns(a, b).cycles.flatMap(({ id, side: foot, parts }) =>
      parts.map(({ difference }): [string, number] => [`${id} ${foot}`, Math.round(difference)]),
    );

  it('of two takes differ nowhere', () => {
    const again = judgedRun([filmedTrack({}, { rollDeg: 1, startS: 0.4, distanceM: 6 }, 7)]);
    const { cycles } = compareRuns(side, again);
    expect(cycles).toHaveLength(8);
    expect(partsIn(side, again)).toEqual([]);
  });

  it('of a runner who leans further differ in the lean, all along, by as much', () => {
    const leaning = judgedRun([filmedTrack({ trunkLeanDeg: 15 })]);
    const found = compareRuns(side, leaning).cycles.filter(({ id }) => id === 'trunkLean');
    for (const { parts } of found) {
      expect(parts).toHaveLength(1);
      expect(parts[0]!.fromPercent).toBe(0);
      expect(parts[0]!.toPercent).toBe(100);
      expect(Math.abs(parts[0]!.difference - 8)).toBeLessThan(1);
    }
    expect(found).toHaveLength(2);
  });

  it('of knees that fall inward further differ in the standing knee only, and only up to toe-off', () => {
    const falling = judgedRun([filmedTrack({ kneeInDeg: { left: 25, right: 4 } }, { view: 'rear' })]);
    const { cycles } = compareRuns(rear, falling);
    const knees = cycles.filter(({ id }) => id === 'kneeFrontal');
    expect(knees.map(({ side: foot }) => foot)).toEqual(['left', 'right']);
    expect(knees[0]!.parts.length).toBeGreaterThan(0);
    const toeOff = rear.cycles!.find(({ id }) => id === 'kneeFrontal')!.left!.toeOffPercent;
    for (const { toPercent, difference } of knees[0]!.parts) {
      expect(toPercent).toBeLessThanOrEqual(toeOff);
      expect(difference).toBeGreaterThan(3);
    }
    expect(knees[1]!.parts).toEqual([]);
  });

  it('are left out where one run has none', () => {
    const without = (id: GaitCycle['id']): JudgedRun => ({
      ...side,
      cycles: side.cycles!.filter((cycle) => cycle.id !== id),
    });
    expect(compareRuns(side, without('kneeFlexion')).cycles.map(({ id }) => id)).not.toContain('kneeFlexion');
  });
});
