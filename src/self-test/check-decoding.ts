import type { PixelGrid } from './check-picture';
import { type ColourPatch, CORNERS, NUMBERED_CLIP, numberIn } from './numbered-clip';
import { reading, type SelfTestFault, type SelfTestPartResult } from './self-test';

/** What the app's own reader made of one frame. */
export interface DecodedFrame {
  readonly timeS: number;
  readonly pixels: PixelGrid;
}

/** What is kept of a decoded frame, so that the next one can be drawn over it. */
export interface SeenFrame {
  readonly timeS: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly value: number;
  /** Mean red, green, blue of each corner. */
  readonly corners: readonly (readonly number[])[];
}

/**
 * A colour may be off by this much, of 255. The usual mistakes are larger: the wrong one of the two formulas between
 * what a video stores and red, green, blue moves these colours by 13 and more, the wrong range of levels by 16.
 * Compression and rounding were seen to move them by 3.
 */
export const COLOUR_BAR = 8;

/** A frame's time may be off by this much, s: less than a tenth of the time between two frames, more than rounding. */
export const TIME_BAR_S = 0.002;

/** Reads one frame of the numbered clip. */
export function seeFrame({ timeS, pixels }: DecodedFrame): SeenFrame {
  const across = pixels.width / NUMBERED_CLIP.widthPx;
  const down = pixels.height / NUMBERED_CLIP.heightPx;
  const meanOf = (patch: Omit<ColourPatch, 'rgb'>): number[] => meanColour(pixels, patch, across, down);
  return {
    timeS,
    widthPx: pixels.width,
    heightPx: pixels.height,
    value: numberIn(meanOf),
    corners: CORNERS.map(meanOf),
  };
}

/** The right frames, at the right times, in the right colours, the right way up. */
export function checkDecoding(seen: readonly SeenFrame[]): SelfTestPartResult {
  const { timesS } = NUMBERED_CLIP;
  const wrong = seen.filter(({ value }, i) => value !== i + 1).length;
  const apartMs = seen.map(({ timeS }, i) => 1000 * Math.abs(timeS - (timesS[i] ?? Infinity)));
  const off = Math.max(...seen.map(({ corners }) => worstColour(corners)));
  const readings = [
    reading('framesMissing', timesS.length - seen.length, { truth: 0, bar: 0, unit: 'frames' }),
    reading('framesWrong', wrong, { truth: 0, bar: 0, unit: 'frames' }),
    reading('frameTimes', Math.max(...apartMs), { truth: 0, bar: 1000 * TIME_BAR_S, unit: 'ms' }),
    reading('colours', off, { truth: 0, bar: COLOUR_BAR, unit: 'levels' }),
  ];
  return { part: 'decoding', readings, fault: faultOf(seen, readings) };
}

function faultOf(seen: readonly SeenFrame[], readings: SelfTestPartResult['readings']): SelfTestFault | null {
  const [first] = seen;
  if (!first) return 'cannot-decode';
  const { widthPx, heightPx } = NUMBERED_CLIP;
  if (first.widthPx * heightPx !== first.heightPx * widthPx || isTurned(first)) return 'wrong-way-up';
  const [missing, wrong, times, colours] = readings.map(({ right }) => right);
  if (!colours) {
    const swapped = first.corners.map(([red, green, blue]) => [blue!, green!, red!]);
    return worstColour(swapped) <= COLOUR_BAR ? 'colours-exchanged' : 'colours-off';
  }
  if (!missing || !wrong) return 'wrong-frames';
  return times ? null : 'wrong-times';
}

/** Another order of the corners fits, as in a picture that is upside down or mirrored. */
function isTurned({ corners }: SeenFrame): boolean {
  const [a, b, c, d] = corners as [number[], number[], number[], number[]];
  return [
    [d, c, b, a],
    [b, a, d, c],
    [c, d, a, b],
  ].some((turned) => worstColour(turned) <= COLOUR_BAR);
}

function worstColour(corners: readonly (readonly number[])[]): number {
  return Math.max(
    ...CORNERS.flatMap(({ rgb }, i) => rgb.map((level, k) => Math.abs(level - (corners[i]?.[k] ?? NaN)))),
  );
}

/** Of the middle half of a patch: its edges are blurred by every codec. */
function meanColour(
  { width, height, data }: PixelGrid,
  { leftPx, topPx, widthPx, heightPx }: Omit<ColourPatch, 'rgb'>,
  across: number,
  down: number,
): number[] {
  const fromX = Math.round((leftPx + widthPx / 4) * across);
  const toX = Math.min(width, Math.round((leftPx + (3 * widthPx) / 4) * across));
  const fromY = Math.round((topPx + heightPx / 4) * down);
  const toY = Math.min(height, Math.round((topPx + (3 * heightPx) / 4) * down));
  const sum = [0, 0, 0];
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) {
      for (let k = 0; k < 3; k++) sum[k]! += data[4 * (y * width + x) + k]!;
    }
  }
  const count = (toX - fromX) * (toY - fromY);
  return sum.map((each) => each / count);
}
