import type { ReactElement } from 'react';
import type { GaitCycle } from '../../core/metrics/gait-cycle';
import { SIDES, type Side } from '../../core/pose/keypoints';
import type { View } from '../../core/track/view';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import { CyclePlot } from './cycle-plot';
import { CycleTable } from './cycle-table';
import { spokenCurve } from './spoken-curve';
import './plots.css';

/** Joint angles over the stride: a small plot for each signal, all drawn alike, with how to read it and its numbers. */
export function GaitCyclePlots({ cycles }: { readonly cycles: readonly GaitCycle[] }): ReactElement | null {
  if (cycles.length === 0) return null;
  const text = words.plots;
  const hidden = cycles.map(({ source }) => farSide(source)).find((side) => side !== null);
  return (
    <div className="cycle-plots">
      <div className="cycle-words">
        <p className="soft">{text.intro}</p>
        <ul role="list" className="cycle-legend small">
          {SIDES.map((side) => (
            <li key={side}>
              <LegendLine side={side} />
              {text.legendOf[side]}
            </li>
          ))}
          <li>{text.legendMark}</li>
        </ul>
        {hidden && <p className="small">{text.farLeg(hidden)}</p>}
      </div>
      <div className="cycle-figures">
        {cycles.map((cycle) => (
          <OneCycle key={cycle.id} cycle={cycle} />
        ))}
      </div>
    </div>
  );
}

function OneCycle({ cycle }: { readonly cycle: GaitCycle }): ReactElement {
  const text = words.plots;
  const { title, reading } = text.cycles[cycle.id];
  return (
    <figure className="cycle">
      <figcaption>
        <h3>{title}</h3>
        <p className="small soft">{reading}</p>
      </figcaption>
      <CyclePlot cycle={cycle} />
      <ul role="list" className="cycle-sides small">
        {SIDES.map((side) => {
          const curve = cycle[side];
          return (
            <li key={side}>
              <SideMark side={side} />
              <b>{text.side[side]}</b> {spokenCurve(cycle, side)}
              {curve && (
                <span className="soft">
                  {' '}
                  {text.toeOff(number(curve.toeOffPercent, 0))}, {text.strides(curve.n)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <CycleTable cycle={cycle} />
    </figure>
  );
}

function LegendLine({ side }: { readonly side: Side }): ReactElement {
  return (
    <svg className="cycle-key" viewBox="0 0 44 14" aria-hidden="true">
      <path className={`cycle-line ${side}`} d="M1 7H43" />
      <g className={`cycle-toe-off ${side}`}>
        {side === 'left' ? <circle cx="22" cy="7" r="4.6" /> : <rect x="18" y="3" width="8" height="8" />}
      </g>
    </svg>
  );
}

/** The leg that the other one hides in a side view. */
function farSide(view: View): Side | null {
  return view === 'side-left' ? 'right' : view === 'side-right' ? 'left' : null;
}
