import { ColumnRange } from './column-range';
import { MOST_HALVINGS, type Plane, type PlaneLevel } from './frame-planes';
import type { PlanePicture } from './plane-picture';
import { axesInResized, axesThrough, type PictureAxes, type SampleGrid } from './sample-grid';
import { type RgbOfYuv, rgbOfYuv } from './yuv-colour';

const CHANNELS = 3;
/** Places are whole numbers in this part of a pixel; a pixel's share in a value is told in as many. */
const PARTS = 1 << 16;
/** Of them, so many tell where between two pixels a place lies. */
const BETWEEN_BITS = 8;
const BETWEEN = (1 << BETWEEN_BITS) - 1;
/** Rounded places stay this far from where pixels are missing, px. */
const ROUNDING_PX = 0.01;

/** A grid on its way through the planes of one level. */
interface Look {
  readonly picture: PlanePicture;
  readonly grid: SampleGrid;
  readonly level: PlaneLevel;
  /** The grid in pixels of brightness, and of colour. */
  readonly inY: PictureAxes;
  readonly inColour: PictureAxes;
  readonly rgb: RgbOfYuv;
  /** Of each channel outside the picture. */
  readonly black: number;
}

/**
 * Samples of a picture's red, green and blue, black outside, straight from its planes: each plane bilinearly at the size
 * at which a step is one to two of its pixels, so that no pixel is skipped; then turned to colours. Colours lie in the
 * middle of their four pixels (as Chromium and Skia take them). They are not cut off at black and white.
 * @param into columns x rows x 3 values, row by row; overwritten
 * @param factor each value (0..255) times this, plus `offset`
 */
export function samplePlanes(
  picture: PlanePicture,
  grid: SampleGrid,
  into: Float32Array,
  factor = 1,
  offset = 0,
): void {
  const inPlanes = axesThrough(picture.axes, grid);
  const halvings = halvingsFor(inPlanes);
  const level = picture.planes.level(halvings);
  const inY = axesThrough(axesInResized(0.5 ** halvings), inPlanes);
  const inColour = halvings > 0 ? inY : axesThrough(axesInResized(0.5), inPlanes);
  const rgb = rgbOfYuv(picture.colour, factor, offset);
  const look: Look = { picture, grid, level, inY, inColour, rgb, black: offset };
  const { columns, rows, fadePx } = grid;
  const seen = new ColumnRange();
  const whole = new ColumnRange();
  for (let row = 0; row < rows; row++) {
    const out = row * columns * CHANNELS;
    keepInPicture(seen, look, row, fadePx);
    keepInPicture(whole, look, row, 0);
    keepInPlane(whole, inY, level.y, row);
    keepInPlane(whole, inColour, level.u, row);
    if (whole.from === whole.to) whole.from = whole.to = seen.to;
    into.fill(offset, out, out + CHANNELS * seen.from);
    sampleEdge(look, row, seen.from, whole.from, into);
    sampleInside(picture.planes.bytes, look, row, whole, into);
    sampleEdge(look, row, whole.to, seen.to, into);
    into.fill(offset, out + CHANNELS * seen.to, out + CHANNELS * columns);
  }
}

/** How often the planes are halved for a grid of such steps: the finer step is the one that counts. */
function halvingsFor({ rightXPx, rightYPx, downXPx, downYPx }: PictureAxes): number {
  const stepPx = Math.min(Math.hypot(rightXPx, rightYPx), Math.hypot(downXPx, downYPx));
  return Math.max(0, Math.min(MOST_HALVINGS, Math.floor(Math.log2(stepPx))));
}

function keepInPicture(range: ColumnRange, { grid, picture }: Look, row: number, beyondPx: number): void {
  range.all(grid.columns);
  const { xPx, yPx, rightXPx, rightYPx, downXPx, downYPx } = grid;
  range.keep(xPx + row * downXPx, rightXPx, -beyondPx, picture.widthPx - 1 + beyondPx);
  range.keep(yPx + row * downYPx, rightYPx, -beyondPx, picture.heightPx - 1 + beyondPx);
}

/** Where all four pixels around a place are there. */
function keepInPlane(range: ColumnRange, at: PictureAxes, { widthPx, heightPx }: Plane, row: number): void {
  range.keep(at.xPx + row * at.downXPx, at.rightXPx, ROUNDING_PX, widthPx - 1 - ROUNDING_PX);
  range.keep(at.yPx + row * at.downYPx, at.rightYPx, ROUNDING_PX, heightPx - 1 - ROUNDING_PX);
}

/** Runs for 65,536 places a network: whole numbers, no checks, nothing that could be done once. */
function sampleInside(
  bytes: Uint8Array,
  { grid, inY, inColour, level, rgb }: Look,
  row: number,
  { from, to }: ColumnRange,
  into: Float32Array,
): void {
  const [yAt, uAt, vAt] = [level.y.at, level.u.at, level.v.at];
  const [yRow, colourRow] = [level.y.rowBytes, level.u.rowBytes];
  const { red, green, blue } = rgb;
  const ofY = rgb.ofY / PARTS;
  const redOfV = rgb.redOfV / PARTS;
  const greenOfU = rgb.greenOfU / PARTS;
  const greenOfV = rgb.greenOfV / PARTS;
  const blueOfU = rgb.blueOfU / PARTS;
  const right = Math.round(inY.rightXPx * PARTS);
  const down = Math.round(inY.rightYPx * PARTS);
  const colourApart = inColour !== inY;
  let x = Math.round((inY.xPx + row * inY.downXPx + from * inY.rightXPx) * PARTS);
  let y = Math.round((inY.yPx + row * inY.downYPx + from * inY.rightYPx) * PARTS);
  let out = (row * grid.columns + from) * CHANNELS;
  for (let column = from; column < to; column++) {
    let betweenX = (x >> (16 - BETWEEN_BITS)) & BETWEEN;
    let betweenY = (y >> (16 - BETWEEN_BITS)) & BETWEEN;
    // Shares of the four pixels around.
    let lowerRight = Math.imul(betweenX, betweenY);
    let upperRight = (betweenX << BETWEEN_BITS) - lowerRight;
    let lowerLeft = (betweenY << BETWEEN_BITS) - lowerRight;
    let upperLeft = PARTS - upperRight - lowerLeft - lowerRight;
    let above = Math.imul(y >> 16, yRow) + (x >> 16);
    let at = yAt + above;
    let below = at + yRow;
    const light =
      ofY *
      (Math.imul(bytes[at]!, upperLeft) +
        Math.imul(bytes[at + 1]!, upperRight) +
        Math.imul(bytes[below]!, lowerLeft) +
        Math.imul(bytes[below + 1]!, lowerRight));
    if (colourApart) {
      const colourX = (x >> 1) - PARTS / 4;
      const colourY = (y >> 1) - PARTS / 4;
      betweenX = (colourX >> (16 - BETWEEN_BITS)) & BETWEEN;
      betweenY = (colourY >> (16 - BETWEEN_BITS)) & BETWEEN;
      lowerRight = Math.imul(betweenX, betweenY);
      upperRight = (betweenX << BETWEEN_BITS) - lowerRight;
      lowerLeft = (betweenY << BETWEEN_BITS) - lowerRight;
      upperLeft = PARTS - upperRight - lowerLeft - lowerRight;
      above = Math.imul(colourY >> 16, colourRow) + (colourX >> 16);
    }
    at = uAt + above;
    below = at + colourRow;
    const u =
      Math.imul(bytes[at]!, upperLeft) +
      Math.imul(bytes[at + 1]!, upperRight) +
      Math.imul(bytes[below]!, lowerLeft) +
      Math.imul(bytes[below + 1]!, lowerRight);
    at = vAt + above;
    below = at + colourRow;
    const v =
      Math.imul(bytes[at]!, upperLeft) +
      Math.imul(bytes[at + 1]!, upperRight) +
      Math.imul(bytes[below]!, lowerLeft) +
      Math.imul(bytes[below + 1]!, lowerRight);
    into[out] = light + redOfV * v + red;
    into[out + 1] = light + greenOfU * u + greenOfV * v + green;
    into[out + 2] = light + blueOfU * u + blue;
    out += CHANNELS;
    x += right;
    y += down;
  }
}

/** Places at the edge, of the picture or of its planes: the planes' outermost pixels go on, the picture fades to black. */
function sampleEdge(look: Look, row: number, from: number, to: number, into: Float32Array): void {
  const { picture, grid, level, inY, inColour, rgb, black } = look;
  const { bytes } = picture.planes;
  for (let column = from; column < to; column++) {
    const share =
      shareInside(grid.xPx + row * grid.downXPx + column * grid.rightXPx, picture.widthPx) *
      shareInside(grid.yPx + row * grid.downYPx + column * grid.rightYPx, picture.heightPx);
    const yX = inY.xPx + row * inY.downXPx + column * inY.rightXPx;
    const yY = inY.yPx + row * inY.downYPx + column * inY.rightYPx;
    const colourX = inColour.xPx + row * inColour.downXPx + column * inColour.rightXPx;
    const colourY = inColour.yPx + row * inColour.downYPx + column * inColour.rightYPx;
    const light = rgb.ofY * valueAt(bytes, level.y, yX, yY);
    const u = valueAt(bytes, level.u, colourX, colourY);
    const v = valueAt(bytes, level.v, colourX, colourY);
    const out = (row * grid.columns + column) * CHANNELS;
    const [red, green] = [
      light + rgb.redOfV * v + rgb.red,
      light + rgb.greenOfU * u + rgb.greenOfV * v + rgb.green,
    ];
    const blue = light + rgb.blueOfU * u + rgb.blue;
    into[out] = black + share * (red - black);
    into[out + 1] = black + share * (green - black);
    into[out + 2] = black + share * (blue - black);
  }
}

/** 1 within the picture, less within a pixel beyond the middles of its outermost ones. */
function shareInside(place: number, sizePx: number): number {
  return Math.max(0, 1 - Math.max(0, -place, place - (sizePx - 1)));
}

function valueAt(bytes: Uint8Array, plane: Plane, xPx: number, yPx: number): number {
  const x = Math.max(0, Math.min(plane.widthPx - 1, xPx));
  const y = Math.max(0, Math.min(plane.heightPx - 1, yPx));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = Math.min(plane.widthPx - 1, left + 1);
  const above = plane.at + top * plane.rowBytes;
  const below = plane.at + Math.min(plane.heightPx - 1, top + 1) * plane.rowBytes;
  const upper = bytes[above + left]! + (x - left) * (bytes[above + right]! - bytes[above + left]!);
  const lower = bytes[below + left]! + (x - left) * (bytes[below + right]! - bytes[below + left]!);
  return upper + (y - top) * (lower - upper);
}
