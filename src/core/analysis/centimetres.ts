import type { Estimate, MeasureResult, MeasureValue } from '../metrics/measure';
import { isAvailable } from '../metrics/measure';
import type { Metrics } from '../metrics/measure-run';

/** Hip to knee to ankle, as a share of a grown-up's height: 0.245 + 0.246 (Drillis & Contini 1966; Winter 2009). */
const LEG_OF_STATURE = 0.491;
/** By how much that share differs from one person to the next (standard deviation over mean). */
const LEG_SHARE_SD = 0.03;

/**
 * Adds centimetres to every measure whose unit is leg lengths (L); the measure itself stays in L.
 * @param statureCm the runner's height as told
 */
export function withCentimetres(metrics: Metrics, statureCm: number): Metrics {
  const legCm = LEG_OF_STATURE * statureCm;
  const entries = Object.entries(metrics).map(([id, result]): [string, MeasureResult] => [
    id,
    isAvailable(result) && result.unit === 'L' ? { ...result, cm: inCentimetres(result, legCm) } : result,
  ]);
  return Object.fromEntries(entries) as unknown as Metrics;
}

function inCentimetres(result: MeasureValue, legCm: number): NonNullable<MeasureValue['cm']> {
  const { overall, left, right } = result;
  return {
    ...(overall && { overall: scaled(overall, legCm) }),
    ...(left && { left: scaled(left, legCm) }),
    ...(right && { right: scaled(right, legCm) }),
  };
}

function scaled({ value, ci95: [low, high], sd, n }: Estimate, legCm: number): Estimate {
  const scaleHalf = 1.96 * LEG_SHARE_SD * Math.abs(value);
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
