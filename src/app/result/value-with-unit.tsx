import type { ReactElement } from 'react';
import { unitAfter } from '../../core/words/units';
import { number } from '../../core/words/numbers';

interface ValueWithUnitProps {
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
}

/** A number and its unit; a unit of several letters may go on to the next line, so that a phone has room. */
export function ValueWithUnit({ value, decimals, unit }: ValueWithUnitProps): ReactElement {
  const after = unitAfter(unit);
  return (
    <>
      {number(value, decimals)}
      {after.trim().length > 2 ? <span className="unit">{after}</span> : after}
    </>
  );
}
