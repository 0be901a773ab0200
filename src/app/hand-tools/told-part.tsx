import { useState, type ReactElement, type ReactNode } from 'react';
import type { Told } from '../../core/by-hand/correction';
import { words } from '../../core/words/words';
import { BeltSpeedField } from '../home/belt-speed-field';
import { HeightField } from '../home/height-field';
import { NumberField } from '../home/number-field';
import { LIMITS } from '../session/settings';
import { useUnits } from '../theme/units-choice';
import { useWorkspace } from '../workspace/workspace-context';
import { inForce, toldNow } from './in-force';
import { LegLengthField } from './leg-length-field';
import { ToldViewField } from './told-view-field';
import '../home/settings.css';

/** What a person may tell of the clip, each with what holds now. */
export function ToldPart(): ReactElement {
  const { current: clip } = useWorkspace();
  const units = useUnits();
  const told = toldNow(clip.source, clip.entries);
  const says = inForce(clip.source, clip.entries, units);
  const text = words.handTools.told;
  const row = <Key extends keyof Told>(
    key: Key,
    field: (value: Told[Key] | null, onChange: (value: Told[Key] | null) => void) => ReactNode,
  ): ReactElement => (
    <ToldRow
      // What was told or taken back since: the field says it.
      key={`${clip.index} ${key} ${told[key] ?? ''}`}
      name={key}
      says={says[key]}
      value={told[key] ?? null}
      field={field}
    />
  );
  return (
    <details className="hand-fold">
      <summary>{text.heading}</summary>
      <div className="hand-fold-body">
        <p className="small soft">{text.why}</p>
        {row('view', (value, onChange) => (
          <ToldViewField value={value ?? null} onChange={onChange} />
        ))}
        {row('slowMotionFactor', (value, onChange) => (
          <NumberField
            label={words.settings.slowMotion}
            unit={words.settings.timesSlower}
            value={value ?? null}
            limits={LIMITS.slowMotionFactor}
            note={words.settings.slowMotionNote}
            onChange={onChange}
          />
        ))}
        {row('cameraRollDeg', (value, onChange) => (
          <NumberField
            label={words.settings.tilt}
            unit={words.settings.degrees}
            value={value ?? null}
            limits={LIMITS.cameraRollDeg}
            note={text.tiltNote}
            onChange={onChange}
          />
        ))}
        {row('statureCm', (value, onChange) => (
          <HeightField value={value ?? null} onChange={onChange} />
        ))}
        {row('legLengthCm', (value, onChange) => (
          <LegLengthField value={value ?? null} onChange={onChange} />
        ))}
        {row('beltSpeedMps', (value, onChange) => (
          <BeltSpeedField value={value ?? null} onChange={onChange} />
        ))}
      </div>
    </details>
  );
}

interface ToldRowProps<Key extends keyof Told> {
  readonly name: Key;
  /** What holds now. */
  readonly says: string;
  /** What was told, where something was. */
  readonly value: Told[Key] | null;
  field(value: Told[Key] | null, onChange: (value: Told[Key] | null) => void): ReactNode;
}

/** Typing changes nothing until it is used: one entry for each thing told. */
function ToldRow<Key extends keyof Told>({ name, says, value, field }: ToldRowProps<Key>): ReactElement {
  const { add } = useWorkspace();
  const [typed, setTyped] = useState(value);
  const text = words.handTools.told;
  const changed = typed !== value;
  const tell = (next: Told[Key] | null): void => add({ kind: 'tell', told: { [name]: next } });
  return (
    <div className="hand-told">
      {field(value, setTyped)}
      <p className="small hand-in-force">{says}</p>
      {(changed || value !== null) && (
        <div className="hand-buttons">
          {changed && (
            <button
              type="button"
              className="button slim primary"
              aria-label={text.useAloud(text.names[name])}
              onClick={() => tell(typed)}
            >
              {text.use}
            </button>
          )}
          {value !== null && (
            <button
              type="button"
              className="button slim"
              aria-label={text.fromClipAloud(text.names[name])}
              onClick={() => tell(null)}
            >
              {text.fromClip}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
