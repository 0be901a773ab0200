import { reading, type SelfTestPartResult } from './self-test';

/** A picture as bytes: red, green, blue, alpha. What a canvas gives is one. */
export interface PixelGrid {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/** What the reference picture holds, read out of the file by another program than a browser. */
export interface KnownPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Every so many pixels one is known, across and down. */
  readonly everyPx: number;
  /** Red, green, blue of each known pixel, row by row. */
  readonly rgb: readonly number[];
}

/**
 * Whether this browser hands over a picture as it is. Some change what a page reads of a canvas, so that nobody can be
 * told apart by it; a network would then look at another picture.
 */
export function checkPicture(pixels: PixelGrid, known: KnownPicture): SelfTestPartResult {
  const total = knownPixels(known).length;
  const sameSize = pixels.width === known.widthPx && pixels.height === known.heightPx;
  const changed = sameSize ? changedPixels(pixels, known, [0, 1, 2]) : total;
  const readings = [reading('pixelsChanged', (100 * changed) / total, { truth: 0, bar: 0, unit: '%' })];
  if (changed === 0) return { part: 'picture', readings, fault: null };
  const exchanged = sameSize && changedPixels(pixels, known, [2, 1, 0]) === 0;
  return { part: 'picture', readings, fault: exchanged ? 'colours-exchanged' : 'picture-changed' };
}

/** Where the known pixels are, as indices into the picture's bytes. */
export function knownPixels({ widthPx, heightPx, everyPx }: Omit<KnownPicture, 'rgb'>): number[] {
  const at: number[] = [];
  for (let y = 0; y < heightPx; y += everyPx) {
    for (let x = 0; x < widthPx; x += everyPx) at.push(4 * (y * widthPx + x));
  }
  return at;
}

function changedPixels(pixels: PixelGrid, known: KnownPicture, order: readonly number[]): number {
  return knownPixels(known).filter((at, i) =>
    order.some((channel, k) => pixels.data[at + channel] !== known.rgb[3 * i + k]),
  ).length;
}
