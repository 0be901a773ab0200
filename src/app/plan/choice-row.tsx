import { useId, type ReactElement } from 'react';

interface ChoiceRowProps<Value extends string | number> {
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly value: Value;
  readonly note?: string;
  onChange(value: Value): void;
}

/** One of a few, side by side. */
export function ChoiceRow<Value extends string | number>({
  legend,
  options,
  value,
  note,
  onChange,
}: ChoiceRowProps<Value>): ReactElement {
  const id = useId();
  return (
    <fieldset className="choice" {...(note !== undefined && { 'aria-describedby': `${id}note` })}>
      <legend>{legend}</legend>
      <div className="choice-options">
        {options.map(([each, label]) => (
          <label key={each}>
            <input type="radio" name={id} checked={each === value} onChange={() => onChange(each)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {note !== undefined && (
        <p className="small soft" id={`${id}note`}>
          {note}
        </p>
      )}
    </fieldset>
  );
}
