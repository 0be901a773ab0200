import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { LIMITS } from '../session/settings';
import { useUnits } from '../theme/units-choice';
import { NumberField } from './number-field';

/** What treadmills show, per metre a second. */
const PER_MPS = { 'km/h': 3.6, mph: 3.6 / 1.609344, 'm/s': 1 } as const;

interface BeltSpeedFieldProps {
  readonly value: number | null;
  readonly onChange: (beltSpeedMps: number | null) => void;
}

/** Treadmills show km/h or mph, some m/s: either will do. */
export function BeltSpeedField({ value, onChange }: BeltSpeedFieldProps): ReactElement {
  const usual = useUnits() === 'imperial' ? 'mph' : 'km/h';
  const [inMps, setInMps] = useState(false);
  const unit = inMps ? 'm/s' : usual;
  const perMps = PER_MPS[unit];
  const [low, high] = LIMITS.beltSpeedMps;
  const shown = value === null ? null : Math.round(value * perMps * 100) / 100;
  return (
    <div className="speed">
      <NumberField
        key={unit}
        label={words.settings.beltSpeed}
        unit={unit}
        value={shown}
        limits={[Math.ceil(low * perMps * 10) / 10, Math.floor(high * perMps)]}
        note={words.settings.beltSpeedNote}
        onChange={(typed) => onChange(typed === null ? null : typed / perMps)}
      />
      <button type="button" className="button slim" onClick={() => setInMps(!inMps)}>
        {words.settings.inOtherUnit(inMps ? usual : 'm/s')}
      </button>
    </div>
  );
}
