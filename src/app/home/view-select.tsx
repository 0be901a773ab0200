import type { ReactElement } from 'react';
import { capital } from '../../core/words/capital';
import { words } from '../../core/words/words';
import type { View } from '../../core/track/view';

/** Where a camera may be told to stand: at an angle nothing is judged, so nobody tells that. */
const TOLD_VIEWS: readonly View[] = ['side-left', 'side-right', 'rear', 'front'];

interface ViewSelectProps {
  readonly id: string;
  readonly value: View | 'auto';
  readonly describedBy?: string;
  onChange(value: View | 'auto'): void;
}

/** Where the camera stood, which from the side also says which way the runner faces; or that it is to be found. */
export function ViewSelect({ id, value, describedBy, onChange }: ViewSelectProps): ReactElement {
  return (
    <select
      id={id}
      value={value}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value as View | 'auto')}
    >
      <option value="auto">{words.settings.findView}</option>
      {TOLD_VIEWS.map((view) => (
        <option key={view} value={view}>
          {capital(words.names.views[view])}
        </option>
      ))}
    </select>
  );
}
