import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaitPhaseAt, type WholeStride } from '../../src/core/gait/gait-phase';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { trackFromFrames } from '../../src/core/pose/pose-track';
import { halfPicture } from '../../src/media/half-picture';
import { momentPairs } from '../../src/media/pair-moments';
import { runnerPath } from '../../src/media/runner-path';

/** Strides that follow each other, some with a hole between. */
const strides = fc
  .tuple(
    fc.double({ min: 0, max: 3, noNaN: true }),
    fc.array(
      fc.record({
        lastsS: fc.double({ min: 0.4, max: 1.2, noNaN: true }),
        holeS: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 2, noNaN: true })),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([firstS, all]) => {
    let atS = firstS;
    return all.map(({ lastsS, holeS }): WholeStride => {
      const fromS = atS;
      const toS = fromS + lastsS;
      atS = toS + holeS;
      return { fromS, toS };
    });
  });

describe('moments of two clips', () => {
  it('are as far in their strides, which go in order and begin again', () => {
    const moment = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(strides, strides, moment, (lead, other, timeS) => {
        const pair = momentPairs(lead, other)(timeS);
        const phase = gaitPhaseAt(lead, timeS);
        expect(pair.percent).toBe(phase ? phase.percent : null);
        const begun = Math.max(
          0,
          lead.findLastIndex(({ fromS }) => fromS <= timeS),
        );
        const own = other[begun % other.length]!;
        const share = (pair.timeS - own.fromS) / (own.toS - own.fromS);
        const first = lead[0]!.fromS;
        const wanted = phase ? phase.percent / 100 : timeS < first ? 0 : 1;
        expect(Math.abs(share - wanted)).toBeLessThan(1e-9);
      }),
    );
  });

  it('never go back while the leading clip goes on, but where strides begin again', () => {
    fc.assert(
      fc.property(strides, strides, (lead, other) => {
        const pairAt = momentPairs(lead, other);
        const enough = lead.slice(0, other.length);
        const endS = enough.at(-1)!.toS - 1e-6;
        let lastS = -Infinity;
        for (let timeS = 0; timeS < endS; timeS += 1 / 30) {
          const nowS = pairAt(timeS).timeS;
          expect(nowS).toBeGreaterThanOrEqual(lastS - 1e-9);
          lastS = nowS;
        }
      }),
    );
  });

  it('want strides in both', () => {
    expect(() => momentPairs([], [{ fromS: 0, toS: 1 }])).toThrow(RangeError);
    expect(() => momentPairs([{ fromS: 0, toS: 1 }], [])).toThrow(RangeError);
  });
});

/** Hips only, at 30 frames a second; `null` where they were not found. */
function hipsAlong(places: readonly (readonly [xPx: number, yPx: number] | null)[]) {
  const frames = places.map((place, i) => ({
    timeS: i / 30,
    points: KEYPOINTS.map((name) =>
      place && name.endsWith('_hip') ? { xPx: place[0], yPx: place[1], confidence: 0.9 } : null,
    ),
  }));
  return trackFromFrames(frames, 1000, 800);
}

describe('the runner’s way through the picture', () => {
  it('is that of one who goes evenly across, at both ends too, with frames missing', () => {
    const places = Array.from({ length: 90 }, (_, i) => (i % 7 === 3 ? null : ([100 + 8 * i, 400] as const)));
    const pathAt = runnerPath(hipsAlong(places), 1.4);
    for (const i of [0, 1, 20, 45, 88, 89]) {
      const { xPx, yPx } = pathAt(i / 30);
      expect(xPx).toBeCloseTo(100 + 8 * i, 6);
      expect(yPx).toBeCloseTo(400, 6);
    }
  });

  it('does not go up and down with each stride', () => {
    const bounce = (i: number): number => 30 * Math.sin((2 * Math.PI * i) / 10.5);
    const places = Array.from({ length: 240 }, (_, i) => [500, 400 + bounce(i)] as const);
    const pathAt = runnerPath(hipsAlong(places), 1.4);
    for (let i = 30; i < 210; i++) expect(Math.abs(pathAt(i / 30).yPx - 400)).toBeLessThan(3);
  });

  it('is the picture’s middle where no hip is known', () => {
    expect(runnerPath(hipsAlong([null, null, null]), 1.4)(0.05)).toEqual({ xPx: 500, yPx: 400 });
  });
});

describe('the halves', () => {
  it('are even, between 480 and 1080 px high, and as large as the runner that was filmed larger', () => {
    const leg = fc.double({ min: 20, max: 2000, noNaN: true });
    fc.assert(
      fc.property(leg, leg, (a, b) => {
        const { widthPx, heightPx, legPx } = halfPicture([a, b]);
        expect([widthPx % 2, heightPx % 2]).toEqual([0, 0]);
        expect(heightPx).toBeGreaterThanOrEqual(480);
        expect(heightPx).toBeLessThanOrEqual(1080);
        expect(widthPx).toBeLessThan(heightPx);
        if (heightPx > 480 && heightPx < 1080) expect(Math.abs(legPx - Math.max(a, b))).toBeLessThan(1);
        expect(halfPicture([b, a])).toEqual({ widthPx, heightPx, legPx });
      }),
    );
  });
});
