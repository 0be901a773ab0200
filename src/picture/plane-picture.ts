import type { FramePlanes } from './frame-planes';
import type { PictureAxes } from './sample-grid';
import type { YuvColour } from './yuv-colour';

/** A picture in the planes that a decoder gave: turned upright, cut to a part and coloured only where it is sampled. */
export interface PlanePicture {
  readonly planes: FramePlanes;
  /** Where the picture's places lie in the planes. */
  readonly axes: PictureAxes;
  /** The picture's size; beyond it there is nothing, even where the planes go on. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly colour: YuvColour;
}
