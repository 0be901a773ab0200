import type { ReactElement } from 'react';
import { SIDES } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import { SideMark } from '../theme/marks';
import type { EventHand } from './use-event-hand';

interface EventPanelProps {
  readonly hand: EventHand;
  readonly clock: ClipClock;
}

/** The chosen landing or push-off, with a button for everything that can be done to it by dragging. */
export function EventPanel({ hand, clock }: EventPanelProps): ReactElement {
  const { chosen } = hand;
  const text = words.timeline.panel;
  // A button that goes dead under the keyboard would lose it: it only says that it is.
  const act = (label: string, run: (event: NonNullable<typeof chosen>) => void): ReactElement => (
    <button
      type="button"
      className="button slim"
      aria-disabled={!chosen}
      onClick={() => {
        if (chosen) run(chosen);
      }}
    >
      {label}
    </button>
  );
  return (
    <section className="tl-panel" aria-label={text.label}>
      <p className="tl-chosen">
        {chosen ? (
          <>
            <SideMark side={chosen.side} />
            <strong>{words.timeline.event(chosen)}</strong>{' '}
            <span className="number">{text.at(number(chosen.timeS, 3))}</span>
            <span className="small soft">{chosen.by === 'hand' ? text.byHand : text.found}</span>
          </>
        ) : (
          <span className="soft">{text.none}</span>
        )}
      </p>
      <div className="tl-buttons">
        {act(text.earlier, (event) => hand.putFrames(event, -1))}
        {act(text.later, (event) => hand.putFrames(event, 1))}
        {act(text.toFrame, (event) => hand.put(event, clock.now().timeS))}
        {act(text.remove, hand.remove)}
      </div>
      <div className="tl-add" role="group" aria-label={text.addLabel}>
        {SIDES.flatMap((side) =>
          (['IC', 'TO'] as const).map((type) => (
            <button
              key={`${side}${type}`}
              type="button"
              className="button slim"
              onClick={() => hand.addHere(type, side)}
            >
              <SideMark side={side} />
              {text.add({ type, side })}
            </button>
          )),
        )}
      </div>
      <p className="small soft tl-said" role="status">
        {hand.said}
      </p>
    </section>
  );
}
