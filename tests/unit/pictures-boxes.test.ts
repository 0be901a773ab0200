import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesAround, type PictureBox } from '../../src/drawing/picture-box';
import type { Skeleton } from '../../src/drawing/skeleton';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const picture = fc.record({
  widthPx: fc.integer({ min: 96, max: 3840 }),
  heightPx: fc.integer({ min: 96, max: 2160 }),
});
const aspect = fc.double({ min: 0.3, max: 3, noNaN: true });
/** Joints as shares of the picture. */
const joints = fc.array(fc.tuple(share, share), { minLength: 2, maxLength: 12 });

function poseOf(places: readonly (readonly [number, number])[], size: { widthPx: number; heightPx: number }) {
  const names = ['nose', 'left_hip', 'right_hip', 'left_knee', 'right_knee', 'left_ankle'] as const;
  return new Map(
    names.flatMap((name, i) => {
      const place = places[i];
      return place ? [[name, { xPx: place[0] * size.widthPx, yPx: place[1] * size.heightPx }] as const] : [];
    }),
  ) satisfies Skeleton;
}

const DUST_PX = 1e-6;

function roomsOf({ leftPx, topPx, widthPx, heightPx }: PictureBox, pose: Skeleton) {
  const points = [...pose.values()];
  return {
    left: Math.min(...points.map(({ xPx }) => xPx)) - leftPx,
    right: leftPx + widthPx - Math.max(...points.map(({ xPx }) => xPx)),
    top: Math.min(...points.map(({ yPx }) => yPx)) - topPx,
    bottom: topPx + heightPx - Math.max(...points.map(({ yPx }) => yPx)),
  };
}

describe('boxes around the runner', () => {
  it('lie in the picture, are of one size and of the shape asked for, one a moment', () => {
    fc.assert(
      fc.property(picture, aspect, fc.array(joints, { maxLength: 6 }), (size, shape, moments) => {
        const boxes = boxesAround(
          moments.map((places) => poseOf(places, size)),
          size,
          shape,
        );
        expect(boxes.length).toBe(moments.length);
        for (const box of boxes) {
          expect(box.widthPx / box.heightPx).toBeCloseTo(shape, 9);
          expect([box.widthPx, box.heightPx, box.topPx]).toEqual([
            boxes[0]!.widthPx,
            boxes[0]!.heightPx,
            boxes[0]!.topPx,
          ]);
          expect(box.heightPx).toBeGreaterThan(0);
          expect(box.leftPx).toBeGreaterThanOrEqual(0);
          expect(box.topPx).toBeGreaterThanOrEqual(0);
          expect(box.leftPx + box.widthPx).toBeLessThanOrEqual(size.widthPx + DUST_PX);
          expect(box.topPx + box.heightPx).toBeLessThanOrEqual(size.heightPx + DUST_PX);
        }
      }),
    );
  });

  it('hold every joint, with room on all sides, where the runner is well inside the picture', () => {
    const size = { widthPx: 1920, heightPx: 1080 };
    const inside = fc.tuple(
      fc.double({ min: 0.4, max: 0.6, noNaN: true }),
      fc.double({ min: 0.35, max: 0.65, noNaN: true }),
    );
    const runner = fc
      .array(inside, { minLength: 2, maxLength: 6 })
      // Head and foot at one place are no runner.
      .filter(
        (places) => Math.max(...places.map(([, y]) => y)) - Math.min(...places.map(([, y]) => y)) > 0.05,
      );
    fc.assert(
      fc.property(fc.array(runner, { minLength: 1, maxLength: 6 }), (moments) => {
        const poses = moments.map((places) => poseOf(places, size));
        const boxes = boxesAround(poses, size, 0.75);
        const tallPx = Math.max(
          ...poses.map((pose) => {
            const ys = [...pose.values()].map(({ yPx }) => yPx);
            return Math.max(...ys) - Math.min(...ys);
          }),
        );
        poses.forEach((pose, i) => {
          for (const roomPx of Object.values(roomsOf(boxes[i]!, pose))) {
            expect(roomPx).toBeGreaterThan(0.09 * tallPx);
          }
        });
      }),
    );
  });

  it('hold every joint wherever the runner is, when a box of that shape can', () => {
    fc.assert(
      fc.property(picture, joints, (size, places) => {
        // The picture's own shape always can.
        const pose = poseOf(places, size);
        const [box] = boxesAround([pose], size, size.widthPx / size.heightPx);
        for (const roomPx of Object.values(roomsOf(box!, pose))) expect(roomPx).toBeGreaterThan(-DUST_PX);
      }),
    );
  });

  it('move with the runner', () => {
    const size = { widthPx: 1920, heightPx: 1080 };
    const places = [
      [0.3, 0.4],
      [0.32, 0.6],
    ] as const;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.3, noNaN: true }), (by) => {
        const moved = places.map(([x, y]) => [x + by, y] as const);
        const [before, after] = boxesAround([poseOf(places, size), poseOf(moved, size)], size, 0.75);
        expect(after!.leftPx - before!.leftPx).toBeCloseTo(by * size.widthPx, 6);
      }),
    );
  });

  it('show the whole height where nobody was found, and refuse nonsense', () => {
    const size = { widthPx: 1280, heightPx: 720 };
    const nobody: Skeleton = new Map();
    expect(boxesAround([nobody], size, 0.75)).toEqual([
      { leftPx: 370, topPx: 0, widthPx: 540, heightPx: 720 },
    ]);
    expect(() => boxesAround([nobody], size, 0)).toThrow(RangeError);
    expect(() => boxesAround([nobody], { widthPx: NaN, heightPx: 720 }, 1)).toThrow(RangeError);
  });
});
