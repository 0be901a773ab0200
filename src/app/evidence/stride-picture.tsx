import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { measureFigure, type FigureShape } from '../../drawing/measure-figure';
import type { PictureBox } from '../../drawing/picture-box';
import { poseAt } from '../pictures/clip-pose';
import { StillPicture } from '../pictures/still-picture';
import type { ShownClip } from '../result/clip-player';
import type { StridesShown } from './shown-strides';
import { pictureAloud } from './stride-words';

interface StridePictureProps {
  readonly clip: ShownClip;
  readonly shown: StridesShown;
  readonly place: number;
  readonly crop: PictureBox;
  /** Too small for text: lines only. */
  readonly small?: boolean;
}

/** The frame of one stride with its measured lines on it. */
export function StridePicture({ clip, shown, place, crop, small = false }: StridePictureProps): ReactElement {
  const { timeS } = shown.strides[place]!;
  if (!clip.video && poseAt(clip, timeS).size === 0) {
    return <p className="evidence-none small">{words.evidence.noPicture}</p>;
  }
  const shapes = strideShapes(clip, shown, place);
  return (
    <StillPicture
      clip={clip}
      timeS={timeS}
      crop={crop}
      shapes={small ? shapes.filter(({ kind }) => kind !== 'label') : shapes}
      label={pictureAloud(shown, place)}
    />
  );
}

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
