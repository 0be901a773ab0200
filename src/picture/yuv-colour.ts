/** How a video's brightness and colour differences stand for red, green and blue. */
export interface YuvColour {
  /** Share of red and of blue in the brightness; green has the rest. */
  readonly red: number;
  readonly blue: number;
  /** Levels reach from 0 to 255; otherwise from 16 to 235, and the differences from 16 to 240. */
  readonly fullRange: boolean;
}

/** Red, green and blue of Y, U, V (0..255 each) as sums of them; what is not named has no part in it. */
export interface RgbOfYuv {
  readonly ofY: number;
  readonly redOfV: number;
  readonly greenOfU: number;
  readonly greenOfV: number;
  readonly blueOfU: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** ITU-R BT.709, 601 and 2020: shares of red and blue, by what WebCodecs calls the matrix. */
const SHARES: Readonly<Record<string, readonly [red: number, blue: number]>> = {
  bt709: [0.2126, 0.0722],
  smpte170m: [0.299, 0.114],
  bt470bg: [0.299, 0.114],
  'bt2020-ncl': [0.2627, 0.0593],
};
/** Whoever draws these for a screen turns more than levels: what is not named is taken to be a screen's. */
const NOT_A_SCREENS = { primaries: ['bt2020', 'smpte432'], transfer: ['linear', 'pq', 'hlg'] } as const;

/**
 * A frame's colours; `null` for those that this does not know how to turn into a screen's.
 * What says nothing is BT.601 with limited levels, as Chromium draws it, however large it is.
 */
export function yuvColourOf({
  primaries,
  transfer,
  matrix,
  fullRange,
}: VideoColorSpaceInit): YuvColour | null {
  const isOf = (kinds: readonly string[], kind: string | null | undefined): boolean =>
    kinds.includes(kind ?? '');
  if (isOf(NOT_A_SCREENS.primaries, primaries) || isOf(NOT_A_SCREENS.transfer, transfer)) return null;
  const shares = SHARES[matrix ?? 'smpte170m'];
  return shares ? { red: shares[0], blue: shares[1], fullRange: fullRange ?? false } : null;
}

/** @param factor each of red, green and blue (0..255) is given times this, plus `offset` */
export function rgbOfYuv({ red, blue, fullRange }: YuvColour, factor: number, offset: number): RgbOfYuv {
  const ofY = factor * (fullRange ? 1 : 255 / 219);
  const difference = factor * (fullRange ? 1 : 255 / 224);
  const black = offset - (fullRange ? 0 : 16 * ofY);
  const green = 1 - red - blue;
  const redOfV = 2 * (1 - red) * difference;
  const blueOfU = 2 * (1 - blue) * difference;
  const greenOfU = (-blue / green) * blueOfU;
  const greenOfV = (-red / green) * redOfV;
  return {
    ...{ ofY, redOfV, greenOfU, greenOfV, blueOfU },
    red: black - 128 * redOfV,
    green: black - 128 * (greenOfU + greenOfV),
    blue: black - 128 * blueOfU,
  };
}
