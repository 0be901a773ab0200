import { useMemo, type ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';
import { nearestFrame } from '../clock/frame-times';
import { useMoment } from '../clock/use-moment';

interface ReadoutProps {
  readonly source: ReportSource;
  readonly clock: ClipClock;
}

/** Where in the clip it is: a slider to go elsewhere, and the numbers. */
export function Readout({ source: { events }, clock }: ReadoutProps): ReactElement {
  const { frame, timeS } = useMoment(clock);
  const { timesS } = clock;
  const said = useMemo(
    () =>
      new Map(
        events.map(({ type, side, timeS: at }) => [
          nearestFrame(timesS, at),
          type === 'IC' ? words.player.lands(side) : words.player.leaves(side),
        ]),
      ),
    [events, timesS],
  );
  const text = words.player;
  const place = text.frameOf(frame + 1, timesS.length);
  return (
    <div className="where">
      <label className="scrub">
        <span className="unseen">{text.frame}</span>
        <input
          type="range"
          min={0}
          max={timesS.length - 1}
          step={1}
          value={frame}
          aria-valuetext={text.at(number(timeS, 2), place, said.get(frame) ?? '')}
          onChange={(event) => clock.showFrame(Number(event.currentTarget.value))}
        />
      </label>
      <div className="readout">
        <span className="number">{text.seconds(number(timeS, 3))}</span>
        <span className="number">{place}</span>
      </div>
    </div>
  );
}
