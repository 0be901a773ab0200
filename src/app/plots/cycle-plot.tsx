import { useId, type ReactElement } from 'react';
import type { CycleCurve, GaitCycle } from '../../core/metrics/gait-cycle';
import { SIDES, type Side } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { bandPath, BOX, curvesOf, linePath, scaleOf, valueAtPercent, type CycleScale } from './cycle-scale';
import { spokenCurve } from './spoken-curve';

const QUARTERS = [0, 25, 50, 75, 100];

/** One signal over the stride, left over right: vectors, so that paper shows it as sharp as the screen. */
export function CyclePlot({ cycle }: { readonly cycle: GaitCycle }): ReactElement {
  const text = words.plots;
  const { title, down, up } = text.cycles[cycle.id];
  const scale = scaleOf(cycle);
  const middle = (BOX.top + BOX.bottom) / 2;
  const sides = SIDES.filter((side) => cycle[side]);
  return (
    <svg
      className="cycle-plot"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={text.aloud(
        title,
        sides.map((side) => `${text.side[side]} ${spokenCurve(cycle, side)}`),
      )}
    >
      <Phases curves={curvesOf(cycle)} scale={scale} />
      <Grid scale={scale} />
      {sides.map((side) => (
        <Band key={side} side={side} d={bandPath(cycle[side]!, scale)} />
      ))}
      {sides.map((side) => (
        <path key={side} className={`cycle-line ${side}`} d={linePath(cycle[side]!, scale)} />
      ))}
      {sides.map((side) => (
        <ToeOff key={side} side={side} curve={cycle[side]!} scale={scale} />
      ))}
      <text className="cycle-axis" x={(BOX.left + BOX.right) / 2} y={BOX.bottom + 38}>
        {text.axisPercent}
      </text>
      <text className="cycle-axis" transform={`translate(11 ${middle}) rotate(-90)`}>
        {text.axisDegrees(down, up)}
      </text>
    </svg>
  );
}

/** Left a plain tint, right striped: a dashed line, cut to the band (printers are given SVG patterns as bitmaps). */
function Band({ side, d }: { readonly side: Side; readonly d: string }): ReactElement {
  const id = useId();
  if (side === 'left') return <path className="cycle-band" d={d} />;
  const [middle, tall] = [(BOX.top + BOX.bottom) / 2, BOX.bottom - BOX.top];
  return (
    <>
      <clipPath id={id}>
        <path d={d} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <path className="cycle-stripes" d={`M0 ${middle}H${BOX.width + 2 * tall}`} strokeWidth={tall} />
      </g>
    </>
  );
}

/** Degrees and percents, with their lines. */
export function Grid({ scale: { ticks, x, y } }: { readonly scale: CycleScale }): ReactElement {
  return (
    <>
      {ticks.map((deg) => (
        <g key={deg}>
          <path
            className={deg === 0 ? 'cycle-zero' : 'cycle-grid'}
            d={`M${BOX.left} ${y(deg)}H${BOX.right}`}
          />
          <text className="cycle-tick deg" x={BOX.left - 6} y={y(deg) + 4}>
            {number(deg, 0)}
          </text>
        </g>
      ))}
      <path className="cycle-frame" d={`M${BOX.left} ${BOX.bottom}H${BOX.right}`} />
      {QUARTERS.map((percent) => (
        <g key={percent}>
          <path className="cycle-frame" d={`M${x(percent)} ${BOX.bottom}v5`} />
          <text
            className={`cycle-tick ${percent === 100 ? 'last' : ''}`}
            x={percent === 100 ? x(percent) + 6 : x(percent)}
            y={BOX.bottom + 19}
          >
            {percent}
          </text>
        </g>
      ))}
    </>
  );
}

/** Which part of the stride the foot stands and which it is in the air; all curves alike to a few percent. */
export function Phases({
  curves,
  scale: { x },
}: {
  readonly curves: readonly CycleCurve[];
  readonly scale: CycleScale;
}): ReactElement {
  const toeOffs = curves.map(({ toeOffPercent }) => toeOffPercent);
  const last = Math.max(...toeOffs);
  return (
    <>
      <rect
        className="cycle-stance"
        x={x(0)}
        y={BOX.top}
        width={x(Math.min(...toeOffs)) - x(0)}
        height={BOX.bottom - BOX.top}
      />
      <text className="cycle-phase" x={x(Math.min(...toeOffs) / 2)} y={13}>
        {words.plots.onGround}
      </text>
      <text className="cycle-phase" x={x((last + 100) / 2)} y={13}>
        {words.plots.inAir}
      </text>
    </>
  );
}

/** On the curve and on the axis: left a filled circle, right a hollow square. */
function ToeOff({
  side,
  curve: { mean, toeOffPercent },
  scale: { x, y },
}: {
  readonly side: Side;
  readonly curve: CycleCurve;
  readonly scale: CycleScale;
}): ReactElement {
  const [cx, cy] = [x(toeOffPercent), y(valueAtPercent(mean, toeOffPercent))];
  return (
    <g className={`cycle-toe-off ${side}`}>
      <path d={`M${cx} ${cy}V${BOX.bottom}`} />
      {side === 'left' ? (
        <circle cx={cx} cy={cy} r="4.6" />
      ) : (
        <rect x={cx - 4} y={cy - 4} width="8" height="8" />
      )}
    </g>
  );
}
