import type { PointerEvent, ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { dragSeek } from './drag-seek';
import { pxAt, rulerMarks, timeAt, type TimeView } from './time-view';

/** Room for "123.45". */
const APART_PX = 56;

interface RulerProps {
  readonly view: TimeView;
  onSeek(timeS: number): void;
}

/** Seconds; dragging along it goes through the clip. The player's slider does the same by keyboard. */
export function Ruler({ view, onSeek }: RulerProps): ReactElement {
  const { timesS, decimals } = rulerMarks(view, APART_PX);
  const seek = (event: PointerEvent<HTMLElement>): void =>
    onSeek(timeAt(view, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <div className="tl-ruler" aria-hidden="true" {...dragSeek(seek)}>
      {timesS.map((timeS) => (
        <span key={timeS.toFixed(2)} style={{ left: pxAt(view, timeS) }}>
          {number(timeS, decimals)}
        </span>
      ))}
    </div>
  );
}
