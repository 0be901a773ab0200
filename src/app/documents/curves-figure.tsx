import type { ReactElement } from 'react';
import type { FigurePlan } from './figure-plan';

type Points = Extract<FigurePlan, { readonly kind: 'curves' }>['points'];

/** Left beside right over the time on the ground: knees that give unequally, hips that sink unequally fast. */
export function CurvesFigure({ points }: { readonly points: Points }): ReactElement {
  return (
    <svg viewBox="-6 0 168 128" aria-hidden="true">
      {(['left', 'right'] as const).map((side, i) => (
        <g key={side} transform={`translate(${8 + 80 * i} 0)`}>
          {side === 'left' ? (
            <circle className="figure-joint left" cx="32" cy="14" r="5" />
          ) : (
            <rect className="figure-joint right" x="27.5" y="9.5" width="9" height="9" />
          )}
          {points === 'knee-bend' ? <KneeBend side={side} /> : <Sinking side={side} />}
        </g>
      ))}
    </svg>
  );
}

type OneSide = Readonly<{ side: 'left' | 'right' }>;

/** The knee's bend from landing to push-off; the distance is from landing to the deepest bend. */
function KneeBend({ side }: OneSide): ReactElement {
  const deepest = side === 'left' ? 56 : 34;
  const landing = 98;
  return (
    <>
      <path className="figure-ground" d="M0 114H66" />
      <path className="figure-guide" d={`M0 ${landing}H42M0 ${deepest}H42`} />
      <path
        className={`figure-curve ${side}`}
        d={`M2 ${landing}C10 ${landing - 8} 16 ${deepest} 30 ${deepest}S52 ${landing - 14} 64 ${landing - 4}`}
      />
      <path className="figure-span" d={`M30 ${deepest}V${landing}M26 ${deepest}h8M26 ${landing}h8`} />
    </>
  );
}

/** The height of the hips: falling at the landing, lowest, rising. Its slope at landing is the speed. */
function Sinking({ side }: OneSide): ReactElement {
  const fall = side === 'left' ? 22 : 36;
  const [x, y] = [18, 62 - fall / 3];
  return (
    <>
      <path className="figure-ground" d="M0 114H66" />
      <path className="figure-guide" d={`M${x} 28V114`} />
      <path
        className={`figure-curve ${side}`}
        d={`M2 ${y - fall * 0.62}Q8 ${y - fall * 0.55} ${x} ${y}C26 ${y + fall * 0.8} 30 ${y + fall} 38 ${y + fall}S54 ${y + fall * 0.3} 64 ${y - fall * 0.4}`}
      />
      <path className="figure-span" d={`M${x - 9} ${y - fall * 0.7}L${x + 15} ${y + fall * 1.17}`} />
    </>
  );
}
