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

/** Of a picture for people, rows that are sampled at once: samples of all of it would take three times the memory of its pixels. */
const ROWS_AT_A_TIME = 32;
/** Of the rows before; nothing of it is kept. */
let samples = new Float32Array(0);

/**
 * The picture as pixels, for people.
 * @param longestPx longest side; none is blown up
 * @param used pixels of a picture before, which are not looked at any more: taken where they have the size
 */
export function pixelsOf(
  picture: NetworkPicture,
  longestPx: number,
  used: ImageData | null = null,
): ImageData {
  if ('pixels' in picture && Math.max(picture.pixels.width, picture.pixels.height) <= longestPx) {
    return picture.pixels;
  }
  const size = sizeOf(picture);
  const { widthPx: columns, heightPx: rows, scale } = pictureSize(size.widthPx, size.heightPx, longestPx);
  const fits = used?.width === columns && used.height === rows;
  const pixels = fits ? used : new ImageData(columns, rows);
  const { data } = pixels;
  const axes = axesInResized(scale);
  const needed = 3 * columns * Math.min(rows, ROWS_AT_A_TIME);
  if (samples.length < needed) samples = new Float32Array(needed);
  for (let row = 0, i = 0; row < rows; row += ROWS_AT_A_TIME) {
    const yPx = axes.yPx + row * axes.downYPx;
    const taken = Math.min(rows - row, ROWS_AT_A_TIME);
    samplePicture(picture, { ...axes, yPx, columns, rows: taken, fadePx: 1 }, samples);
    for (let from = 0; from < 3 * columns * taken; i += 4, from += 3) {
      data[i] = samples[from]!;
      data[i + 1] = samples[from + 1]!;
      data[i + 2] = samples[from + 2]!;
      data[i + 3] = 255;
    }
  }
  return pixels;
}
