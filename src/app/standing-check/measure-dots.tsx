import type { ReactElement } from 'react';
import type { StandingMeasure } from '../../core/standing/standing-findings';

const HEIGHT = 28;
const ROOM_PERCENT = 6;

/** An axis with zero, the interval and each time in it. */
export function axisAbout({ overall, perRepeat }: StandingMeasure): (value: number) => number {
  const values = [0, overall.value, ...overall.ci95, ...perRepeat.filter((each) => each !== null)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, 1e-9);
  return (value) => ROOM_PERCENT + ((100 - 2 * ROOM_PERCENT) * (value - low)) / span;
}

/** The interval as a bar, its middle as a tick, each time as a dot, zero as a line. The row says the same in numbers. */
export function MeasureDots({ measure }: { readonly measure: StandingMeasure }): ReactElement {
  const axis = axisAbout(measure);
  const x = (value: number): string => `${axis(value).toFixed(2)}%`;
  const { overall, perRepeat } = measure;
  const [low, high] = overall.ci95;
  return (
    <svg className="stand-dots" width="100%" height={HEIGHT} aria-hidden="true">
      <line className="zero" x1={x(0)} x2={x(0)} y1="0" y2={HEIGHT} />
      <line className="interval" x1={x(low)} x2={x(high)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <line className="middle" x1={x(overall.value)} x2={x(overall.value)} y1="4" y2={HEIGHT - 4} />
      {perRepeat.map(
        (value, i) =>
          value !== null && (
            <circle key={i} cx={x(value)} cy={HEIGHT / 2 + (i - (perRepeat.length - 1) / 2) * 6} r="4" />
          ),
      )}
    </svg>
  );
}
