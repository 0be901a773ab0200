import type { ReactElement } from 'react';
import type { BalanceFindings, LegBalance } from '../../core/balance/balance-findings';
import { SIDES } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import { scaleFor, tracePath, type TraceScale } from './trace-scale';

const text = words.balanceCheck.result;

/** The way of the pelvis on each leg, side by side and to one scale. */
export function SwayTraces({ legs }: Pick<BalanceFindings, 'legs'>): ReactElement {
  const drawn = SIDES.flatMap((side) => legs[side] ?? []);
  const scale = scaleFor(drawn);
  return (
    <div className="sway-traces">
      {drawn.map((leg) => (
        <figure key={leg.leg}>
          <figcaption>
            <SideMark side={leg.leg} />
            {text.legs[leg.leg]}
          </figcaption>
          {scale && leg.path.timesS.length > 1 ? (
            <Trace leg={leg} scale={scale} />
          ) : (
            <p className="soft">{text.noTrace}</p>
          )}
        </figure>
      ))}
    </div>
  );
}

function Trace({ leg, scale }: { readonly leg: LegBalance; readonly scale: TraceScale }): ReactElement {
  const { half, bar } = scale;
  const barUnits = (100 * bar) / (2 * half);
  return (
    <svg viewBox="0 0 100 100" role="img" aria-label={text.trace(leg.leg)}>
      <path className="trace-cross" d="M50 0v100M0 50h100" />
      <path className="trace-way" data-side={leg.leg} d={tracePath(leg.path, half)} />
      <path className="trace-bar" d={`M4 95.5h${barUnits}m0-2v4M4 93.5v4`} />
      <text className="trace-scale" x="4" y="91.5">
        {leg.pathUnit === 'cm' ? text.scaleCm(bar) : text.scaleL(100 * bar)}
      </text>
    </svg>
  );
}
