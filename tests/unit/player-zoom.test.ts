import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsRunner, runnerRegion } from '../../src/app/player/runner-region';
import {
  MOST_ZOOM,
  panned,
  regionAround,
  wholePicture,
  zoomedAbout,
  zoomOf,
} from '../../src/app/player/zoom-region';
import type { PictureBox, PictureSize } from '../../src/drawing/picture-box';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const size = fc.record({
  widthPx: fc.integer({ min: 64, max: 4000 }),
  heightPx: fc.integer({ min: 64, max: 4000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 0.1, max: 20, noNaN: true });

function isWithin(region: PictureBox, clip: PictureSize): void {
  const slack = 1e-6 * Math.max(clip.widthPx, clip.heightPx);
  expect(region.leftPx).toBeGreaterThanOrEqual(0);
  expect(region.topPx).toBeGreaterThanOrEqual(0);
  expect(region.leftPx + region.widthPx).toBeLessThanOrEqual(clip.widthPx + slack);
  expect(region.topPx + region.heightPx).toBeLessThanOrEqual(clip.heightPx + slack);
  expect(region.widthPx / region.heightPx).toBeCloseTo(clip.widthPx / clip.heightPx, 6);
  expect(zoomOf(region, clip)).toBeLessThanOrEqual(MOST_ZOOM + 1e-9);
}

describe('zooming', () => {
  it('keeps its region within the picture and in its shape, however one zooms and moves', () => {
    const move = fc.oneof(
      fc.record({ zoom: factor, x: share, y: share }),
      fc.record({ dx: fc.integer({ min: -5000, max: 5000 }), dy: fc.integer({ min: -5000, max: 5000 }) }),
    );
    fc.assert(
      fc.property(size, fc.array(move, { maxLength: 12 }), (clip, moves) => {
        let region = wholePicture(clip);
        for (const each of moves) {
          if ('dx' in each) region = panned(region, clip, each.dx, each.dy);
          else {
            const at = { xPx: each.x * clip.widthPx, yPx: each.y * clip.heightPx };
            region = zoomedAbout(region, clip, each.zoom, at);
          }
          isWithin(region, clip);
        }
      }),
    );
  });

  it('keeps the place under the pointer where it is', () => {
    fc.assert(
      fc.property(size, share, share, fc.double({ min: 1, max: 10, noNaN: true }), (clip, x, y, by) => {
        const at = { xPx: x * clip.widthPx, yPx: y * clip.heightPx };
        const region = zoomedAbout(wholePicture(clip), clip, by, at);
        expect((at.xPx - region.leftPx) / region.widthPx).toBeCloseTo(x, 6);
        expect((at.yPx - region.topPx) / region.heightPx).toBeCloseTo(y, 6);
      }),
    );
  });

  it('comes back to the whole picture', () => {
    const clip = { widthPx: 1920, heightPx: 1080 };
    const near = zoomedAbout(wholePicture(clip), clip, 5, { xPx: 1700, yPx: 900 });
    expect(zoomedAbout(near, clip, 1 / 50, { xPx: 3, yPx: 3 })).toEqual(wholePicture(clip));
  });

  it('holds a box that lies in the picture', () => {
    fc.assert(
      fc.property(size, share, share, share, share, (clip, left, top, width, height) => {
        const box = {
          leftPx: left * clip.widthPx,
          topPx: top * clip.heightPx,
          widthPx: width * (1 - left) * clip.widthPx,
          heightPx: height * (1 - top) * clip.heightPx,
        };
        const region = regionAround(box, clip);
        isWithin(region, clip);
        expect(region.leftPx).toBeLessThanOrEqual(box.leftPx + 1e-6);
        expect(region.topPx).toBeLessThanOrEqual(box.topPx + 1e-6);
        expect(region.leftPx + region.widthPx).toBeGreaterThanOrEqual(box.leftPx + box.widthPx - 1e-6);
        expect(region.topPx + region.heightPx).toBeGreaterThanOrEqual(box.topPx + box.heightPx - 1e-6);
      }),
    );
  });
});

describe('zooming to the runner', () => {
  const onTreadmill = filmRunner(makeRunner(), { view: 'side-left', frameRateHz: 60, durationS: 3 }).track;

  it('shows all of one who stays in place, in one region', () => {
    const runner = runnerRegion(onTreadmill)!;
    expect(runner.moves).toBe(false);
    const region = runner.at(0)!;
    expect(zoomOf(region, onTreadmill)).toBeGreaterThan(1);
    for (let frame = 0; frame < onTreadmill.timesS.length; frame++) {
      expect(runner.at(frame)).toBe(region);
      expect(holdsRunner(region, onTreadmill, frame)).toBe(true);
    }
  });

  it('goes along with one who crosses the picture', () => {
    // The same runner in a picture three times as wide, who moves all the way across it.
    const n = onTreadmill.timesS.length;
    const widthPx = 3 * onTreadmill.widthPx;
    const columns = new Map(
      [...onTreadmill.columns].map(([name, column]) => [
        name,
        { ...column, xPx: column.xPx.map((x, i) => x + ((i / n) * 2 - 0) * onTreadmill.widthPx) },
      ]),
    );
    const crossing = { ...onTreadmill, widthPx, columns };
    const runner = runnerRegion(crossing)!;
    expect(runner.moves).toBe(true);
    for (let frame = 0; frame < n; frame += 10) {
      expect(holdsRunner(runner.at(frame)!, crossing, frame)).toBe(true);
      isWithin(runner.at(frame)!, crossing);
    }
    expect(holdsRunner(runner.at(0)!, crossing, n - 1)).toBe(false);
  });

  it('has nothing to show of a clip without a runner', () => {
    const columns = new Map(
      [...onTreadmill.columns].map(([name, column]) => [name, { ...column, xPx: column.xPx.map(() => NaN) }]),
    );
    expect(runnerRegion({ ...onTreadmill, columns })).toBeNull();
  });
});
