import { useId, type ReactElement } from 'react';
import { capital } from '../../core/words/capital';
import { words } from '../../core/words/words';
import type { View } from '../../core/track/view';

const VIEWS: readonly View[] = ['side-left', 'side-right', 'rear', 'front'];

interface ToldViewFieldProps {
  readonly value: View | null;
  onChange(view: View | null): void;
}

/** Where the camera stood, which from the side also says which way the runner faces. */
export function ToldViewField({ value, onChange }: ToldViewFieldProps): ReactElement {
  const id = useId();
  const text = words.settings;
  return (
    <div className="field">
      <label htmlFor={id}>{text.view}</label>
      <select
        id={id}
        value={value ?? 'auto'}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === 'auto' ? null : (currentTarget.value as View))
        }
      >
        <option value="auto">{text.findView}</option>
        {VIEWS.map((view) => (
          <option key={view} value={view}>
            {capital(words.names.views[view])}
          </option>
        ))}
      </select>
    </div>
  );
}
