import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanedLight, cleanedOnFrames } from '../../src/core/by-stride/cleaned-light';
import { chooseLightFrames } from '../../src/core/by-stride/choose-light-frames';
import { copyTrack } from '../../src/core/track/copy-track';
import { framesOf } from '../fixtures/by-stride/two-networks';
import { mirrored } from '../fixtures/known-runners/change-track';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const quick = filmRunner(makeRunner({ durationS: 4, seed: 5 }), { frameRateHz: 120, durationS: 4 }).track;
const some = chooseLightFrames(quick.timesS);
const light = framesOf(quick, some);

describe('a light track on all frames', () => {
  const found = cleanedOnFrames(light, quick.timesS);

  it('is, cleaned, what it was at its own frames', () => {
    expect(found.timesS).toBe(quick.timesS);
    const { track } = cleanedLight(light);
    for (const [name, { xPx, yPx, confidence }] of track.columns) {
      const column = found.columns.get(name)!;
      some.forEach((frame, k) => {
        expect([column.xPx[frame], column.yPx[frame], column.confidence[frame]], name).toEqual([
          xPx[k],
          yPx[k],
          confidence[k],
        ]);
      });
    }
  });

  it('lies between them near to where the runner is', () => {
    for (const name of ['left_hip', 'right_hip', 'left_shoulder', 'right_shoulder'] as const) {
      const [own, exact] = [found, quick].map(({ columns }) => columns.get(name)!.yPx);
      const off = Math.max(...own!.map((y, i) => Math.abs(y - exact![i]!)));
      // The trunk bounces by some 50 px.
      expect(off, name).toBeLessThan(4);
    }
  });

  it('is mirrored by a mirror', () => {
    const other = cleanedOnFrames(mirrored(light), quick.timesS);
    for (const [name, { xPx }] of mirrored(found).columns) {
      other.columns.get(name)!.xPx.forEach((x, i) => expect(x).toBeCloseTo(xPx[i]!, 6));
    }
  });

  it('knows nothing beside what is missing, and is as sure as the less sure of two frames', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 80 }),
        fc.double({ min: 0.4, max: 0.6, noNaN: true }),
        (from, doubt) => {
          const holed = copyTrack(light);
          const { xPx, yPx, confidence } = holed.columns.get('left_hip')!;
          for (const values of [xPx, yPx]) values.fill(NaN, from, from + 15);
          confidence.fill(0, from, from + 15);
          confidence[from - 10] = doubt;
          const column = cleanedOnFrames(holed, quick.timesS).columns.get('left_hip')!;
          for (let frame = some[from]!; frame <= some[from + 14]!; frame++) {
            expect(column.xPx[frame]).toBeNaN();
            expect(column.confidence[frame]).toBe(0);
          }
          for (let frame = some[from - 11]! + 1; frame < some[from - 9]!; frame++)
            expect(column.confidence[frame]).toBe(doubt);
        },
      ),
      { numRuns: 10 },
    );
  });
});
