import type { ReactElement } from 'react';
import type { MeasureId } from '../../core/metrics/measure';
import { BarsFigure } from './bars-figure';
import { BodyFigure } from './body-figure';
import { CurvesFigure } from './curves-figure';
import { FIGURE_PLANS } from './figure-plan';
import { FromAboveFigure } from './from-above-figure';
import './figures.css';

/** The drawing of a measure. What it shows is said in words beneath it. */
export function FigureOf({ id }: { readonly id: MeasureId }): ReactElement {
  const plan = FIGURE_PLANS[id];
  switch (plan.kind) {
    case 'body':
      return <BodyFigure id={id} plan={plan} />;
    case 'bars':
      return <BarsFigure points={plan.points} />;
    case 'above':
      return <FromAboveFigure points={plan.points} />;
    case 'curves':
      return <CurvesFigure points={plan.points} />;
  }
}
