import { useMemo, type PointerEvent, type ReactElement } from 'react';
import type { GaitEvent } from '../../core/gait/events';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import { SideMark } from '../theme/marks';
import { barPath } from './bar-path';
import { dragSeek } from './drag-seek';
import { NowLine } from './now-line';
import { flightsOf, stancesOf } from './stances';
import './lanes.css';

interface LanesProps {
  readonly events: readonly GaitEvent[];
  /** Of the clip's frames, seconds. */
  readonly timesS: Float64Array;
  readonly clock: ClipClock;
}

/** The lanes are drawn in these units and stretched to their place. */
const WIDTH = 1000;
const HEIGHT = 10;

/**
 * When each foot is on the ground, left above right, and below when both are in the air, over the whole clip. Pressing
 * or dragging goes there. It is for the eye and the pointer: the player's slider does the same by keyboard.
 */
export function Lanes({ events, timesS, clock }: LanesProps): ReactElement {
  const part = useMemo(() => ({ fromS: timesS[0] ?? 0, toS: timesS.at(-1) ?? 0 }), [timesS]);
  const paths = useMemo(() => {
    const stances = stancesOf(events);
    const box = { width: WIDTH, top: 0, bottom: HEIGHT, leastWidth: 2 };
    return {
      left: barPath(stances.left, part, box),
      right: barPath(stances.right, part, box),
      air: barPath(flightsOf(stances), part, box),
    };
  }, [events, part]);
  const seek = (event: PointerEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    clock.showTime(part.fromS + ((event.clientX - left) / width) * (part.toS - part.fromS));
  };
  return (
    <div className="lanes" aria-hidden="true" {...dragSeek(seek)}>
      {(['left', 'right', 'air'] as const).map((lane) => (
        <svg
          key={lane}
          className={`lane-bars ${lane}`}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          <path d={paths[lane]} />
        </svg>
      ))}
      <NowLine clock={clock} {...part} />
    </div>
  );
}

/** What the lanes show, in the order in which they stand. */
export function LanesLegend(): ReactElement {
  const text = words.timeline.legend;
  return (
    <span className="lanes-legend">
      <SideMark side="left" /> {text.left} <SideMark side="right" /> {text.right}{' '}
      <span className="air-mark" aria-hidden="true" /> {text.air}
    </span>
  );
}
