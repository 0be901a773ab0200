import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { NumberField } from '../home/number-field';
import { useUnits } from '../theme/units-choice';
import { CM_PER_INCH, LEG_LIMITS_CM } from './told-limits';

interface LegLengthFieldProps {
  /** Centimetres. */
  readonly value: number | null;
  readonly onChange: (legLengthCm: number | null) => void;
}

/** Hip to ankle, as a tape measures it: centimetres or inches. */
export function LegLengthField({ value, onChange }: LegLengthFieldProps): ReactElement {
  const imperial = useUnits() === 'imperial';
  const perUnit = imperial ? CM_PER_INCH : 1;
  const [low, high] = LEG_LIMITS_CM;
  const text = words.handTools.told;
  return (
    <NumberField
      key={perUnit}
      label={text.legLength}
      unit={imperial ? text.inches : text.centimetres}
      value={value === null ? null : Math.round((10 * value) / perUnit) / 10}
      limits={[Math.ceil(low / perUnit), Math.floor(high / perUnit)]}
      note={text.legLengthNote}
      onChange={(typed) => onChange(typed === null ? null : typed * perUnit)}
    />
  );
}
