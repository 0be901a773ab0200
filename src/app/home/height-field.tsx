import { useState, type ReactElement } from 'react';
import { cmFromFeet, statureWords } from '../../core/words/units';
import { words } from '../../core/words/words';
import { LIMITS } from '../session/settings';
import { TypedField } from '../theme/typed-field';
import { useUnits } from '../theme/units-choice';
import { NumberField } from './number-field';

interface HeightFieldProps {
  /** Centimetres. */
  readonly value: number | null;
  readonly onChange: (statureCm: number | null) => void;
}

/** The runner's height, in centimetres or in feet and inches. */
export function HeightField({ value, onChange }: HeightFieldProps): ReactElement {
  const units = useUnits();
  if (units === 'imperial') return <FeetField value={value} onChange={onChange} />;
  return (
    <NumberField
      label={words.settings.height}
      unit="cm"
      value={value === null ? null : Math.round(value)}
      limits={LIMITS.statureCm}
      note={words.settings.heightNote}
      onChange={onChange}
    />
  );
}

function FeetField({ value, onChange }: HeightFieldProps): ReactElement {
  const [text, setText] = useState(value === null ? '' : statureWords(value, 'imperial'));
  const wrong = text.trim() !== '' && read(text) === null;
  const type = (typed: string): void => {
    setText(typed);
    const next = read(typed);
    if (next !== value) onChange(next);
  };
  return (
    <TypedField
      label={words.settings.height}
      unit={words.settings.feetAndInches}
      value={text}
      wrong={wrong}
      note={wrong ? words.settings.heightWrong : words.settings.heightNoteImperial}
      onType={type}
    />
  );
}

function read(text: string): number | null {
  const cm = cmFromFeet(text);
  const [low, high] = LIMITS.statureCm;
  return cm !== null && cm >= low && cm <= high ? cm : null;
}
