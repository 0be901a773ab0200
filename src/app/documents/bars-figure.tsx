import type { ReactElement } from 'react';
import type { FigurePlan } from './figure-plan';

type Points = Extract<FigurePlan, { readonly kind: 'bars' }>['points'];

/** A foot on the ground: from, to, in hundredths of a stride. */
type Stance = readonly [from: number, to: number];

interface Times {
  readonly left: readonly Stance[];
  readonly right: readonly Stance[];
}

/** Both feet alike: on the ground for 36 hundredths of a stride, in the air for 14 between. */
const EVEN: Times = {
  left: [
    [0, 36],
    [100, 136],
  ],
  right: [[50, 86]],
};
/** The right foot longer on the ground. */
const LONGER_RIGHT: Times = {
  left: [
    [0, 32],
    [100, 132],
  ],
  right: [[50, 92]],
};
/** The right step, up to the right foot's landing, longer. */
const LONGER_STEP: Times = {
  left: [
    [0, 36],
    [100, 136],
  ],
  right: [[58, 94]],
};

const ROW = { left: 22, right: 62 } as const;
const BAR = 22;

/** Feet on the ground through a stride: left above, right below, time from left to right. */
export function BarsFigure({ points }: { readonly points: Points }): ReactElement {
  const times = points === 'even-step' ? LONGER_STEP : points.startsWith('even') ? LONGER_RIGHT : EVEN;
  return (
    <svg viewBox="-22 -4 168 128" aria-hidden="true">
      <circle className="figure-joint left" cx="-12" cy={ROW.left + BAR / 2} r="5" />
      <rect className="figure-joint right" x="-16.5" y={ROW.right + BAR / 2 - 4.5} width="9" height="9" />
      <path className="figure-ground" d={`M0 ${ROW.left + BAR}H142M0 ${ROW.right + BAR}H142`} />
      {(['left', 'right'] as const).map((side) =>
        times[side].map(([from, to]) => (
          <rect
            key={`${side}${from}`}
            className={`figure-bar ${side}`}
            x={from}
            y={ROW[side]}
            width={to - from}
            height={BAR}
            rx="3"
          />
        )),
      )}
      <Pointed points={points} times={times} />
    </svg>
  );
}

function Pointed({ points, times }: { readonly points: Points; readonly times: Times }): ReactElement {
  const [first, next] = times.left as [Stance, Stance];
  const [right] = times.right as [Stance];
  switch (points) {
    case 'stride':
      return (
        <>
          <Guides at={[first[0], right[0], next[0]]} />
          <Span from={first[0]} to={right[0]} y={104} />
          <Span from={right[0]} to={next[0]} y={104} />
        </>
      );
    case 'contact':
      return (
        <>
          <Span from={first[0]} to={first[1]} y={10} />
          <Span from={right[0]} to={right[1]} y={104} />
        </>
      );
    case 'flight':
    case 'even-flight':
      return (
        <>
          <Gap from={first[1]} to={right[0]} />
          <Gap from={right[1]} to={next[0]} />
          <Span from={first[1]} to={right[0]} y={104} />
          <Span from={right[1]} to={next[0]} y={104} />
        </>
      );
    case 'duty':
      return (
        <>
          <Guides at={[first[0], next[0]]} />
          <Span from={first[0]} to={first[1]} y={10} />
          <Span from={first[0]} to={next[0]} y={104} />
        </>
      );
    case 'even-contact':
      return (
        <>
          <Span from={first[0]} to={first[1]} y={10} />
          <Span from={right[0]} to={right[1]} y={104} />
        </>
      );
    case 'even-step':
      return (
        <>
          <Guides at={[first[0], right[0], next[0]]} />
          <Span from={first[0]} to={right[0]} y={104} />
          <Span from={right[0]} to={next[0]} y={104} />
        </>
      );
  }
}

function Span({
  from,
  to,
  y,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}): ReactElement {
  return (
    <path
      className="figure-span"
      d={`M${from + 1} ${y}H${to - 1}M${from + 1} ${y - 4}v8M${to - 1} ${y - 4}v8`}
    />
  );
}

/** Where landings are, from the upper row down to the distance that is pointed out. */
function Guides({ at }: { readonly at: readonly number[] }): ReactElement {
  return <path className="figure-guide" d={at.map((x) => `M${x} ${ROW.left - 6}V98`).join('')} />;
}

/** Both feet in the air. */
function Gap({ from, to }: { readonly from: number; readonly to: number }): ReactElement {
  return <rect className="figure-wedge" x={from} y={ROW.left - 6} width={to - from} height={78} />;
}
