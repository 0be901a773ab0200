/**
 * `numbers.mp4`: a small clip whose every frame says which it is. Stored lying, with the note to turn it upright, and
 * with frames that do not come evenly: what a phone makes. This is the plan by which it was drawn, and is read.
 */
export const NUMBERED_CLIP = {
  widthPx: 240,
  heightPx: 320,
  rotationDeg: 90,
  /** Frame i shows i + 1 and comes at this time, s. */
  timesS: Array.from({ length: 24 }, (_, i) => i / 30 + (i % 3) * 0.004),
} as const;

/** A bit of the number is a square this wide; four by four of them stand in the middle, the first at the top left. */
const BIT_PX = 60;
const BITS = 16;
const NUMBER_TOP_PX = 40;

export interface ColourPatch {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgb: readonly [red: number, green: number, blue: number];
}

/** One colour in each corner, above and below the number: they tell red from blue, and which way is up. */
export const CORNERS: readonly ColourPatch[] = [
  { leftPx: 0, topPx: 0, widthPx: 120, heightPx: 40, rgb: [190, 60, 50] },
  { leftPx: 120, topPx: 0, widthPx: 120, heightPx: 40, rgb: [50, 150, 70] },
  { leftPx: 0, topPx: 280, widthPx: 120, heightPx: 40, rgb: [50, 80, 180] },
  { leftPx: 120, topPx: 280, widthPx: 120, heightPx: 40, rgb: [200, 180, 60] },
];

/** All that stands in the frame that shows `value`, as patches of colour. */
export function patchesOf(value: number): ColourPatch[] {
  const bits = Array.from({ length: BITS }, (_, bit): ColourPatch => {
    const level = value & (1 << (BITS - 1 - bit)) ? 235 : 20;
    return { ...squareOf(bit), rgb: [level, level, level] };
  });
  return [...CORNERS, ...bits];
}

function squareOf(bit: number): Omit<ColourPatch, 'rgb'> {
  const [column, row] = [bit % 4, Math.floor(bit / 4)];
  return { leftPx: column * BIT_PX, topPx: NUMBER_TOP_PX + row * BIT_PX, widthPx: BIT_PX, heightPx: BIT_PX };
}

/** @returns the number that an upright frame shows, or NaN where a square is neither black nor white */
export function numberIn(meanOf: (patch: Omit<ColourPatch, 'rgb'>) => readonly number[]): number {
  let value = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const green = meanOf(squareOf(bit))[1]!;
    if (green > 90 && green < 165) return NaN;
    value = 2 * value + (green > 127 ? 1 : 0);
  }
  return value;
}
