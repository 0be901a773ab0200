import { useState, type ReactElement } from 'react';
import { LIMITS } from '../session/settings';
import { NumberField } from './number-field';

const KMH_PER_MPS = 3.6;

interface BeltSpeedFieldProps {
  readonly value: number | null;
  readonly onChange: (beltSpeedMps: number | null) => void;
}

/** Treadmills show km/h or m/s: either will do. */
export function BeltSpeedField({ value, onChange }: BeltSpeedFieldProps): ReactElement {
  const [unit, setUnit] = useState<'km/h' | 'm/s'>('km/h');
  const perMps = unit === 'km/h' ? KMH_PER_MPS : 1;
  const [low, high] = LIMITS.beltSpeedMps;
  const shown = value === null ? null : Math.round(value * perMps * 100) / 100;
  return (
    <div className="speed">
      <NumberField
        key={unit}
        label="Belt speed"
        unit={unit}
        value={shown}
        limits={[Math.ceil(low * perMps * 10) / 10, Math.floor(high * perMps)]}
        note="Tells how long your steps are."
        onChange={(typed) => onChange(typed === null ? null : typed / perMps)}
      />
      <button type="button" className="button slim" onClick={() => setUnit(unit === 'km/h' ? 'm/s' : 'km/h')}>
        In {unit === 'km/h' ? 'm/s' : 'km/h'} instead
      </button>
    </div>
  );
}
