import { useId, type ReactElement } from 'react';

interface TypedFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  /** What is typed is not used, and `note` says why. */
  readonly wrong: boolean;
  readonly note: string | undefined;
  readonly inputMode?: 'text' | 'decimal';
  onType(typed: string): void;
  onBlur?(): void;
}

/** A field to type a quantity in: its name before it, its unit behind, what there is to say below. */
export function TypedField(props: TypedFieldProps): ReactElement {
  const { label, unit, value, wrong, note, inputMode, onType, onBlur } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="with-unit">
        <input
          id={id}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          value={value}
          aria-invalid={wrong}
          aria-describedby={note === undefined ? undefined : `${id}note`}
          onChange={(event) => onType(event.currentTarget.value)}
          onBlur={onBlur}
        />
        <span className="small soft">{unit}</span>
      </span>
      {note !== undefined && (
        <p className={wrong ? 'small wrong' : 'small soft'} id={`${id}note`}>
          {note}
        </p>
      )}
    </div>
  );
}
