import type { SampleGrid } from './sample-grid';

const CHANNELS = 3;
const BYTES_A_PIXEL = 4;

/**
 * Bilinear samples of a picture's red, green and blue, black outside, straight from its pixels: no tensor of the whole
 * picture is made.
 * @param into columns x rows x 3 values, row by row; overwritten
 * @param factor each value (0..255) times this, plus `offset`
 */
export function samplePixels(
  picture: ImageData,
  grid: SampleGrid,
  into: Float32Array,
  factor = 1,
  offset = 0,
): void {
  const { data, width, height } = picture;
  const { columns, rows, rightXPx, rightYPx, downXPx, downYPx } = grid;
  const [mostX, mostY, rowBytes] = [width - 1, height - 1, BYTES_A_PIXEL * width];
  let out = 0;
  // Runs for 65,536 places a frame: plain numbers only, and the edge elsewhere.
  for (let row = 0; row < rows; row++) {
    let x = grid.xPx + row * downXPx;
    let y = grid.yPx + row * downYPx;
    for (let column = 0; column < columns; column++) {
      if (x >= 0 && y >= 0 && x < mostX && y < mostY) {
        const left = Math.trunc(x);
        const top = Math.trunc(y);
        const at = BYTES_A_PIXEL * (top * width + left);
        const below = at + rowBytes;
        // Shares of the four pixels around.
        const lower = (y - top) * factor;
        const upper = factor - lower;
        const upperRight = (x - left) * upper;
        const upperLeft = upper - upperRight;
        const lowerRight = (x - left) * lower;
        const lowerLeft = lower - lowerRight;
        for (let channel = 0; channel < CHANNELS; channel++) {
          into[out + channel] =
            upperLeft * data[at + channel]! +
            upperRight * data[at + BYTES_A_PIXEL + channel]! +
            lowerLeft * data[below + channel]! +
            lowerRight * data[below + BYTES_A_PIXEL + channel]! +
            offset;
        }
      } else {
        const value = sampleAtEdge(picture, x, y, grid.fadePx);
        for (let channel = 0; channel < CHANNELS; channel++) {
          into[out + channel] = value[channel]! * factor + offset;
        }
      }
      out += CHANNELS;
      x += rightXPx;
      y += rightYPx;
    }
  }
}

const BLACK: readonly number[] = [0, 0, 0];

/** A place at the edge or outside, where some of the four pixels around are missing: they are black. */
function sampleAtEdge(
  { data, width, height }: ImageData,
  x: number,
  y: number,
  fadePx: number,
): readonly number[] {
  if (!(x >= -fadePx && y >= -fadePx && x <= width - 1 + fadePx && y <= height - 1 + fadePx)) return BLACK;
  const value = [0, 0, 0];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  for (const i of [left, left + 1]) {
    for (const j of [top, top + 1]) {
      if (i < 0 || j < 0 || i >= width || j >= height) continue;
      const share = (1 - Math.abs(x - i)) * (1 - Math.abs(y - j));
      const at = BYTES_A_PIXEL * (j * width + i);
      for (let channel = 0; channel < CHANNELS; channel++) value[channel]! += share * data[at + channel]!;
    }
  }
  return value;
}
