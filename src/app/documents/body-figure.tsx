import type { ReactElement } from 'react';
import type { MeasureId } from '../../core/metrics/measure';
import { measureFigure } from '../../drawing/measure-figure';
import { BodyPicture } from './body-picture';
import { skeletonOf } from './figure-body';
import { frameOf, type FigurePlan } from './figure-plan';
import { ShapesPicture } from './shapes-picture';

type OnBody = Extract<FigurePlan, { readonly kind: 'body' }>;

/** A schematic runner with what is measured drawn on, by the same lines as on a film's frames. */
export function BodyFigure({ id, plan }: { readonly id: MeasureId; readonly plan: OnBody }): ReactElement {
  const { body, view, value, unit } = plan;
  const side = id === 'armCrossing' ? 'left' : 'right';
  const shapes = measureFigure(id, skeletonOf(body), {
    view,
    side,
    ...(body.view === 'side' && { facing: 1 as const }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
  });
  const [left, top, width, height] = frameOf(plan).split(' ').map(Number) as [number, number, number, number];
  return (
    <svg viewBox={frameOf(plan)} aria-hidden="true">
      <path className="figure-ground" d={`M${left} .6H${left + width}`} />
      <path className="figure-under" d={`M${left} .6H${left + width}V${top + height}H${left}Z`} />
      <BodyPicture body={body} />
      <ShapesPicture shapes={shapes} tickCm={width / 45} />
    </svg>
  );
}
