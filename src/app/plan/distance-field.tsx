import { useState, type ReactElement } from 'react';
import { inUnit, kmFrom, tenthsOf, type DistanceUnit } from '../../core/plan/distance-unit';
import { words } from '../../core/words/words';
import { TypedField } from '../theme/typed-field';
import '../home/settings.css';

const text = words.tools.distance;

interface DistanceFieldProps {
  readonly label: string;
  readonly km: number | null;
  readonly unit: DistanceUnit;
  readonly limitsKm: readonly [low: number, high: number];
  readonly note?: string;
  /** Told of every distance within the limits, and of an emptied field (`null`). */
  onChange(km: number | null): void;
}

/** A distance in the unit in use. What cannot be right is said beside it and not used. */
export function DistanceField({
  label,
  km,
  unit,
  limitsKm,
  note,
  onChange,
}: DistanceFieldProps): ReactElement {
  // While it is typed in, it shows what is typed; else what is kept, in whichever unit.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (km === null ? '' : String(tenthsOf(km, unit) / 10));
  const wrong = typed !== null && readDistance(typed, unit, limitsKm) === undefined;
  const type = (value: string): void => {
    setTyped(value);
    const read = readDistance(value, unit, limitsKm);
    if (read !== undefined) onChange(read);
  };
  return (
    <TypedField
      label={label}
      unit={text.unit[unit]}
      value={shown}
      wrong={wrong}
      note={wrong ? wrongDistance(unit, limitsKm) : note}
      inputMode="decimal"
      onType={type}
      onBlur={() => setTyped((now) => (wrong ? now : null))}
    />
  );
}

/** In kilometres; `null` for nothing, `undefined` for what is not a distance within the limits. A comma will do. */
export function readDistance(
  typed: string,
  unit: DistanceUnit,
  [low, high]: readonly [number, number],
): number | null | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  if (!/^\d+([.,]\d*)?$/.test(trimmed)) return undefined;
  const km = kmFrom(Number(trimmed.replace(',', '.')), unit);
  return km >= low && km <= high ? km : undefined;
}

export function wrongDistance(unit: DistanceUnit, [low, high]: readonly [number, number]): string {
  const most = Math.floor(inUnit(high, unit));
  return text.wrongDistance(Math.ceil(inUnit(low, unit) * 10) / 10, text.distance(most, unit));
}
