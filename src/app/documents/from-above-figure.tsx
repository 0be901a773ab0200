import type { ReactElement } from 'react';
import type { FigurePlan } from './figure-plan';

type Points = Extract<FigurePlan, { readonly kind: 'above' }>['points'];

/** The runner from above, running up the picture; shoulders and hips turned against each other as far as can be seen. */
export function FromAboveFigure({ points }: { readonly points: Points }): ReactElement {
  return (
    <svg viewBox="-49 -50 98 103.8" aria-hidden="true">
      <path className="figure-guide" d="M0 50V-44m-4 7 4-7 4 7" />
      {points === 'hips' ? <HipsCarried /> : <ChestTurned points={points} />}
    </svg>
  );
}

/** Degrees drawn, + = clockwise, which from above is to the runner's right. */
const OFFSET_DEG = -18;
const SWING_DEG = 16;
const CARRIED_DEG = -15;

function ChestTurned({ points }: { readonly points: 'offset' | 'range' }): ReactElement {
  const range = points === 'range';
  return (
    <>
      <g className="body-far">
        <Lozenge halfWidth={19} halfDepth={11} />
      </g>
      {range && (
        <g className="body-far" transform={`rotate(${-SWING_DEG})`}>
          <Lozenge halfWidth={30} halfDepth={10} />
        </g>
      )}
      <g className="body-near" transform={`rotate(${range ? SWING_DEG : OFFSET_DEG})`}>
        <Lozenge halfWidth={30} halfDepth={10} />
      </g>
      <Head />
      {!range && <path className="figure-line reference" d="M-44 0H44" />}
      {range ? (
        <>
          <TurnedLine deg={-SWING_DEG} />
          <TurnedLine deg={SWING_DEG} />
          <Turn from={-SWING_DEG} to={SWING_DEG} />
        </>
      ) : (
        <>
          <TurnedLine deg={OFFSET_DEG} />
          <Turn from={0} to={OFFSET_DEG} />
        </>
      )}
    </>
  );
}

/** The hips over the standing foot (dotted), and as the same foot, behind now, pushes off. */
function HipsCarried(): ReactElement {
  return (
    <>
      <g className="body-far">
        <rect x="9" y="24" width="9" height="22" rx="4.5" />
        <rect x="-19" y="-38" width="9" height="22" rx="4.5" />
      </g>
      <g className="body-near" transform={`rotate(${CARRIED_DEG})`}>
        <Lozenge halfWidth={24} halfDepth={12} />
      </g>
      <path className="figure-line reference" d="M-44 0H44" />
      <TurnedLine deg={CARRIED_DEG} />
      <Turn from={0} to={CARRIED_DEG} />
    </>
  );
}

function Lozenge({
  halfWidth,
  halfDepth,
}: {
  readonly halfWidth: number;
  readonly halfDepth: number;
}): ReactElement {
  return (
    <rect
      x={-halfWidth}
      y={-halfDepth}
      width={2 * halfWidth}
      height={2 * halfDepth}
      rx={halfDepth}
      ry={halfDepth}
    />
  );
}

function Head(): ReactElement {
  return (
    <g className="body-arm">
      <ellipse cx="0" cy="-3" rx="8.6" ry="10.4" />
      <path d="M-2.4-12.6 0-16l2.4 3.4Z" />
    </g>
  );
}

/** A line across the body with its ends: the left a filled circle, the right a hollow square. */
function TurnedLine({ deg }: { readonly deg: number }): ReactElement {
  return (
    <g transform={`rotate(${deg})`}>
      <path className="figure-line measured" d="M-40 0H40" />
      <circle className="figure-joint left" cx="-40" cy="0" r="3" />
      <rect className="figure-joint right" x="37.2" y="-2.8" width="5.6" height="5.6" />
    </g>
  );
}

function Turn({ from, to }: { readonly from: number; readonly to: number }): ReactElement {
  const radius = 34;
  const on = (deg: number): string => {
    const turn = (deg * Math.PI) / 180;
    return `${(radius * Math.cos(turn)).toFixed(2)} ${(radius * Math.sin(turn)).toFixed(2)}`;
  };
  const curve = `${on(from)}A${radius} ${radius} 0 0 ${to > from ? 1 : 0} ${on(to)}`;
  return (
    <>
      <path className="figure-wedge" d={`M0 0L${curve}Z`} />
      <path className="figure-arc" d={`M${curve}`} />
    </>
  );
}
