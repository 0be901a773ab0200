import { number } from '../../core/words/numbers';
import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { ValueWithUnit } from '../result/value-with-unit';
import { SideMark } from '../theme/marks';
import { together, type StridesShown } from './shown-strides';

/** The stride on show in words: which one, its value, whether it stands out. */
export function StrideNow({
  shown,
  place,
}: {
  readonly shown: StridesShown;
  readonly place: number;
}): ReactElement {
  const { strides, measure, unit, what, clip } = shown;
  const { side, timeS, value, standing, by } = strides[place]!;
  return (
    <div className="stride-now">
      <p className="stride-value">
        <SideMark side={side} />
        <span className="number">
          <ValueWithUnit value={value} decimals={words.names.measures[measure].decimals} unit={unit} />
        </span>
        {standing && (
          <span className={`stride-standing ${standing}`}>
            <span className={`stride-mark ${standing}`} aria-hidden="true" />
            {words.evidence.standing(standing, together(shown) ? null : side)}
          </span>
        )}
      </p>
      <p className="small soft">
        {words.evidence.place(place + 1, strides.length)} ·{' '}
        {words.evidence.moment(words.names.moment({ clip, timeS, side, what }), number(timeS, 2))}
        {by && ` · ${words.byHand.stride}`}
      </p>
      {standing === 'outlier' && <p className="small">{words.evidence.outlierMeaning}</p>}
    </div>
  );
}
