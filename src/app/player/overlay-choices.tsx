import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { TRAIL_JOINTS } from '../../drawing/overlay-layers';
import type { OverlayOptions } from './overlay-options';
import './overlay-choices.css';

interface OverlayChoicesProps {
  readonly options: OverlayOptions;
  onChange(options: OverlayOptions): void;
}

const LAYERS = ['skeleton', 'plumbLine', 'trails', 'angles', 'phase', 'events'] as const;

/** Toggles for what is drawn over the picture, and for the joints whose trails are. */
export function OverlayChoices({ options, onChange }: OverlayChoicesProps): ReactElement {
  const text = words.overlay;
  const { trailJoints } = options;
  return (
    <details className="overlay-choices">
      <summary>{text.heading}</summary>
      <fieldset>
        <legend className="unseen">{text.heading}</legend>
        {LAYERS.map((layer) => (
          <label key={layer}>
            <input
              type="checkbox"
              checked={options[layer]}
              onChange={({ currentTarget }) => onChange({ ...options, [layer]: currentTarget.checked })}
            />
            {text.layers[layer]}
          </label>
        ))}
      </fieldset>
      {options.trails && (
        <fieldset>
          <legend>{text.trailsOf}</legend>
          {TRAIL_JOINTS.map((joint) => (
            <label key={joint}>
              <input
                type="checkbox"
                checked={trailJoints.includes(joint)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    ...options,
                    trailJoints: TRAIL_JOINTS.filter((each) =>
                      each === joint ? checked : trailJoints.includes(each),
                    ),
                  })
                }
              />
              {text.joints[joint]}
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}
