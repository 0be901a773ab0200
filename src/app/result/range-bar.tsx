import type { ReactElement } from 'react';
import type { Band } from '../../core/criteria/bands';
import { axisFor, percentAt } from './axis';
import type { Row } from './measure-rows';

interface RangeBarProps {
  readonly rows: readonly Row[];
  readonly band: Band | undefined;
}

/** Values and their intervals over the limits. The table beside it says the same in numbers. */
export function RangeBar({ rows, band }: RangeBarProps): ReactElement {
  const axis = axisFor(
    rows.map(({ estimate }) => estimate),
    band,
  );
  const at = (value: number): string => `${percentAt(axis, value)}%`;
  return (
    <div className="range" aria-hidden="true">
      <div className="range-lanes">
        <div className="zones">
          {axis.zones.map(({ verdict, from, to }) => (
            <span
              key={`${verdict}${from}`}
              data-verdict={verdict}
              style={{ left: at(from), width: `${percentAt(axis, to) - percentAt(axis, from)}%` }}
            />
          ))}
        </div>
        {rows.map(({ side, estimate }) => (
          <div key={side} className={`range-lane ${side}`}>
            <span
              className="whisker"
              style={{
                left: at(estimate.ci95[0]),
                width: `${percentAt(axis, estimate.ci95[1]) - percentAt(axis, estimate.ci95[0])}%`,
              }}
            />
            <span className="point" style={{ left: at(estimate.value) }} />
          </div>
        ))}
      </div>
      <div className="range-scale">
        {axis.labels.map(({ value, text, place }) => (
          <span key={value} className={place} style={{ left: at(value) }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
