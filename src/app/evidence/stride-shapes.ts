import { measureFigure, type FigureShape } from '../../drawing/measure-figure';
import { poseAt } from '../pictures/clip-pose';
import type { ShownClip } from '../result/clip-player';
import type { StridesShown } from './shown-strides';

/** The measured lines of a stride, clip px. */
export function strideShapes(clip: ShownClip, shown: StridesShown, place: number): FigureShape[] {
  const { source } = clip;
  const { side, timeS, value, also } = shown.strides[place]!;
  const pose = poseAt(clip, timeS);
  const filmed = { view: source.view, side, plumbDeg: source.situation?.roll.correctedDeg ?? 0 };
  return [
    ...measureFigure(shown.measure, pose, { ...filmed, value, unit: shown.unit }),
    ...shown.also.flatMap((id, i) => {
      const beside = also[i];
      return beside === undefined ? [] : measureFigure(id, pose, { ...filmed, value: beside, unit: 'deg' });
    }),
  ];
}
