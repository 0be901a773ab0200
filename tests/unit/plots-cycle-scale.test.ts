import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandPath, BOX, linePath, scaleOf, valueAtPercent } from '../../src/app/plots/cycle-scale';
import { spokenCurve } from '../../src/app/plots/spoken-curve';
import { CYCLE_IDS, CYCLE_POINTS, type CycleCurve, type GaitCycle } from '../../src/core/metrics/gait-cycle';

const curve = (at: (percent: number) => number, sd = 1, toeOffPercent = 35.4): CycleCurve => ({
  mean: Array.from({ length: CYCLE_POINTS }, (_, percent) => at(percent)),
  sd: new Array<number>(CYCLE_POINTS).fill(sd),
  n: 10,
  toeOffPercent,
});
const cycle = (left: CycleCurve, id: GaitCycle['id'] = 'kneeFlexion'): GaitCycle => ({
  id,
  unit: 'deg',
  source: 'side-left',
  left,
});

const anyCurve = fc
  .tuple(
    fc.array(fc.double({ min: -180, max: 180, noNaN: true }), {
      minLength: CYCLE_POINTS,
      maxLength: CYCLE_POINTS,
    }),
    fc.double({ min: 0, max: 60, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
  )
  .map(([mean, sd, toeOffPercent]) => ({ ...curve((percent) => mean[percent]!, sd), toeOffPercent }));

/** Every point of a path. */
const pointsOf = (path: string): number[][] =>
  path
    .replace(/[MZ]/g, '')
    .split('L')
    .map((pair) => pair.split(' ').map(Number));

describe('the axes of a plot over the stride', () => {
  it('hold every line and band, whatever the curve', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CYCLE_IDS), anyCurve, (id, each) => {
        const scale = scaleOf(cycle(each, id));
        const points = [...pointsOf(linePath(each, scale)), ...pointsOf(bandPath(each, scale))];
        for (const [x, y] of points) {
          expect(x).toBeGreaterThanOrEqual(BOX.left);
          expect(x).toBeLessThanOrEqual(BOX.right);
          expect(y).toBeGreaterThanOrEqual(BOX.top);
          expect(y).toBeLessThanOrEqual(BOX.bottom);
        }
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('have both ends of the stride at their ends, and more degrees further up', () => {
    const { x, y } = scaleOf(cycle(curve((percent) => percent)));
    expect([x(0), x(100)]).toEqual([BOX.left, BOX.right]);
    expect(y(60)).toBeLessThan(y(20));
  });

  it('show zero where it is near, and no mountain where a curve is flat', () => {
    expect(scaleOf(cycle(curve((percent) => 5 + percent / 2, 1))).ticks).toContain(0);
    expect(scaleOf(cycle(curve((percent) => 100 + percent / 2, 1))).ticks).not.toContain(0);
    const flat = scaleOf(cycle(curve((percent) => 50 + 0.01 * percent, 0.1)));
    // One degree of a flat curve is at most a twelfth of the height.
    expect(flat.y(50) - flat.y(51)).toBeLessThan((BOX.bottom - BOX.top) / 12);
  });

  it('end with the toe-off where a bent leg in the air would mislead', () => {
    const each = curve((percent) => percent, 1, 35.4);
    expect(pointsOf(linePath(each, scaleOf(cycle(each, 'kneeFrontal'))))).toHaveLength(36);
    expect(pointsOf(linePath(each, scaleOf(cycle(each, 'kneeFlexion'))))).toHaveLength(101);
  });
});

describe('a curve in words', () => {
  it('has its lowest and highest point and where they are', () => {
    const hill = curve((percent) => 60 - Math.abs(percent - 30));
    expect(spokenCurve(cycle(hill), 'left')).toBe('from −10° (at 100 %) to 60° (at 30 %)');
    expect(spokenCurve(cycle(hill, 'kneeFrontal'), 'left')).toBe('from 30° (at 0 %) to 60° (at 30 %)');
    const small = curve((percent) => percent / 40);
    expect(spokenCurve(cycle(small), 'left')).toBe('from 0.0° (at 0 %) to 2.5° (at 100 %)');
  });

  it('says where a side was not seen', () => {
    expect(spokenCurve(cycle(curve(() => 3)), 'right')).toBe('not seen');
  });
});

describe('valueAtPercent', () => {
  it('is between its neighbours, and the last at the end', () => {
    expect(valueAtPercent([0, 10, 30], 1.5)).toBe(20);
    expect(valueAtPercent([0, 10, 30], 2)).toBe(30);
    expect(valueAtPercent([0, 10, 30], 0)).toBe(0);
  });
});
