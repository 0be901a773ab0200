import { useId, type ReactElement } from 'react';
import { words } from '../../core/words/words';

interface SecondsRangeProps {
  readonly label: string;
  readonly limits: { readonly shortest: number; readonly longest: number };
  readonly stepS: number;
  readonly valueS: number;
  onChange(valueS: number): void;
}

/** A time between two limits, chosen by a slider or by arrow keys. */
export function SecondsRange({ label, limits, stepS, valueS, onChange }: SecondsRangeProps): ReactElement {
  const id = useId();
  return (
    <div className="seconds-range">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className="number">
        {words.tools.timers.seconds(valueS)}
      </output>
      <input
        id={id}
        type="range"
        min={limits.shortest}
        max={limits.longest}
        step={stepS}
        value={valueS}
        aria-valuetext={words.tools.timers.seconds(valueS)}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
