import type { Estimate, MeasureResult, MeasureValue } from '../metrics/measure';
import { isAvailable } from '../metrics/measure';
import type { Metrics } from '../metrics/measure-run';
import type { Calibration } from './calibrate';

/** The runner's leg, hip to knee to ankle. */
export interface LegLength {
  readonly legCm: number;
  /** Standard error, as a share of it. */
  readonly seShare: number;
}

/** The leg length that is known best from the clips' scales; `null` where nothing is told that gives one. */
export function legLengthOf(scales: readonly (Calibration | undefined)[]): LegLength | null {
  const known = scales.flatMap((scale) =>
    scale?.metresPerPx === undefined
      ? []
      : [{ legCm: 100 * scale.metresPerPx * scale.legLengthPx, seShare: scale.seShare ?? 0 }],
  );
  return known.sort((a, b) => a.seShare - b.seShare)[0] ?? null;
}

/** Adds centimetres to every measure whose unit is leg lengths (L); the measure itself stays in L. */
export function withCentimetres(metrics: Metrics, leg: LegLength): Metrics {
  const entries = Object.entries(metrics).map(([id, result]): [string, MeasureResult] => [
    id,
    isAvailable(result) && result.unit === 'L' ? { ...result, cm: inCentimetres(result, leg) } : result,
  ]);
  return Object.fromEntries(entries) as unknown as Metrics;
}

function inCentimetres(result: MeasureValue, leg: LegLength): NonNullable<MeasureValue['cm']> {
  const { overall, left, right } = result;
  return {
    ...(overall && { overall: scaled(overall, leg) }),
    ...(left && { left: scaled(left, leg) }),
    ...(right && { right: scaled(right, leg) }),
  };
}

function scaled({ value, ci95: [low, high], sd, n }: Estimate, { legCm, seShare }: LegLength): Estimate {
  const scaleHalf = 1.96 * seShare * Math.abs(value);
  return {
    value: legCm * value,
    ci95: [
      legCm * (value - Math.hypot(value - low, scaleHalf)),
      legCm * (value + Math.hypot(high - value, scaleHalf)),
    ],
    sd: legCm * sd,
    n,
  };
}
