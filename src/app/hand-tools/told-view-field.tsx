import { useId, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { View } from '../../core/track/view';
import { ViewSelect } from '../home/view-select';

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
      <ViewSelect
        id={id}
        value={value ?? 'auto'}
        onChange={(view) => onChange(view === 'auto' ? null : view)}
      />
    </div>
  );
}
