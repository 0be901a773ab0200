import type { ReactElement } from 'react';
import type { TimerPhase } from '../../core/plan/timer-phase';

interface TimerTrackProps {
  readonly phases: readonly TimerPhase[];
  readonly elapsedMs: number;
}

/** The whole time on a line: what is done stands high, the pauses lie low. The words beside it say the same. */
export function TimerTrack({ phases, elapsedMs }: TimerTrackProps): ReactElement {
  const starts = phases.map((_, i) =>
    phases.slice(0, i).reduce((sum, { durationMs }) => sum + durationMs, 0),
  );
  return (
    <div className="timer-track" aria-hidden="true">
      {phases.map(({ kind, durationMs }, i) => {
        const done = Math.min(1, Math.max(0, (elapsedMs - starts[i]!) / durationMs));
        return (
          <span key={starts[i]} data-kind={kind} style={{ flexGrow: durationMs }}>
            <span style={{ width: `${100 * done}%` }} />
          </span>
        );
      })}
    </div>
  );
}
