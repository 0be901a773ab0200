import { describe, expect, it } from 'vitest';
import type { BalanceMeasure, BalanceMeasureId, LegBalance } from '../../src/core/balance/balance-findings';
import { checkBalance } from '../../src/core/balance/check-balance';
import type { Estimate } from '../../src/core/metrics/measure';
import { balancingPerson, type BalancingParams } from '../fixtures/balancing-person/balancing-person';

const STATURE_CM = 175;

function legOf(changes: Partial<BalancingParams>): LegBalance {
  return checkBalance([balancingPerson(changes).trial], STATURE_CM).legs.left!;
}

function measure(leg: LegBalance, id: BalanceMeasureId): BalanceMeasure {
  const found = leg.measures[id];
  if ('unavailable' in found) throw new Error(found.unavailable);
  return found;
}

/** Shares by which path and area are off the truth, seed by seed. */
function errorsOf(changes: Partial<BalancingParams>): { path: number[]; area: number[]; inside: boolean[] } {
  const errors = { path: [] as number[], area: [] as number[], inside: [] as boolean[] };
  for (const seed of [1, 2, 3, 4]) {
    const person = balancingPerson({ unevenShare: 0.5, lostShare: 0.05, ...changes, seed });
    const leg = checkBalance([person.trial], STATURE_CM).legs.left!;
    const truth = person.truth(30);
    const path = measure(leg, 'swayPath').overall;
    errors.path.push(path.value / (100 * truth.pathM) - 1);
    errors.inside.push(isInside(path, 100 * truth.pathM));
    // With few and poor frames it may be said that the area cannot be told.
    const area = leg.measures.swayArea;
    if ('unavailable' in area) continue;
    errors.area.push(area.overall.value / (1e4 * truth.areaM2) - 1);
    errors.inside.push(isInside(area.overall, 1e4 * truth.areaM2));
  }
  return errors;
}

const isInside = ({ ci95 }: Estimate, value: number): boolean => ci95[0] <= value && value <= ci95[1];
const largest = (errors: readonly number[]): number => Math.max(...errors.map(Math.abs));
const rms = (errors: readonly number[]): number => Math.hypot(...errors) / Math.sqrt(errors.length);

describe('sway of a person that is known, seen on uneven frames of which one in twenty is lost', () => {
  it.each([0.002, 0.0035, 0.005])(
    'path and area within a tenth at 30 a second, marks off by %f of the height',
    (noiseShare) => {
      const errors = errorsOf({ noiseShare, perS: 30 });
      expect(largest(errors.path)).toBeLessThan(0.1);
      expect(largest(errors.area)).toBeLessThan(0.1);
      expect(errors.inside).toEqual(Array(8).fill(true));
    },
  );

  it.each([
    [15, 0.002],
    [15, 0.0035],
    [15, 0.005],
    [10, 0.002],
    [10, 0.0035],
    [10, 0.005],
    [8, 0.002],
  ])('path within a tenth (root mean square) at %f a second, marks off by %f', (perS, noiseShare) => {
    const errors = errorsOf({ noiseShare, perS });
    expect(rms(errors.path)).toBeLessThan(0.1);
    expect(errors.inside.filter((inside) => !inside).length).toBeLessThanOrEqual(1);
  });

  it.each([
    [15, 0.002],
    [10, 0.002],
  ])('area within a tenth (root mean square) at %f a second, marks off by %f', (perS, noiseShare) => {
    expect(rms(errorsOf({ noiseShare, perS }).area)).toBeLessThan(0.1);
  });

  it('without taking the noise off the path would be far too long: the test can fail', () => {
    const [quiet, noisy] = [0, 0.005].map((noiseShare) => {
      const { trial } = balancingPerson({ noiseShare });
      const { timesS, columns } = trial.track;
      const hip = columns.get('left_hip')!;
      let pathPx = 0;
      for (let i = 1; i < timesS.length; i++) {
        pathPx += Math.hypot(hip.xPx[i]! - hip.xPx[i - 1]!, hip.yPx[i]! - hip.yPx[i - 1]!);
      }
      return pathPx;
    });
    expect(noisy! / quiet!).toBeGreaterThan(4);
  });

  it('half the sway is half the path, with marks as noisy', () => {
    const ratios = [11, 12, 13].map((seed) => {
      const large = measure(legOf({ seed, noiseShare: 0.002 }), 'swayPath').overall.value;
      const small = measure(legOf({ seed, noiseShare: 0.002, swayM: [0.005, 0.002, 0.005] }), 'swayPath')
        .overall.value;
      return small / large;
    });
    for (const ratio of ratios) expect(ratio).toBeCloseTo(0.5, 1);
  });

  it('tells the speed, the sway of the trunk and the drop of the hip', () => {
    const person = balancingPerson({ noiseShare: 0.003, leanSdDeg: 2, dropDeg: 4 });
    const leg = checkBalance([person.trial], STATURE_CM).legs.left!;
    expect(measure(leg, 'swaySpeed').overall.value / (100 * person.truth(30).speedMps)).toBeCloseTo(1, 1);
    expect(measure(leg, 'trunkSway').overall.value).toBeGreaterThan(1.7);
    expect(measure(leg, 'trunkSway').overall.value).toBeLessThan(2.3);
    expect(measure(leg, 'hipDrop').overall.value).toBeCloseTo(4, 0);
    expect(measure(leg, 'hipDrop').unit).toBe('deg');
  });

  it('a network that is blind to the drop of the hip gets an interval of many degrees', () => {
    const [low, high] = measure(legOf({ tracker: 'full' }), 'hipDrop').overall.ci95;
    expect(high - low).toBeGreaterThan(25);
  });

  it('says leg lengths where no stature is told, and centimetres where one is', () => {
    const { trial } = balancingPerson();
    const inL = checkBalance([trial]).legs.left!;
    const inCm = checkBalance([trial], STATURE_CM).legs.left!;
    expect([measure(inL, 'swayArea').unit, measure(inCm, 'swaySpeed').unit]).toEqual(['L²', 'cm/s']);
    const legCm = 0.491 * STATURE_CM;
    const ratio = measure(inCm, 'swayPath').overall.value / measure(inL, 'swayPath').overall.value;
    expect(ratio).toBeCloseTo(legCm, 6);
    expect([inL.pathUnit, inCm.pathUnit]).toEqual(['L', 'cm']);
  });

  it('says that marks jump more than the person sways, rather than a number', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const leg = legOf({ seed, noiseShare: 0.01, perS: 10, swayM: [0.002, 0.001, 0.002] });
      expect(leg.measures.swayPath).toHaveProperty('unavailable');
      expect(leg.heldS).toBeCloseTo(30, 1);
    }
  });

  it('noise of which most is slow, as the standing ankle shows it, lets the path be shorter', () => {
    const { trial } = balancingPerson({ noiseShare: 0.002 });
    const ankle = trial.track.columns.get('left_ankle')!;
    trial.track.timesS.forEach((t, i) => {
      ankle.xPx[i]! += 6 * Math.sin(2 * Math.PI * 0.9 * t);
      ankle.yPx[i]! += 6 * Math.cos(2 * Math.PI * 0.9 * t);
    });
    const lower = (leg: LegBalance): number => {
      const { value, ci95 } = measure(leg, 'swayPath').overall;
      return ci95[0] / value;
    };
    const shaken = checkBalance([trial], STATURE_CM).legs.left!;
    expect(lower(shaken)).toBeLessThan(0.8 * lower(legOf({ noiseShare: 0.002 })));
  });
});
