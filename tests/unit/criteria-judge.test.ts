import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, type Band } from '../../src/core/criteria/bands';
import { judge, judgeLowerBound, worst, worstSides, zoneOf } from '../../src/core/criteria/judge';
import { footStrike } from '../../src/core/criteria/midfoot';
import type { Estimate } from '../../src/core/metrics/measure';

const of = (value: number, low = value, high = value): Estimate => ({
  value,
  ci95: [low, high],
  sd: 1,
  n: 10,
});
const bands = Object.entries(BANDS) as [string, Band][];

/** The bands of the criteria's table, written out by hand: value -> verdict. */
const TABLE: [id: keyof typeof BANDS, value: number, verdict: string][] = [
  ['stepRate', 149.9, 'flag'],
  ['stepRate', 150, 'watch'],
  ['stepRate', 159.9, 'watch'],
  ['stepRate', 160, 'meets'],
  ['stepRate', 189.9, 'meets'],
  ['stepRate', 190.1, 'watch'],
  ['trunkLean', -0.1, 'flag'],
  ['trunkLean', 0.1, 'watch'],
  ['trunkLean', 3, 'meets'],
  ['trunkLean', 10.9, 'meets'],
  ['trunkLean', 11.1, 'watch'],
  ['trunkLean', 15.1, 'flag'],
  ['thighExtensionAtToeOff', 10, 'meets'],
  ['thighExtensionAtToeOff', 9.9, 'watch'],
  ['thighExtensionAtToeOff', 4.9, 'flag'],
  ['torsoRotationOffset', 4.9, 'meets'],
  ['torsoRotationOffset', -5.1, 'watch'],
  ['torsoRotationOffset', 10.1, 'flag'],
  ['torsoRotationOffset', -10.1, 'flag'],
  ['footHipDistanceAtContact', 0.269, 'meets'],
  ['footHipDistanceAtContact', 0.271, 'watch'],
  ['footHipDistanceAtContact', 0.301, 'flag'],
  ['tibiaAngleAtContact', 4.9, 'meets'],
  ['tibiaAngleAtContact', 5.1, 'watch'],
  ['tibiaAngleAtContact', 10.1, 'flag'],
  ['kneeFlexionMidStance', 39.9, 'watch'],
  ['kneeFlexionMidStance', 40.1, 'meets'],
  ['pelvicDrop', 4.9, 'meets'],
  ['pelvicDrop', 5.1, 'watch'],
  ['pelvicDrop', 7.1, 'flag'],
  ['kneeFrontalAngle', 4.9, 'meets'],
  ['kneeFrontalAngle', 5.1, 'watch'],
  ['kneeFrontalAngle', 10.1, 'flag'],
  ['symmetryContactTime', 4.9, 'meets'],
  ['symmetryContactTime', -5.1, 'flag'],
  ['symmetryStepTime', 5.1, 'flag'],
  ['symmetryFlightTime', 9.9, 'meets'],
  ['symmetryFlightTime', -10.1, 'flag'],
  ['symmetryKneeFlexion', 8.1, 'flag'],
];

describe('bands', () => {
  it.each(TABLE)('%s %d: %s', (id, value, verdict) => {
    expect(zoneOf(BANDS[id]!, value).verdict).toBe(verdict);
    expect(judge(BANDS[id]!, of(value))).toBe(verdict);
  });

  it.each(bands)(
    '%s: zones follow each other without gap or overlap, from end to end',
    (_, { zones, source }) => {
      expect(source.length).toBeGreaterThan(5);
      expect(zones[0]!.from).toBeNull();
      expect(zones[zones.length - 1]!.to).toBeNull();
      zones.slice(1).forEach((zone, i) => {
        expect(zone.from).toBe(zones[i]!.to);
        expect(zone.from).not.toBeNull();
      });
      for (const { from, to } of zones) if (from !== null && to !== null) expect(to).toBeGreaterThan(from);
    },
  );

  it.each(bands)('%s: every number has its zone, a bound belongs to the zone above it', (_, band) => {
    fc.assert(
      fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), (value) => {
        const { from, to } = zoneOf(band, value);
        expect(from === null || value >= from).toBe(true);
        expect(to === null || value < to).toBe(true);
      }),
      { numRuns: 60 },
    );
    for (const zone of band.zones) if (zone.from !== null) expect(zoneOf(band, zone.from)).toBe(zone);
  });
});

describe('judge', () => {
  const band = BANDS.footHipDistanceAtContact!;

  it('flags only when the whole interval is past the bound', () => {
    expect(judge(band, of(0.34, 0.301, 0.38))).toBe('flag');
    expect(judge(band, of(0.34, 0.299, 0.38))).toBe('watch');
    expect(judge(band, of(0.301, 0.2, 0.4))).toBe('watch');
    expect(judge(band, of(0.26, 0.2, 0.4))).toBe('meets');
  });

  it('does not flag an interval that reaches from one flag zone into the other', () => {
    expect(judge(BANDS.trunkLean!, of(-2, -4, 16))).toBe('watch');
  });

  it.each(bands)('%s: a flag never comes with an interval that leaves its zone', (_, own) => {
    const number = fc.double({ min: -60, max: 250, noNaN: true });
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 20, noNaN: true }), (value, half) => {
        const estimate = of(value, value - half, value + half);
        const verdict = judge(own, estimate);
        if (verdict === 'flag') {
          for (const end of estimate.ci95) expect(zoneOf(own, end).verdict).toBe('flag');
        } else if (verdict === 'meets') expect(zoneOf(own, value).verdict).toBe('meets');
        // A wider interval never makes a verdict worse.
        const order = ['meets', 'watch', 'flag'];
        expect(order.indexOf(judge(own, of(value, value - half - 5, value + half + 5)))).toBeLessThanOrEqual(
          order.indexOf(verdict),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('judgeLowerBound', () => {
  const band = BANDS.torsoRotationOffset!;
  it('watches an interval that reaches a flag zone, and is as judge otherwise', () => {
    expect(judgeLowerBound(band, of(4, -2, 10.5))).toBe('watch');
    expect(judgeLowerBound(band, of(-4, -10.5, 2))).toBe('watch');
    expect(judgeLowerBound(band, of(2, -5, 9.9))).toBe('meets');
    expect(judgeLowerBound(band, of(14, 11, 17))).toBe('flag');
    expect(judgeLowerBound(band, of(14, 9, 19))).toBe('watch');
  });
});

describe('the worst of several', () => {
  it('is meets for none, and the gravest otherwise', () => {
    expect(worst([])).toBe('meets');
    expect(worst(['meets', 'watch', 'meets'])).toBe('watch');
    expect(worst(['watch', 'flag'])).toBe('flag');
  });

  it('names the sides it is about, none when all is well', () => {
    expect(worstSides({ left: 'meets', right: 'meets' })).toEqual([]);
    expect(worstSides({ left: 'watch', right: 'flag' })).toEqual(['right']);
    expect(worstSides({ left: 'watch', right: 'watch' })).toEqual(['left', 'right']);
    expect(worstSides({ right: 'flag' })).toEqual(['right']);
  });
});

describe('foot strike', () => {
  it.each([
    [of(14, 9, 19), 'rear-foot'],
    [of(14, 7, 21), 'indeterminate'],
    [of(9, 8.5, 9.5), 'indeterminate'],
    [of(3, 0, 6), 'mid-foot'],
    [of(3, -3, 9), 'indeterminate'],
    [of(-1, -1.2, -0.8), 'indeterminate'],
    [of(-8, -11, -5), 'fore-foot'],
    [of(-8, -15, -1), 'indeterminate'],
  ] as const)('%o is %s', (estimate, expected) => {
    expect(footStrike(estimate)).toBe(expected);
  });
});
