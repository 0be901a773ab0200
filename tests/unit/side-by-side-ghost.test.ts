import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidSpot, layOver, type LaidRunner, type Spot } from '../../src/app/side-by-side/lay-over';
import { legOfClip } from '../../src/app/side-by-side/leg-of-clip';
import { mirroredSource, mirroredTrack } from '../../src/app/side-by-side/mirror-clip';
import { sameScaleBoxes } from '../../src/app/side-by-side/same-scale-boxes';
import type { Skeleton } from '../../src/drawing/skeleton';
import { filmed, reportSource } from '../fixtures/report-source';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const px = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const spot = fc.record({ xPx: px(0, 4000), yPx: px(0, 4000) });
const runner = fc.record({ hip: spot, legPx: px(20, 2000) });

const apart = (a: Spot, b: Spot): number => Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx);
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * (1 + Math.abs(b));

describe('a ghost', () => {
  it('has its hips on the hips of the run below, and legs of the same length', () => {
    fc.assert(
      fc.property(runner, runner, spot, fc.boolean(), (base, ghost, knee, mirrored) => {
        const laid = layOver(base, ghost, mirrored);
        expect(apart(laidSpot(laid, ghost.hip), base.hip)).toBeLessThan(1e-6);
        // Every length of the ghost is scaled alike: as its leg is to the other leg.
        const before = apart(ghost.hip, knee);
        const after = apart(laidSpot(laid, ghost.hip), laidSpot(laid, knee));
        expect(isNear(after / base.legPx, before / ghost.legPx)).toBe(true);
      }),
    );
  });

  it('stays upright, and is turned about its hips only where it is mirrored', () => {
    fc.assert(
      fc.property(runner, runner, spot, (base, ghost, hand) => {
        const [as, turned] = [false, true].map((mirrored) => laidSpot(layOver(base, ghost, mirrored), hand));
        expect(isNear(turned!.yPx, as!.yPx)).toBe(true);
        expect(isNear(turned!.xPx - base.hip.xPx, base.hip.xPx - as!.xPx)).toBe(true);
        expect(Math.sign(as!.yPx - base.hip.yPx) * Math.sign(hand.yPx - ghost.hip.yPx)).not.toBe(-1);
      }),
    );
  });

  it('laid back again is where it was', () => {
    fc.assert(
      fc.property(runner, runner, spot, fc.boolean(), (a: LaidRunner, b: LaidRunner, at, mirrored) => {
        const there = laidSpot(layOver(a, b, mirrored), at);
        const back = laidSpot(layOver(b, a, mirrored), there);
        expect(apart(back, at)).toBeLessThan(1e-4);
      }),
    );
  });
});

describe('a mirrored clip', () => {
  const { track } = filmRunner(makeRunner({}), { view: 'side-left', durationS: 1 });

  it('has every joint as far from the right edge as it was from the left, under its own name', () => {
    const mirrored = mirroredTrack(track);
    for (const [name, { xPx, yPx }] of track.columns) {
      const there = mirrored.columns.get(name)!;
      for (const frame of [0, 17, 40]) {
        expect(there.xPx[frame]! + xPx[frame]!).toBeCloseTo(track.widthPx, 9);
        expect(there.yPx[frame]).toBe(yPx[frame]);
      }
    }
    expect(legOfClip({ source: reportSource(), cleaned: mirrored })).toBeCloseTo(
      legOfClip({ source: reportSource(), cleaned: track })!,
      6,
    );
  });

  it('leans the other way, and is itself when mirrored twice', () => {
    const source = reportSource({ situation: filmed(3) });
    expect(mirroredSource(source).situation?.roll.correctedDeg).toBe(-3);
    expect(mirroredSource(mirroredSource(source))).toEqual(source);
    expect(mirroredSource(reportSource())).toEqual(reportSource());
  });
});

describe('the leg of a clip', () => {
  const { track } = filmRunner(makeRunner({}), { view: 'side-left', durationS: 2 });

  it('is told by the joints of all frames, else by what the report keeps, else not', () => {
    const tracked = legOfClip({ source: reportSource({ situation: filmed(0) }), cleaned: track })!;
    // The runner is 500 px tall; a leg to the ankle is about half of that.
    expect(tracked / 500).toBeGreaterThan(0.42);
    expect(tracked / 500).toBeLessThan(0.56);
    expect(legOfClip({ source: reportSource({ situation: filmed(0) }) })).toBe(245);
    const stills = {
      keypoints: ['left_hip', 'left_knee', 'left_ankle'] as const,
      frames: [
        {
          timeS: 0,
          points: [
            [0, 0],
            [0, 30],
            [40, 30],
          ] as const,
        },
        { timeS: 1, points: [[0, 0], [0, 10], null] as const },
      ],
    };
    expect(legOfClip({ source: reportSource({ stills }) })).toBe(70);
    expect(legOfClip({ source: reportSource() })).toBeNull();
  });
});

/** Somebody whose head, hips and feet are so far apart. */
const body = (xPx: number, yPx: number, tallPx: number): Skeleton =>
  new Map([
    ['nose', { xPx, yPx }],
    ['left_hip', { xPx: xPx + 0.1 * tallPx, yPx: yPx + 0.5 * tallPx }],
    ['left_ankle', { xPx: xPx - 0.2 * tallPx, yPx: yPx + tallPx }],
  ]);

describe('pictures of two runs', () => {
  const run = fc
    .record({ widthPx: fc.integer({ min: 320, max: 4000 }), heightPx: fc.integer({ min: 240, max: 2400 }) })
    .chain((picture) =>
      fc
        .record({
          tallShare: px(0.1, 0.85),
          at: fc.array(fc.tuple(px(0.05, 0.7), px(0, 0.15)), { minLength: 1, maxLength: 6 }),
          legShare: px(0.4, 0.55),
        })
        .map(({ tallShare, at, legShare }) => {
          const tallPx = tallShare * picture.heightPx;
          return {
            picture,
            legPx: legShare * tallPx,
            poses: at.map(([x, y]) => body(x * picture.widthPx, y * picture.heightPx, tallPx)),
          };
        }),
    );

  it('have legs of one length, one shape, and lie within their clips', () => {
    fc.assert(
      fc.property(run, run, px(0.5, 1.2), (before, after, aspect) => {
        const boxes = sameScaleBoxes([before, after], aspect);
        const legs = boxes.map((own, i) => own.map((box) => [before, after][i]!.legPx / box.heightPx));
        for (const leg of legs.flat()) expect(isNear(leg, legs[0]![0]!)).toBe(true);
        boxes.forEach((own, i) => {
          const { picture, poses } = [before, after][i]!;
          expect(own).toHaveLength(poses.length);
          for (const { leftPx, topPx, widthPx, heightPx } of own) {
            expect(isNear(widthPx / heightPx, aspect)).toBe(true);
            expect(Math.min(leftPx, topPx)).toBeGreaterThanOrEqual(0);
            expect(leftPx + widthPx).toBeLessThanOrEqual(picture.widthPx + 1e-6);
            expect(topPx + heightPx).toBeLessThanOrEqual(picture.heightPx + 1e-6);
          }
        });
      }),
    );
  });

  it('are as they would be alone where a leg is not known', () => {
    const run = { picture: { widthPx: 1000, heightPx: 800 }, poses: [body(300, 100, 400)] };
    const known = { ...run, legPx: 200 };
    const [alone] = sameScaleBoxes([{ ...run, legPx: null }], 0.75);
    const [beside] = sameScaleBoxes(
      [
        { ...run, legPx: null },
        { ...known, legPx: 50 },
      ],
      0.75,
    );
    expect(beside).toEqual(alone);
  });
});
