import type { CycleCurve, CycleId, GaitCycle } from '../../core/metrics/gait-cycle';
import { roundNumbers } from '../result/axis';

/** The drawing's own measures, units of its view box. */
export const BOX = { width: 360, height: 228, left: 44, right: 352, top: 20, bottom: 184 } as const;

/** Less than this between top and bottom would make a mountain of every wobble. */
const LEAST_SPAN_DEG = 12;
const ROOM = 0.06;
/** Zero is shown where it is no further from the curves than this share of their span. */
const ZERO_WITHIN = 0.25;

/** What is drawn of a curve: its percents 0..n-1. */
export interface CycleScale {
  readonly ticks: readonly number[];
  /** Percents to draw; a knee seen from behind is shown only until its foot leaves the ground. */
  readonly percentsOf: (curve: CycleCurve) => number;
  readonly x: (percent: number) => number;
  readonly y: (deg: number) => number;
}

/** An axis that holds both curves with their bands. */
export function scaleOf(cycle: GaitCycle): CycleScale {
  return scaleOfCurves(cycle.id, curvesOf(cycle));
}

/** An axis that holds several curves of one signal with their bands; at least one. */
export function scaleOfCurves(id: CycleId, curves: readonly CycleCurve[]): CycleScale {
  const percentsOf = (curve: CycleCurve): number =>
    id === 'kneeFrontal' ? Math.floor(curve.toeOffPercent) + 1 : curve.mean.length;
  const ends = curves.flatMap((curve) =>
    curve.mean
      .slice(0, percentsOf(curve))
      .flatMap((value, i) => [value - curve.sd[i]!, value + curve.sd[i]!]),
  );
  let [low, high] = [Math.min(...ends), Math.max(...ends)];
  const short = LEAST_SPAN_DEG - (high - low);
  if (short > 0) [low, high] = [low - short / 2, high + short / 2];
  const near = ZERO_WITHIN * (high - low);
  if (low > 0 && low < near) low = 0;
  if (high < 0 && high > -near) high = 0;
  const room = ROOM * (high - low);
  [low, high] = [low - room, high + room];
  return {
    ticks: roundNumbers(low, high),
    percentsOf,
    x: (percent) => round(BOX.left + (percent / 100) * (BOX.right - BOX.left)),
    y: (deg) => round(BOX.bottom - ((deg - low) / (high - low)) * (BOX.bottom - BOX.top)),
  };
}

export function curvesOf({ left, right }: GaitCycle): CycleCurve[] {
  return [left, right].filter((curve) => curve !== undefined);
}

/** The mean's line. */
export function linePath(curve: CycleCurve, { x, y, percentsOf }: CycleScale): string {
  return `M${points(curve.mean.slice(0, percentsOf(curve)), x, y).join('L')}`;
}

/** One standard deviation to either side of the mean. */
export function bandPath(curve: CycleCurve, { x, y, percentsOf }: CycleScale): string {
  const n = percentsOf(curve);
  const edge = (sign: 1 | -1): string[] =>
    points(
      curve.mean.slice(0, n).map((value, i) => value + sign * curve.sd[i]!),
      x,
      y,
    );
  return `M${[...edge(1), ...edge(-1).reverse()].join('L')}Z`;
}

function points(values: readonly number[], x: CycleScale['x'], y: CycleScale['y']): string[] {
  return values.map((value, percent) => `${x(percent)} ${y(value)}`);
}

/** The curve's value between two percents, by straight line. */
export function valueAtPercent(values: readonly number[], percent: number): number {
  const before = Math.min(Math.floor(percent), values.length - 2);
  return values[before]! + (percent - before) * (values[before + 1]! - values[before]!);
}

/** A hundredth of a unit is finer than any screen or paper. */
function round(value: number): number {
  return Math.round(100 * value) / 100;
}
