import { pictureSize } from './picture-size';
import type { PlanePicture } from './plane-picture';
import { axesInResized, axesThrough, SAME_AXES, type SampleGrid } from './sample-grid';
import { samplePixels } from './sample-pixels';
import { samplePlanes } from './sample-planes';

/** A picture that was drawn, smaller than the clip as a rule; `scale` brings its places to the clip's. */
export interface PixelPicture {
  readonly pixels: ImageData;
  /** Clip pixels per picture pixel. */
  readonly scale: number;
}

/**
 * What networks look at: an upright picture of the clip, or of a part of it. Whatever it is made of, its places are told in
 * px of the clip from its own top left, so that what one network remembers of one picture is true for all.
 */
export type NetworkPicture = PixelPicture | PlanePicture;

/** A picture's size, px of the clip, and how many of these one of its own pixels is wide. */
export interface NetworkPictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelPx: number;
}

export function sizeOf(picture: NetworkPicture): NetworkPictureSize {
  if ('planes' in picture) return { widthPx: picture.widthPx, heightPx: picture.heightPx, pixelPx: 1 };
  const { pixels, scale } = picture;
  return { widthPx: pixels.width * scale, heightPx: pixels.height * scale, pixelPx: scale };
}

/**
 * Samples of a picture's red, green and blue, black outside.
 * @param grid in px of the clip
 * @param into columns x rows x 3 values, row by row; overwritten
 * @param factor each value (0..255) times this, plus `offset`
 */
export function samplePicture(
  picture: NetworkPicture,
  grid: SampleGrid,
  into: Float32Array,
  factor = 1,
  offset = 0,
): void {
  if ('planes' in picture) {
    samplePlanes(picture, grid, into, factor, offset);
    return;
  }
  const perPx = 1 / picture.scale;
  const inPixels = axesThrough({ ...SAME_AXES, rightXPx: perPx, downYPx: perPx }, grid);
  samplePixels(picture.pixels, { ...grid, ...inPixels }, into, factor, offset);
}

/**
 * The picture as pixels, for people.
 * @param longestPx longest side; none is blown up
 */
export function pixelsOf(picture: NetworkPicture, longestPx: number): ImageData {
  if ('pixels' in picture && Math.max(picture.pixels.width, picture.pixels.height) <= longestPx) {
    return picture.pixels;
  }
  const size = sizeOf(picture);
  const { widthPx: columns, heightPx: rows, scale } = pictureSize(size.widthPx, size.heightPx, longestPx);
  const samples = new Float32Array(3 * columns * rows);
  const axes = axesInResized(scale);
  samplePicture(picture, { ...axes, columns, rows, fadePx: 1 }, samples);
  const pixels = new ImageData(columns, rows);
  const { data } = pixels;
  for (let i = 0, from = 0; i < data.length; i += 4, from += 3) {
    data[i] = samples[from]!;
    data[i + 1] = samples[from + 1]!;
    data[i + 2] = samples[from + 2]!;
    data[i + 3] = 255;
  }
  return pixels;
}
