import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { PictureBox } from '../../drawing/picture-box';
import { poseAt } from '../pictures/clip-pose';
import { StillPicture } from '../pictures/still-picture';
import type { ShownClip } from '../result/clip-player';
import type { StridesShown } from './shown-strides';
import { strideShapes } from './stride-shapes';
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
