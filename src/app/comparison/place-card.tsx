import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { words } from '../../core/words/words';
import { Failures, Notices } from '../theme/notices';
import { SessionContext } from '../session/session-context';
import type { Session } from '../session/session';
import type { SessionState } from '../session/session-state';
import { useCompareDesk, useCompareState } from './compare-context';
import type { Place } from './compare-desk';
import { ChooseFiles } from './choose-files';
import { EmptyPlace } from './empty-place';
import { PlaceProgress } from './place-progress';
import { RunAtHand } from './run-at-hand';
import { phaseOf, useRunState, type RunPhase } from './run-phase';

interface PlaceCardProps {
  readonly place: Place;
  readonly draggedOver: boolean;
}

/** One of the two places: empty, on the way, failed, or with its run. What is dropped on it is of its run. */
export function PlaceCard({ place, draggedOver }: PlaceCardProps): ReactElement {
  const session = useCompareState()[place];
  const state = useRunState(session);
  const phase = phaseOf(state);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhenGone(phase, heading);
  return (
    <section
      className="compare-place"
      data-place={place}
      data-phase={phase}
      data-over={draggedOver || undefined}
      aria-labelledby={`place-${place}`}
    >
      <h2 id={`place-${place}`} ref={heading} tabIndex={-1}>
        <PlaceMark place={place} />
        {words.comparison.places[place]}
      </h2>
      {session && state ? (
        <SessionContext value={session}>
          <Filled place={place} session={session} state={state} phase={phase} />
        </SessionContext>
      ) : (
        <EmptyPlace place={place} draggedOver={draggedOver} />
      )}
    </section>
  );
}

interface FilledProps {
  readonly place: Place;
  readonly session: Session;
  readonly state: SessionState;
  readonly phase: RunPhase;
}

function Filled({ place, session, state, phase }: FilledProps): ReactElement {
  const text = words.comparison;
  if (state.judged) return <RunAtHand place={place} run={session} state={state} judged={state.judged} />;
  if (phase === 'failed') return <Failed place={place} state={state} />;
  return (
    <>
      {phase === 'analysing' ? (
        <PlaceProgress place={place} state={state} />
      ) : (
        <p role="status" className="soft">
          {text.opening}
        </p>
      )}
      <Notices notices={state.notices} />
    </>
  );
}

function Failed({ place, state }: Pick<FilledProps, 'place' | 'state'>): ReactElement {
  const text = words.comparison;
  const desk = useCompareDesk();
  return (
    <>
      <div role="status" className="said">
        <p className="unseen">{text.failed}</p>
        <Failures failures={state.failures} />
        <Notices notices={state.notices} />
      </div>
      <div className="place-actions">
        <ChooseFiles place={place} className="button" label={text.again} />
        <button type="button" className="button" onClick={() => desk.clear(place)}>
          {text.leaveEmpty}
        </button>
      </div>
    </>
  );
}

/** Before is hollow and dashed, after filled and solid: on this page everywhere alike. */
export function PlaceMark({ place }: { readonly place: Place }): ReactElement {
  return <span className={`place-mark ${place}`} aria-hidden="true" />;
}

/** The control that had the focus goes when the place changes: its heading takes the focus then. */
function useFocusWhenGone(phase: RunPhase, heading: RefObject<HTMLHeadingElement | null>): void {
  const was = useRef(phase);
  useEffect(() => {
    const changed = was.current !== phase;
    was.current = phase;
    if (changed && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [phase, heading]);
}
