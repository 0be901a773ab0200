import type { ReactElement, Ref } from 'react';
import type { ClipClock } from '../clock/clip-clock';
import { clockKeys } from './clock-keys';

interface ChartSliderProps {
  /** Its value and what is said of it are set from frame to frame, without drawing it anew. */
  readonly ref: Ref<HTMLDivElement>;
  /** Where the chart is put. */
  readonly host: Ref<HTMLDivElement>;
  readonly clock: ClipClock;
  readonly label: string;
  readonly helpId: string;
}

/** A chart that follows the clock: to keys and screen readers a slider of the clip's frames. */
export function ChartSlider({ ref, host, clock, label, helpId }: ChartSliderProps): ReactElement {
  return (
    <div
      ref={ref}
      className="signal-chart"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={helpId}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={clock.timesS.length - 1}
      aria-valuenow={0}
      onKeyDown={clockKeys(clock)}
    >
      <div ref={host} className="signal-canvas" />
    </div>
  );
}
