import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaneCopier } from '../../src/media/plane-copier';
import { FramePlanes } from '../../src/picture/frame-planes';
import { samplePicture } from '../../src/picture/network-picture';
import type { PlanePicture } from '../../src/picture/plane-picture';
import type { SampleGrid } from '../../src/picture/sample-grid';
import { asSample, plainFrame, type PlainFrame, type Rotation, turnedFrame } from '../fixtures/plain-frame';

const SIZE = 6;
const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];
/** Shares of red and blue in the brightness: ITU-R BT.709, BT.601, BT.2020. */
const MATRICES = {
  bt709: [0.2126, 0.0722],
  smpte170m: [0.299, 0.114],
  'bt2020-ncl': [0.2627, 0.0593],
} as const;
type Matrix = keyof typeof MATRICES;

interface Part {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const byte = fc.integer({ min: 0, max: 255 });
const rotations = fc.constantFrom(...ROTATIONS);
const colours = fc.record({
  matrix: fc.constantFrom(...(Object.keys(MATRICES) as Matrix[])),
  fullRange: fc.boolean(),
});
/** Noise that is the same for the same seed. */
const noise =
  (seed: number) =>
  (plane: number, x: number, y: number): number =>
    Math.floor((Math.abs(Math.sin(seed + 12.9898 * x + 78.233 * y + 37.719 * plane) * 43758.5453) % 1) * 256);

async function pictureOf(
  frame: PlainFrame,
  notes: Parameters<typeof asSample>[1] = {},
  part?: Part,
): Promise<PlanePicture> {
  const lies = (notes.rotation ?? 0) % 180 !== 0;
  const { widthPx, heightPx } = frame;
  const across = notes.squarePixelWidth ?? widthPx;
  const whole = {
    leftPx: 0,
    topPx: 0,
    widthPx: lies ? heightPx : across,
    heightPx: lies ? across : heightPx,
  };
  return (await new PlaneCopier(part ?? whole).copy(asSample(frame, notes)))!;
}

function sampled(picture: PlanePicture, grid: SampleGrid, factor = 1, offset = 0): number[] {
  const into = new Float32Array(grid.columns * grid.rows * 3);
  samplePicture(picture, grid, into, factor, offset);
  return [...into];
}

/** A grid that is turned, with steps of one length. */
const grids = (atPx: number, stepPx: readonly [number, number]): fc.Arbitrary<SampleGrid> =>
  fc
    .record({
      xPx: fc.double({ min: -8, max: atPx, noNaN: true }),
      yPx: fc.double({ min: -8, max: atPx, noNaN: true }),
      step: fc.double({ min: stepPx[0], max: stepPx[1], noNaN: true }),
      turn: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
      fadePx: fc.constantFrom(0 as const, 1 as const),
    })
    .map(({ xPx, yPx, step, turn, fadePx }) => {
      const [right, down] = [step * Math.cos(turn), step * Math.sin(turn)];
      const steps = { rightXPx: right, rightYPx: down, downXPx: -down, downYPx: right };
      return { xPx, yPx, ...steps, columns: SIZE, rows: SIZE + 1, fadePx };
    });

/** What a sample is, as the standards and the comment on samplePlanes say it, one place at a time; null: not said. */
function plainly(
  upright: PlainFrame,
  part: Part,
  { xPx, yPx, rightXPx, rightYPx, downXPx, downYPx, fadePx }: SampleGrid,
  { matrix, fullRange }: { readonly matrix: Matrix; readonly fullRange: boolean },
  row: number,
  column: number,
): number[] | null {
  const x = xPx + row * downXPx + column * rightXPx;
  const y = yPx + row * downYPx + column * rightYPx;
  const outside = [-x, x - (part.widthPx - 1), -y, y - (part.heightPx - 1)].map((px) => Math.max(0, px));
  // On a hard edge it may be either.
  if (fadePx === 0 && outside.some((px) => px > 0 && px < 1e-9)) return null;
  if (outside.some((px) => px > fadePx)) return [0, 0, 0];
  const share = (1 - outside[0]! - outside[1]!) * (1 - outside[2]! - outside[3]!);
  const [placeX, placeY] = [x + part.leftPx, y + part.topPx];
  const colourPlaces = [(placeX + 0.5) / 2 - 0.5, (placeY + 0.5) / 2 - 0.5] as const;
  const { widthPx: width, y: luma } = upright;
  const light =
    Math.hypot(rightXPx, rightYPx) < 2
      ? bilinear(luma, width, part, 1, [placeX, placeY])
      : bilinear(halved(luma, width), width / 2, part, 2, colourPlaces);
  const [u, v] = [upright.u, upright.v].map((plane) => bilinear(plane, width / 2, part, 2, colourPlaces));
  const [red, blue] = MATRICES[matrix];
  const green = 1 - red - blue;
  const bright = fullRange ? light / 255 : (light - 16) / 219;
  const [cb, cr] = [u!, v!].map((level) => (level - 128) / (fullRange ? 255 : 224));
  const r = bright + 2 * (1 - red) * cr!;
  const b = bright + 2 * (1 - blue) * cb!;
  return [r, (bright - red * r - blue * b) / green, b].map((value) => 255 * value * share);
}

function halved(plane: Uint8Array, width: number): Uint8Array {
  return Uint8Array.from({ length: plane.length / 4 }, (_, i) => {
    const at = 2 * Math.floor(i / (width / 2)) * width + 2 * (i % (width / 2));
    return Math.round((plane[at]! + plane[at + 1]! + plane[at + width]! + plane[at + width + 1]!) / 4);
  });
}

/** Nothing is read beyond the part, but for what shares a colour with it. @param apart clip px from pixel to pixel */
function bilinear(
  plane: Uint8Array,
  width: number,
  { leftPx, topPx, widthPx, heightPx }: Part,
  apart: number,
  [x, y]: readonly [number, number],
): number {
  const first = (px: number): number => (2 * Math.floor(px / 2)) / apart;
  const last = (px: number): number => (2 * Math.ceil(px / 2)) / apart - 1;
  let value = 0;
  for (const i of [Math.floor(x), Math.floor(x) + 1]) {
    for (const j of [Math.floor(y), Math.floor(y) + 1]) {
      const column = Math.max(first(leftPx), Math.min(last(leftPx + widthPx), i));
      const row = Math.max(first(topPx), Math.min(last(topPx + heightPx), j));
      const share = Math.max(0, 1 - Math.abs(x - i)) * Math.max(0, 1 - Math.abs(y - j));
      value += share * plane[row * width + column]!;
    }
  }
  return value;
}

describe('samples of planes', () => {
  // A place between two pixels is known to a 256th: on noise that is up to a level of each plane, times its weight.
  const LEVELS = 4;

  it('are what the standards say, turned, cut to a part, in any matrix and range, whole and halved', async () => {
    const parts = fc.constantFrom<Part>(
      { leftPx: 0, topPx: 0, widthPx: 32, heightPx: 48 },
      { leftPx: 5, topPx: 9, widthPx: 21, heightPx: 32 },
    );
    const anyGrid = fc.oneof(grids(40, [0.3, 1.99]), grids(40, [2.01, 3.99]));
    await fc.assert(
      fc.asyncProperty(
        anyGrid,
        rotations,
        parts,
        colours,
        byte,
        async (grid, rotation, part, colour, seed) => {
          const upright = plainFrame(32, 48, noise(seed));
          // Stored so that turning it clockwise makes it upright.
          const stored = turnedFrame(upright, ((360 - rotation) % 360) as Rotation);
          const picture = await pictureOf(stored, { rotation, colorSpace: colour }, part);
          const values = sampled(picture, grid);
          for (let row = 0; row < grid.rows; row++) {
            for (let column = 0; column < grid.columns; column++) {
              const expected = plainly(upright, part, grid, colour, row, column);
              const at = 3 * (row * grid.columns + column);
              expected?.forEach((value, k) => {
                expect(Math.abs(values[at + k]! - value), `${row} ${column} ${k}`).toBeLessThan(LEVELS);
              });
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of one colour are that colour at every size, times the factor and shifted; black is beside it', async () => {
    const frame = { y: 145, u: 54, v: 34 };
    // Green, by the BT.601 bars of studio levels.
    const picture = await pictureOf(
      plainFrame(64, 48, (plane) => [frame.y, frame.u, frame.v][plane]!),
      { colorSpace: { matrix: 'smpte170m', fullRange: false } },
    );
    fc.assert(
      fc.property(grids(70, [0.2, 9]), (grid) => {
        const values = sampled(picture, grid, 2 / 255, -1);
        for (let i = 0; i < values.length; i += 3) {
          const [red, green, blue] = values.slice(i, i + 3);
          expect(red).toBeCloseTo(-1, 1);
          expect(blue).toBeCloseTo(-1, 1);
          const row = Math.floor(i / 3 / SIZE);
          const column = (i / 3) % SIZE;
          const x = grid.xPx + row * grid.downXPx + column * grid.rightXPx;
          const y = grid.yPx + row * grid.downYPx + column * grid.rightYPx;
          if (x >= 0 && y >= 0 && x <= 63 && y <= 47) expect(green).toBeCloseTo(1, 1);
          else if (x < -1 || y < -1 || x > 64 || y > 48) expect(green).toBe(-1);
        }
      }),
    );
  });

  it.each([
    ['smpte170m', [81, 90, 240], [255, 0, 0]],
    ['smpte170m', [41, 240, 110], [0, 0, 255]],
    ['bt709', [63, 102, 240], [255, 0, 0]],
    ['bt709', [173, 42, 26], [0, 255, 0]],
    ['bt709', [32, 240, 118], [0, 0, 255]],
    ['bt709', [235, 128, 128], [255, 255, 255]],
    ['bt709', [16, 128, 128], [0, 0, 0]],
  ] as const)('of the bars of %s %j are %j', async (matrix, levels, rgb) => {
    const picture = await pictureOf(
      plainFrame(16, 16, (plane) => levels[plane]!),
      { colorSpace: { matrix, fullRange: false } },
    );
    const grid = { xPx: 8, yPx: 8, rightXPx: 1, rightYPx: 0, downXPx: 0, downYPx: 1, columns: 1, rows: 1 };
    const values = sampled(picture, { ...grid, fadePx: 1 });
    // The bars are rounded to whole levels.
    rgb.forEach((value, k) => expect(Math.abs(values[k]! - value)).toBeLessThan(2));
  });

  it('are the same, to the last bit, of colours that come in pairs', async () => {
    await fc.assert(
      fc.asyncProperty(grids(60, [0.3, 9]), rotations, byte, async (grid, rotation, seed) => {
        const frame = plainFrame(54, 37, noise(seed));
        const paired = await pictureOf(frame, { rotation, format: 'NV12' });
        expect(sampled(paired, grid)).toEqual(sampled(await pictureOf(frame, { rotation }), grid));
      }),
    );
  });

  it('rise evenly over a slope at every size of the planes, also where pixels are not square', async () => {
    const slope = plainFrame(200, 160, (plane, x) => (plane === 0 ? x : 128));
    const level = { colorSpace: { matrix: 'bt709', fullRange: true } } as const;
    for (const [squarePixelWidth, perPx] of [
      [200, 1],
      [400, 0.5],
    ] as const) {
      const picture = await pictureOf(slope, { ...level, squarePixelWidth });
      for (const step of [1, 2, 4, 8, 12]) {
        const steps = { rightXPx: step, rightYPx: 0, downXPx: 0, downYPx: step };
        const grid = { xPx: 40, yPx: 40, ...steps, columns: 8, rows: 4, fadePx: 1 as const };
        sampled(picture, grid).forEach((value, i) => {
          const place = 40 + step * (Math.floor(i / 3) % 8);
          // The middle of the first of two square pixels lies a quarter before that of the pixel they are.
          const expected = (place + 0.5) * perPx - 0.5;
          expect(Math.abs(value - expected), `${step} ${place}`).toBeLessThan(0.7);
        });
      }
    }
  });

  it('of halves are means of four, to the nearest level', () => {
    const planes = new FramePlanes(8, 4);
    const { y } = planes.frame;
    // Of 4, 5, 6 and 7 in four times a level, one in each block.
    [1, 1, 1, 1, 2, 1, 1, 1, 2, 2, 1, 1, 2, 2, 2, 1].forEach((level, i) => {
      const [block, within] = [Math.floor(i / 4), i % 4];
      planes.bytes[y.at + (within >> 1) * y.rowBytes + 2 * block + (within % 2)] = level;
    });
    planes.filled();
    const half = planes.level(1).y;
    expect([...planes.bytes.subarray(half.at, half.at + 4)]).toEqual([1, 1, 2, 2]);
  });
});
