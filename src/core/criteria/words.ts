import type { Estimate, MeasureResult } from '../metrics/measure';
import { isAvailable } from '../metrics/measure';
import type { Side } from '../pose/keypoints';

/** The minus sign, as wide as a plus. */
const MINUS = '\u2212';

/** "7.3 degrees (6.1 to 8.4)": a value with its 95 % interval. */
export function said({ value, ci95 }: Estimate, unit: string, digits: number): string {
  const round = (x: number): string =>
    (Math.abs(x) < 0.5 * 10 ** -digits ? 0 : x).toFixed(digits).replace('-', MINUS);
  const one = round(Math.abs(value)) === '1' && unit === ' degrees';
  return `${round(value)}${one ? ' degree' : unit} (${round(ci95[0])} to ${round(ci95[1])})`;
}

/** "left 15.2 degrees (...), right 5.1 degrees (...)", or one side where the other is not known. */
export function saidBySide(result: MeasureResult, unit: string, digits: number): string {
  if (!isAvailable(result)) return '';
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const estimate = result[side];
    return estimate ? [`${side} ${said(estimate, unit, digits)}`] : [];
  });
  return sides.join(', ');
}

export function onSides(sides: readonly Side[]): string {
  return sides.length === 2 ? 'on both sides' : sides.length === 1 ? `on the ${sides[0]}` : '';
}
