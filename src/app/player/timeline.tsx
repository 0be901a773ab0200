import type { ReactElement } from 'react';
import type { GaitEvent } from '../../core/gait/events';
import { SIDES, type Side } from '../../core/pose/keypoints';

interface TimelineProps {
  readonly events: readonly GaitEvent[];
  readonly beginS: number;
  readonly endS: number;
  readonly timeS: number;
  onSeek(timeS: number): void;
}

interface Stance {
  readonly side: Side;
  readonly fromS: number;
  readonly toS: number;
}

/** When each foot is on the ground, left above right; pressing it goes there. The slider does the same by keyboard. */
export function Timeline({ events, beginS, endS, timeS, onSeek }: TimelineProps): ReactElement {
  const spanS = Math.max(endS - beginS, 1e-6);
  const percent = (at: number): string => `${((at - beginS) / spanS) * 100}%`;
  const stances = stancesOf(events);
  return (
    <div
      className="timeline"
      aria-hidden="true"
      onPointerDown={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        onSeek(beginS + ((event.clientX - left) / width) * spanS);
      }}
    >
      {SIDES.map((side) => (
        <div key={side} className={`lane ${side}`}>
          {stances
            .filter((stance) => stance.side === side)
            .map(({ fromS, toS }) => (
              <span
                key={fromS}
                style={{ left: percent(fromS), width: `${((toS - fromS) / spanS) * 100}%` }}
              />
            ))}
        </div>
      ))}
      <span className="now" style={{ left: percent(Math.min(Math.max(timeS, beginS), endS)) }} />
    </div>
  );
}

/** A contact up to the next toe-off of the same foot; a contact alone where its toe-off is not known. */
function stancesOf(events: readonly GaitEvent[]): Stance[] {
  return events.flatMap((event, i): Stance[] => {
    if (event.type !== 'IC') return [];
    const after = events.slice(i + 1).find((next) => next.side === event.side);
    const toS = after?.type === 'TO' ? after.timeS : event.timeS;
    return [{ side: event.side, fromS: event.timeS, toS }];
  });
}
