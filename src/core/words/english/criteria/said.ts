import type { Estimate, MeasureValue } from '../../../metrics/measure';
import { SIDES, type Side } from '../../../pose/keypoints';
import { interval, number } from '../../numbers';

/** "7.3 degrees (6.1 to 8.4)": a value with its 95 % interval. */
export function said({ value, ci95 }: Estimate, unit: string, decimals: number): string {
  const told = number(value, decimals);
  const one = unit === ' degrees' && number(Math.abs(value), decimals) === '1';
  return `${told}${one ? ' degree' : unit} (${interval(ci95, decimals)})`;
}

/** "left 15.2 degrees (...), right 5.1 degrees (...)", or one side where the other is not known. */
export function saidBySide(
  bySide: Pick<MeasureValue, 'left' | 'right'>,
  unit: string,
  decimals: number,
): string {
  return SIDES.flatMap((side) => {
    const estimate = bySide[side];
    return estimate ? [`${side} ${said(estimate, unit, decimals)}`] : [];
  }).join(', ');
}

/** "on the left", "on both sides". */
export function onSides(sides: readonly Side[]): string {
  return sides.length === 2 ? 'on both sides' : sides.length === 1 ? `on the ${sides[0]}` : '';
}

/** "on the left leg", "on either leg". */
export function onLegs(sides: readonly Side[]): string {
  return sides.length === 1 ? `${onSides(sides)} leg` : 'on either leg';
}
