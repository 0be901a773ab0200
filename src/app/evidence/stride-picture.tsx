import { useCallback, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { drawFigure } from '../../drawing/draw-figure';
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

/** Letters that can be read at arm's length, CSS px. */
const LEAST_TEXT_PX = 14;

/** The frame of one stride with its measured lines on it. */
export function StridePicture({ clip, shown, place, crop, small = false }: StridePictureProps): ReactElement {
  const draw = useDrawStride(clip, shown, place, small);
  const { timeS } = shown.strides[place]!;
  if (!clip.video && poseAt(clip, timeS).size === 0) {
    return <p className="evidence-none small">{words.evidence.noPicture}</p>;
  }
  return (
    <StillPicture clip={clip} timeS={timeS} crop={crop} draw={draw} label={pictureAloud(shown, place)} />
  );
}

type Draw = (context: CanvasRenderingContext2D, scale: number) => void;

/** Draws a stride's measures; the same function as long as the stride is. */
export function useDrawStride(clip: ShownClip, shown: StridesShown, place: number, small = false): Draw {
  return useCallback(
    (context, scale) => {
      const shapes = strideShapes(clip, shown, place);
      const { width, height } = context.canvas;
      drawFigure(context, small ? shapes.filter(({ kind }) => kind !== 'label') : shapes, {
        scale,
        pictureWidthPx: width,
        pictureHeightPx: height,
        leastTextPx: LEAST_TEXT_PX * devicePixelRatio,
      });
    },
    [clip, shown, place, small],
  );
}

function strideShapes(clip: ShownClip, shown: StridesShown, place: number): FigureShape[] {
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
