import { words } from '../../core/words/words';
import type { ReactElement } from 'react';
import type { Band } from '../../core/criteria/bands';
import { axisFor, percentAt, type Axis } from './axis';
import type { Row } from './measure-rows';

interface RangeBarProps {
  readonly rows: readonly Row[];
  readonly band: Band | undefined;
}

/** A lane for each row; em of the figure's own text, so that it grows with it. */
const LANE_EM = 1.6;
const PAD_EM = 0.35;
const NAMES_EM = 1.35;
const SCALE_EM = 1.75;
/** The longest name of a zone has room from here on the narrowest axis (a phone's, about 300 px). */
const NAMED_FROM_PERCENT = 15;
/** px; the zone cuts off what is beyond it. */
const WIDER_THAN_ANY = 1200;
const DOTS_APART_EM = 0.6;

/**
 * Values and their intervals over the limits, as vectors. Zones are told apart by name or pattern, sides by shape.
 * The table beside it says the same in numbers.
 */
export function RangeBar({ rows, band }: RangeBarProps): ReactElement {
  const axis = axisFor(
    rows.map(({ estimate }) => estimate),
    band,
  );
  const at = (value: number): string => `${percentAt(axis, value)}%`;
  const named = axis.zones.length > 0;
  const lanesFromEm = named ? NAMES_EM : PAD_EM;
  const barEm = lanesFromEm + rows.length * LANE_EM + PAD_EM;
  return (
    <svg className="range" height={`${barEm + SCALE_EM}em`} width="100%" aria-hidden="true">
      <svg className="range-zones" height={`${barEm}em`} width="100%">
        {named ? (
          <Zones axis={axis} heightEm={barEm} />
        ) : (
          <rect className="range-bare" width="100%" height="100%" />
        )}
      </svg>
      {rows.map(({ side, estimate }, i) => (
        <Lane
          key={side}
          side={side}
          yEm={lanesFromEm + (i + 0.5) * LANE_EM}
          low={at(estimate.ci95[0])}
          value={at(estimate.value)}
          high={at(estimate.ci95[1])}
        />
      ))}
      {axis.labels.map(({ value, text, place }) => (
        <text key={value} className={`range-label ${place}`} x={at(value)} y={`${barEm + 1.3}em`}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/**
 * Tinted stretches with a strong lower edge: what meets the limits is plain, watch is dotted, flag is hatched. Dots and
 * hatching are dashed lines, not SVG patterns: printers are given those as bitmaps.
 */
function Zones({ axis, heightEm }: { readonly axis: Axis; readonly heightEm: number }): ReactElement {
  return (
    <>
      {axis.zones.map(({ verdict, from, to }) => {
        const [left, wide] = [percentAt(axis, from), percentAt(axis, to) - percentAt(axis, from)];
        return (
          <svg
            key={`${verdict}${from}`}
            className="range-zone"
            data-verdict={verdict}
            x={`${left}%`}
            width={`${wide}%`}
            height="100%"
          >
            <rect className="tint" width="100%" height="100%" />
            {verdict === 'watch' && <Dots heightEm={heightEm} />}
            {verdict === 'flag' && (
              <line className="hatch" x2={WIDER_THAN_ANY} y1="50%" y2="50%" strokeWidth={`${heightEm}em`} />
            )}
            <rect className="edge" y="100%" width="100%" height="3" />
            {left > 0 && <rect className="gap" width="1" height="100%" />}
            {wide >= NAMED_FROM_PERCENT && (
              <text x="50%" y="1em">
                {words.names.verdicts[verdict]}
              </text>
            )}
          </svg>
        );
      })}
    </>
  );
}

function Dots({ heightEm }: { readonly heightEm: number }): ReactElement {
  const rows = Math.floor(heightEm / DOTS_APART_EM);
  return (
    <g className="dots">
      {Array.from({ length: rows }, (_, i) => {
        const y = `${(i + 0.5) * DOTS_APART_EM}em`;
        return <line key={i} x1={i % 2 === 0 ? 3 : 7} x2={WIDER_THAN_ANY} y1={y} y2={y} />;
      })}
    </g>
  );
}

interface LaneProps {
  readonly side: Row['side'];
  readonly yEm: number;
  readonly low: string;
  readonly value: string;
  readonly high: string;
}

/** A value on its interval: left a filled circle, right a hollow square, both together a bar. */
function Lane({ side, yEm, low, value, high }: LaneProps): ReactElement {
  const y = `${yEm}em`;
  const [top, bottom] = [`${yEm - 0.4}em`, `${yEm + 0.4}em`];
  return (
    <g className={`range-lane ${side}`}>
      <line x1={low} x2={high} y1={y} y2={y} />
      <line x1={low} x2={low} y1={top} y2={bottom} />
      <line x1={high} x2={high} y1={top} y2={bottom} />
      {side === 'left' && <circle className="point" cx={value} cy={y} r="0.5em" />}
      {side === 'right' && <rect className="point" x={value} y={y} width="0.78em" height="0.78em" />}
      {side === 'overall' && <rect className="point" x={value} y={y} width="0.42em" height="1.35em" />}
    </g>
  );
}
