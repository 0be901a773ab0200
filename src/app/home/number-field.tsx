import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { TypedField } from '../theme/typed-field';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly limits: readonly [low: number, high: number];
  readonly note: string;
  readonly onChange: (value: number | null) => void;
}

/** A number that may be left out. What cannot be right is said beside it and not used. */
export function NumberField({ label, unit, value, limits, note, onChange }: NumberFieldProps): ReactElement {
  const [low, high] = limits;
  const [text, setText] = useState(value === null ? '' : String(value));
  const wrong = read(text, limits) === undefined;
  const type = (typed: string): void => {
    setText(typed);
    const next = read(typed, limits);
    // While a number is being typed ("1" of "178") nothing is used.
    if (next !== undefined && next !== value) onChange(next);
    if (next === undefined && value !== null) onChange(null);
  };
  return (
    <TypedField
      label={label}
      unit={unit}
      value={text}
      wrong={wrong}
      note={wrong ? words.settings.outside(low, high) : note}
      // Phones' number pads have no minus.
      inputMode={low < 0 ? 'text' : 'decimal'}
      onType={type}
    />
  );
}

/** `null` for nothing, `undefined` for what is not a number within the limits. A decimal comma will do. */
function read(text: string, [low, high]: readonly [number, number]): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = Number(trimmed.replace(',', '.'));
  return value >= low && value <= high ? value : undefined;
}
