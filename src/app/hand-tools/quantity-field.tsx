import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { TypedField } from '../theme/typed-field';

interface QuantityFieldProps {
  readonly label: string;
  readonly unit: string;
  /** `null` = nothing yet. */
  readonly value: number | null;
  readonly decimals: number;
  readonly limits: readonly [low: number, high: number];
  readonly note?: string;
  /** At each keystroke that makes a number within the limits. */
  onType?(value: number): void;
  /** When the field is left, if it says something else than before. */
  onDone?(value: number): void;
}

/** A number that follows what is moved elsewhere, and can be typed. */
export function QuantityField(props: QuantityFieldProps): ReactElement {
  const { label, unit, value, decimals, limits, note, onType, onDone } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : String(Number(value.toFixed(decimals)));
  const read = typed === null ? null : numberIn(typed, limits);
  const wrong = typed !== null && typed.trim() !== '' && read === null;
  return (
    <TypedField
      label={label}
      unit={unit}
      value={typed ?? shown}
      wrong={wrong}
      note={wrong ? words.settings.outside(Math.ceil(limits[0]), Math.floor(limits[1])) : note}
      inputMode={limits[0] < 0 ? 'text' : 'decimal'}
      onType={(next) => {
        setTyped(next);
        const number = numberIn(next, limits);
        if (number !== null) onType?.(number);
      }}
      onBlur={() => {
        setTyped(null);
        if (read !== null && read !== Number(shown)) onDone?.(read);
      }}
    />
  );
}

/** A decimal comma will do, and a real minus sign. */
function numberIn(text: string, [low, high]: readonly [number, number]): number | null {
  const trimmed = text.trim();
  const value = trimmed === '' ? NaN : Number(trimmed.replace(',', '.').replace('−', '-'));
  return value >= low && value <= high ? value : null;
}
