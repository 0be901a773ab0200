import type { Outcome } from '../../../workers/analysis-api';
import { words } from '../../core/words/words';
import type { FigureShape } from '../../drawing/measure-figure';
import type { PictureBox } from '../../drawing/picture-box';
import type { Engine } from '../engine';
import { nearestFrame } from '../clock/frame-times';
import type { ShownClip } from '../result/clip-player';
import { markedShapes } from '../marks/marked-shapes';
import { unitsNow } from '../theme/units-choice';
import { poseAt } from './clip-pose';
import { paintStill } from './paint-still';

/** Smaller crops are blown up to this height, so that what is drawn over them can be read, px. */
const LEAST_HEIGHT_PX = 720;

export interface StillRequest {
  readonly clip: ShownClip;
  readonly timeS: number;
  readonly crop: PictureBox;
  readonly shapes?: readonly FigureShape[] | undefined;
}

/**
 * A still as a PNG at the clip's own resolution, as `StillPicture` shows it; without a video the skeleton on the
 * dark stage.
 * @param pictures the session's: `useSession().pictures`
 */
export async function pictureBlob(
  pictures: Engine['pictures'],
  { clip, timeS: askedS, crop, shapes }: StillRequest,
  signal?: AbortSignal,
): Promise<Outcome<Blob>> {
  const { video } = clip;
  const timeS = ownTime(clip, askedS);
  let picture: ImageBitmap | null = null;
  try {
    if (video) {
      const maxHeightPx = Math.ceil(crop.heightPx);
      const outcome = await pictures(
        { file: video, timesS: [timeS], crops: [crop], maxHeightPx },
        (each) => (picture = each.picture),
        signal,
      );
      if (!outcome.ok) return outcome;
    }
    const png = await stillPng(picture, { clip, timeS, crop, shapes });
    return png ? { ok: true, value: png } : noPng(`${crop.widthPx} x ${crop.heightPx}`);
  } finally {
    (picture as ImageBitmap | null)?.close();
  }
}

/** On the frame's own time, so that picture and skeleton cannot be of two frames. */
export function ownTime({ cleaned }: ShownClip, timeS: number): number {
  return cleaned ? (cleaned.timesS[nearestFrame(cleaned.timesS, timeS)] ?? 0) : timeS;
}

/**
 * Draws a still, with the marks that were drawn on its frame by hand, and makes a PNG of it.
 * @param picture the cropped frame, drawn before this returns; without it the skeleton stands on the dark stage
 * @returns null where the browser has no memory for it
 */
export function stillPng(
  picture: ImageBitmap | null,
  { clip, timeS, crop, shapes }: StillRequest,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.height = Math.round(Math.max(LEAST_HEIGHT_PX, crop.heightPx));
  canvas.width = Math.round((canvas.height * crop.widthPx) / crop.heightPx);
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  const marks = markedShapes(clip, timeS, crop, unitsNow());
  paintStill(context, { picture, pose: poseAt(clip, timeS), crop, shapes: [...(shapes ?? []), ...marks] }, 1);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function noPng(detail: string): Outcome<never> {
  return { ok: false, error: { code: 'internal', message: words.pictures.noPng, detail } };
}
