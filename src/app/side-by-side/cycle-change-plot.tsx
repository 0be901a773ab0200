import type { ReactElement } from 'react';
import type { CycleCurve } from '../../core/metrics/gait-cycle';
import { words } from '../../core/words/words';
import { PLACES, type Place } from '../comparison/compare-desk';
import { Grid, Phases } from '../plots/cycle-plot';
import {
  bandPath,
  BOX,
  linePath,
  scaleOfCurves,
  valueAtPercent,
  type CycleScale,
} from '../plots/cycle-scale';
import { spokenCurve } from '../plots/spoken-curve';
import type { CyclePair, SidePair } from './cycle-pairs';

/** One side's curve before and after over each other: vectors. Both sides of a signal have the same axis. */
export function CycleChangePlot({
  pair,
  own,
}: {
  readonly pair: CyclePair;
  readonly own: SidePair;
}): ReactElement {
  const { side, parts } = own;
  const { id } = pair.after;
  const { title, down, up } = words.plots.cycles[id];
  const scale = scaleOfCurves(
    id,
    pair.sides.flatMap(({ before, after }) => [before, after]),
  );
  const last = Math.max(...PLACES.map((place) => scale.percentsOf(own[place]))) - 1;
  const middle = (BOX.top + BOX.bottom) / 2;
  return (
    <svg
      className={`cycle-plot cycle-change ${side}`}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={words.sideBySide.curves.aloud(
        title,
        side,
        spokenCurve(pair.before, side),
        spokenCurve(pair.after, side),
      )}
    >
      <Phases curves={[own.before, own.after]} scale={scale} />
      {parts.map(({ fromPercent, toPercent }) => (
        <Differs
          key={fromPercent}
          fromX={scale.x(Math.min(fromPercent, last))}
          toX={scale.x(Math.min(toPercent, last))}
        />
      ))}
      <Grid scale={scale} />
      {PLACES.map((place) => (
        <path key={place} className={`change-band ${place}`} d={bandPath(own[place], scale)} />
      ))}
      {PLACES.map((place) => (
        <path key={place} className={`change-line ${place}`} d={linePath(own[place], scale)} />
      ))}
      {PLACES.map((place) => (
        <LeavesGround key={place} place={place} side={side} curve={own[place]} scale={scale} />
      ))}
      <text className="cycle-axis" x={(BOX.left + BOX.right) / 2} y={BOX.bottom + 38}>
        {words.plots.axisPercent}
      </text>
      <text className="cycle-axis" transform={`translate(11 ${middle}) rotate(-90)`}>
        {words.plots.axisDegrees(down, up)}
      </text>
    </svg>
  );
}

/** A part of a single percent is still seen. */
const LEAST_BAR = 3;

function Differs({ fromX, toX }: { readonly fromX: number; readonly toX: number }): ReactElement {
  const width = Math.max(toX - fromX, LEAST_BAR);
  const x = Math.min(fromX, BOX.right - width);
  return (
    <g className="change-differs">
      <rect className="change-shade" x={x} y={BOX.top} width={width} height={BOX.bottom - BOX.top} />
      <rect className="change-bar" x={x} y={BOX.top - 2} width={width} height="5" />
    </g>
  );
}

/** Where the foot leaves the ground: left a circle, right a square, hollow before and filled after. */
function LeavesGround({
  place,
  side,
  curve: { mean, toeOffPercent },
  scale: { x, y },
}: {
  readonly place: Place;
  readonly side: SidePair['side'];
  readonly curve: CycleCurve;
  readonly scale: CycleScale;
}): ReactElement {
  const [cx, cy] = [x(toeOffPercent), y(valueAtPercent(mean, toeOffPercent))];
  return side === 'left' ? (
    <circle className={`change-toe-off ${place}`} cx={cx} cy={cy} r="4.4" />
  ) : (
    <rect className={`change-toe-off ${place}`} x={cx - 4} y={cy - 4} width="8" height="8" />
  );
}
