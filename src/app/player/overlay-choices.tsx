import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { OverlayOptions } from './overlay-options';

interface OverlayChoicesProps {
  readonly options: OverlayOptions;
  onChange(options: OverlayOptions): void;
}

/** Toggles for what is drawn over the picture. */
export function OverlayChoices({ options, onChange }: OverlayChoicesProps): ReactElement {
  return (
    <button
      type="button"
      className="tool worded"
      aria-pressed={options.plumbLine}
      onClick={() => onChange({ ...options, plumbLine: !options.plumbLine })}
    >
      {words.player.plumbLine}
    </button>
  );
}
