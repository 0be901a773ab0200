import type { ReactElement } from 'react';
import type { StandingView } from '../../core/standing/standing-findings';
import { COUNT_S, HOLD_S, MARCH_S, WALK_BACK_S, type GuideState } from './hold-guide';
import { TurnFigure } from './turn-figure';

/** A ring's radius and way round, in its own units. */
const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/** What to do as a sign: how to stand, the seconds that are left, or a tick. The words beside it say the same. */
export function GuideSign({
  state,
  view,
}: {
  readonly state: GuideState;
  readonly view: StandingView;
}): ReactElement {
  const { phase, leftS, at } = state;
  if (phase === 'place') {
    return (
      <div className="stand-sign">
        <TurnFigure view={view} />
      </div>
    );
  }
  const lastsS = {
    march: MARCH_S,
    count: state.anyway ? WALK_BACK_S : COUNT_S,
    hold: HOLD_S,
    held: 0,
    over: 0,
  }[phase];
  return (
    <div className="stand-sign" aria-hidden="true">
      <svg className="stand-ring" viewBox="-50 -50 100 100" data-phase={phase}>
        <circle className="track" r={RADIUS} />
        {lastsS > 0 && (
          <circle
            key={`${phase}${at}`}
            className="gone"
            r={RADIUS}
            pathLength={ROUND}
            style={{ animationDuration: `${lastsS}s`, strokeDasharray: ROUND }}
          />
        )}
        {phase === 'held' ? (
          <path className="tick-mark" d="m-19 2 13 13 25-29" />
        ) : (
          <text y="0.36em">{leftS}</text>
        )}
      </svg>
    </div>
  );
}
