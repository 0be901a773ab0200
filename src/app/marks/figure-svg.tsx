import type { ReactElement } from 'react';
import type { FigurePoint, FigureShape } from '../../drawing/figure-shape';
import type { PictureBox } from '../../drawing/picture-box';
import { towards } from '../../drawing/plumb';

interface FigureSvgProps {
  /** Lines lie below every mark's words. */
  readonly part: 'lines' | 'words';
  readonly shapes: readonly FigureShape[];
  /** Height of a value's letters and of a note's, clip px. */
  readonly textPx: number;
  readonly noteTextPx: number;
  /** Half the length of a tick at the end of a distance, clip px. */
  readonly tickPx: number;
  /** Labels stay within it. */
  readonly region: PictureBox;
}

const LINE_HEIGHT = 1.25;
/** A letter's usual width, as a share of its height. */
const LETTER = 0.56;

/** Figure shapes as `drawFigure` draws them on canvas: light on a dark edge, references dashed. */
export function FigureSvg(props: FigureSvgProps): ReactElement {
  const { part, shapes, textPx, noteTextPx, tickPx, region } = props;
  return (
    <g className="mark-figure">
      {part === 'lines' &&
        (['edge', 'line'] as const).map((layer) =>
          shapes.map((shape, i) =>
            shape.kind === 'label' ? null : (
              <path
                key={`${layer}${i}`}
                className={`mark-${layer} ${shape.kind === 'line' ? shape.role : ''}`}
                d={pathOf(shape, tickPx)}
              />
            ),
          ),
        )}
      {part === 'words' &&
        shapes.map((shape, i) =>
          shape.kind === 'label' ? (
            <Label
              key={`label${i}`}
              {...shape}
              letterPx={shape.size === 'note' ? noteTextPx : textPx}
              region={region}
            />
          ) : null,
        )}
    </g>
  );
}

function pathOf(shape: Exclude<FigureShape, { kind: 'label' }>, tickPx: number): string {
  if (shape.kind === 'arc') {
    const { centre, radiusPx, fromDeg, toDeg } = shape;
    const on = (deg: number): FigurePoint => {
      const { xPx, yPx } = towards(deg);
      return { xPx: centre.xPx + radiusPx * xPx, yPx: centre.yPx + radiusPx * yPx };
    };
    const wide = Math.abs(toDeg - fromDeg) > 180 ? 1 : 0;
    return `M${say(on(fromDeg))}A${radiusPx} ${radiusPx} 0 ${wide} ${toDeg > fromDeg ? 1 : 0} ${say(on(toDeg))}`;
  }
  const { from, to } = shape;
  const line = `M${say(from)}L${say(to)}`;
  if (shape.kind === 'line') return line;
  const length = Math.hypot(to.xPx - from.xPx, to.yPx - from.yPx) || 1;
  const [x, y] = [(-tickPx * (to.yPx - from.yPx)) / length, (tickPx * (to.xPx - from.xPx)) / length];
  const tick = ({ xPx, yPx }: FigurePoint): string => `M${xPx - x} ${yPx - y}L${xPx + x} ${yPx + y}`;
  return line + tick(from) + tick(to);
}

function say({ xPx, yPx }: FigurePoint): string {
  return `${xPx} ${yPx}`;
}

type LabelProps = Extract<FigureShape, { kind: 'label' }> & {
  readonly letterPx: number;
  readonly region: PictureBox;
};

function Label({ at, text, letterPx, region }: LabelProps): ReactElement {
  const lines = text.split('\n');
  const halfWidth = 0.5 * LETTER * letterPx * Math.max(...lines.map((line) => line.length)) + 0.35 * letterPx;
  const halfHeight = (0.72 + 0.5 * LINE_HEIGHT * (lines.length - 1)) * letterPx;
  const x = within(at.xPx, region.leftPx + halfWidth, region.leftPx + region.widthPx - halfWidth);
  const y = within(at.yPx, region.topPx + halfHeight, region.topPx + region.heightPx - halfHeight);
  const firstY = y - 0.5 * LINE_HEIGHT * (lines.length - 1) * letterPx;
  return (
    <>
      <rect
        className="mark-label-box"
        x={x - halfWidth}
        y={y - halfHeight}
        width={2 * halfWidth}
        height={2 * halfHeight}
        rx={0.3 * letterPx}
      />
      <text className="mark-label" fontSize={letterPx}>
        {lines.map((line, i) => (
          <tspan key={i} x={x} y={firstY + i * LINE_HEIGHT * letterPx}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

function within(value: number, least: number, most: number): number {
  return most < least ? (least + most) / 2 : Math.min(most, Math.max(least, value));
}
