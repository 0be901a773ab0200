import type { ReactElement } from 'react';
import type { FigurePoint, FigureShape } from '../../drawing/figure-shape';

/** What is measured, drawn over the body: the measured line, what it is held against, the angle or the distance. */
export function ShapesPicture({
  shapes,
  tickCm,
}: {
  readonly shapes: readonly FigureShape[];
  /** Half the length of a tick at the end of a distance. */
  readonly tickCm: number;
}): ReactElement {
  return (
    <>
      {shapes.map((shape, i) => (
        <Shape key={`${shape.kind}${i}`} shape={shape} tickCm={tickCm} />
      ))}
    </>
  );
}

function Shape({
  shape,
  tickCm,
}: {
  readonly shape: FigureShape;
  readonly tickCm: number;
}): ReactElement | null {
  switch (shape.kind) {
    case 'line':
      return <path className={`figure-line ${shape.role}`} d={lineTo(shape.from, shape.to)} />;
    case 'arc':
      return <Arc {...shape} />;
    case 'span':
      return <path className="figure-span" d={spanPath(shape.from, shape.to, tickCm)} />;
    case 'label':
      return null;
  }
}

function Arc({
  centre,
  radiusPx,
  fromDeg,
  toDeg,
}: Extract<FigureShape, { readonly kind: 'arc' }>): ReactElement {
  const on = (deg: number): FigurePoint => ({
    xPx: centre.xPx + radiusPx * Math.cos((deg * Math.PI) / 180),
    yPx: centre.yPx + radiusPx * Math.sin((deg * Math.PI) / 180),
  });
  const wide = Math.abs(toDeg - fromDeg) > 180 ? 1 : 0;
  const clockwise = toDeg > fromDeg ? 1 : 0;
  const curve = `${say(on(fromDeg))}A${radiusPx.toFixed(2)} ${radiusPx.toFixed(2)} 0 ${wide} ${clockwise} ${say(on(toDeg))}`;
  return (
    <>
      <path className="figure-wedge" d={`M${say(centre)}L${curve}Z`} />
      <path className="figure-arc" d={`M${curve}`} />
    </>
  );
}

function spanPath(from: FigurePoint, to: FigurePoint, tick: number): string {
  const length = Math.hypot(to.xPx - from.xPx, to.yPx - from.yPx) || 1;
  const across = { xPx: -(to.yPx - from.yPx) / length, yPx: (to.xPx - from.xPx) / length };
  const end = ({ xPx, yPx }: FigurePoint): string =>
    lineTo(
      { xPx: xPx + tick * across.xPx, yPx: yPx + tick * across.yPx },
      { xPx: xPx - tick * across.xPx, yPx: yPx - tick * across.yPx },
    );
  return lineTo(from, to) + end(from) + end(to);
}

function lineTo(from: FigurePoint, to: FigurePoint): string {
  return `M${say(from)}L${say(to)}`;
}

function say({ xPx, yPx }: FigurePoint): string {
  return `${xPx.toFixed(2)} ${yPx.toFixed(2)}`;
}
