import type { LiveFigures } from '../../core/live/live-figures';
import type { Side } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';

const text = words.camera.figures;

/** A figure as it is shown: large, with what it means below. `value` is `null` where it cannot be told now. */
export interface SaidFigure {
  readonly id: 'step-rate' | 'lean' | 'foot' | 'knee-left' | 'knee-right';
  readonly name: string;
  readonly side?: Side;
  readonly value: string | null;
  readonly meaning: string;
}

/** What of a body is shown: from the side how the foot lands, in line with the belt how the knee stands. */
export type ShownView = 'side' | 'rear' | 'front';

/** The live figures in words. Nothing is judged: they are a preview. */
export function sayFigures(figures: LiveFigures | null, view: ShownView): readonly SaidFigure[] {
  const rate = figures?.stepRatePerMin ?? null;
  const shared: SaidFigure[] = [
    {
      id: 'step-rate',
      name: text.stepRate,
      value: rate === null ? null : number(rate, 0),
      meaning: text.stepRateUnit,
    },
    sayLean(figures?.trunkLeanDeg ?? null, view),
  ];
  if (view === 'side') return [...shared, sayFoot(figures?.footAheadL ?? null)];
  return [...shared, sayKnee(figures, 'left'), sayKnee(figures, 'right')];
}

function sayLean(deg: number | null, view: ShownView): SaidFigure {
  const [plus, minus] = view === 'side' ? [text.leanForward, text.leanBack] : [text.leanRight, text.leanLeft];
  const about = deg === null ? 0 : Math.round(deg);
  return {
    id: 'lean',
    name: text.lean,
    value: deg === null ? null : text.degrees(number(Math.abs(about), 0)),
    meaning: deg === null ? '' : way(about, plus, minus, text.upright),
  };
}

function sayFoot(aheadL: number | null): SaidFigure {
  const percent = aheadL === null ? 0 : Math.round(100 * aheadL);
  return {
    id: 'foot',
    name: text.foot,
    value: aheadL === null ? null : text.percent(number(Math.abs(percent), 0)),
    meaning: aheadL === null ? '' : way(percent, text.footAhead, text.footBehind, text.footUnder),
  };
}

function sayKnee(figures: LiveFigures | null, side: Side): SaidFigure {
  const deg = figures?.kneeInDeg?.[side];
  const told = deg !== undefined && Number.isFinite(deg);
  const about = told ? Math.round(deg) : 0;
  return {
    id: `knee-${side}`,
    name: text.kneeOf[side],
    side,
    value: told ? text.degrees(number(Math.abs(about), 0)) : null,
    meaning: told ? way(about, text.kneeIn, text.kneeOut, text.kneeStraight) : '',
  };
}

function way(value: number, plus: string, minus: string, none: string): string {
  if (value === 0) return none;
  return value > 0 ? plus : minus;
}
