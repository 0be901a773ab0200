import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFrames } from '../../src/core/by-stride/choose-frames';
import { chooseLightFrames } from '../../src/core/by-stride/choose-light-frames';
import { correctLight } from '../../src/core/by-stride/correct-light';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { copyTrack } from '../../src/core/track/copy-track';
import { framesOf, seenByTwo } from '../fixtures/by-stride/two-networks';
import { mapColumns, mirrored } from '../fixtures/known-runners/change-track';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const RATE_HZ = 60;
const DURATION_S = 5;
const exact = filmRunner(makeRunner({ durationS: DURATION_S, seed: 5 }), {
  frameRateHz: RATE_HZ,
  durationS: DURATION_S,
}).track;
const { accurate, light } = seenByTwo(exact, RATE_HZ, 5);
const LEGS: readonly KeypointName[] = ['left_knee', 'right_knee', 'left_ankle', 'right_ankle'];

/** Every third frame, and the last. */
const third = Uint32Array.from(
  [...exact.timesS.keys()].filter((i) => i % 3 === 0 || i === exact.timesS.length - 1),
);
const corrected = (byLight: PoseTrack, byAccurate: PoseTrack, places = third): PoseTrack =>
  correctLight(byLight, framesOf(byAccurate, places), places);

/** Root mean square distance of legs between looks, px. */
function offPx(track: PoseTrack, truth: PoseTrack, looked: Uint32Array, names = LEGS): number {
  const squares = names.flatMap((name) => {
    const [a, b] = [track.columns.get(name)!, truth.columns.get(name)!];
    return [...a.xPx.keys()]
      .filter((i) => !looked.includes(i))
      .map((i) => (a.xPx[i]! - b.xPx[i]!) ** 2 + (a.yPx[i]! - b.yPx[i]!) ** 2)
      .filter(Number.isFinite);
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

function expectSame(a: PoseTrack, b: PoseTrack, digits: number): void {
  expect([...a.columns.keys()].sort()).toEqual([...b.columns.keys()].sort());
  for (const [name, column] of a.columns) {
    const other = b.columns.get(name)!;
    for (const part of ['xPx', 'yPx', 'confidence'] as const) {
      const furthest = Math.max(
        ...[...column[part]].map((v, i) =>
          Number.isNaN(v) && Number.isNaN(other[part][i]!) ? 0 : Math.abs(v - other[part][i]!),
        ),
      );
      expect(furthest, `${name} ${part}`).toBeLessThan(10 ** -digits);
    }
  }
}

describe('a light track, corrected', () => {
  const found = corrected(light, accurate);

  it('has every frame, and the accurate pose exactly where it is known', () => {
    expect(found.timesS).toEqual(light.timesS);
    expect(found.tracker).toBe('accurate');
    for (const [name, { xPx, yPx, confidence }] of accurate.columns) {
      const column = found.columns.get(name)!;
      for (const place of third) {
        expect(column.xPx[place], name).toBe(xPx[place]);
        expect(column.yPx[place], name).toBe(yPx[place]);
        if (Number.isFinite(xPx[place]!)) expect(column.confidence[place]).toBe(confidence[place]);
      }
    }
  });

  it('is between looks far nearer to the truth than the light network, nearly as near as the accurate one', () => {
    const [lightOffPx, accurateOffPx] = [offPx(light, exact, third), offPx(accurate, exact, third)];
    expect(offPx(found, exact, third)).toBeLessThan(0.4 * lightOffPx);
    expect(offPx(found, exact, third)).toBeLessThan(2.5 * accurateOffPx);
  });

  it('takes from a light network that sees right what a cubic between far looks misses', () => {
    const far = Uint32Array.from(
      [...exact.timesS.keys()].filter((i) => i % 6 === 0 || i === exact.timesS.length - 1),
    );
    const noGuide = mapColumns(
      exact,
      () => 500,
      () => 300,
    );
    const [guided, alone] = [corrected(exact, exact, far), corrected(noGuide, exact, far)];
    expect(offPx(guided, exact, far)).toBeLessThan(0.5 * offPx(alone, exact, far));
  });

  it('takes nothing from a light network that makes it up', () => {
    const madeUp = mapColumns(
      light,
      (x, i) => x + 40 * Math.sin(i * i),
      (y, i) => y + 40 * Math.cos(i * i * 1.3),
    );
    const still = mapColumns(
      exact,
      () => 500,
      () => 300,
    );
    const alonePx = offPx(corrected(still, exact), exact, third);
    expect(offPx(corrected(madeUp, exact), exact, third)).toBeLessThan(1.3 * alonePx);
  });

  it('does not care for an error of the light network that lasts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -15, max: 15 }), fc.integer({ min: -15, max: 15 }), (x, y) => {
        const off = mapColumns(
          light,
          (v) => v + x,
          (v) => v + y,
        );
        expectSame(corrected(off, accurate), found, 6);
      }),
      { numRuns: 4 },
    );
  });

  it('is mirrored by a mirror', () => {
    expectSame(corrected(mirrored(light), mirrored(accurate)), mirrored(found), 6);
  });
});

describe('what is missing', () => {
  const blank = (track: PoseTrack, name: KeypointName, from: number, to: number): PoseTrack => {
    const copy = copyTrack(track);
    const column = copy.columns.get(name)!;
    column.xPx.fill(NaN, from, to);
    column.yPx.fill(NaN, from, to);
    column.confidence.fill(0, from, to);
    return copy;
  };

  it('in the accurate track for long stays missing', () => {
    const { xPx, confidence } = corrected(light, blank(accurate, 'left_knee', 60, 90)).columns.get(
      'left_knee',
    )!;
    for (let i = 61; i < 89; i++) {
      expect(xPx[i], `frame ${i}`).toBeNaN();
      expect(confidence[i]).toBe(0);
    }
    expect(xPx[56]).not.toBeNaN();
  });

  it('in the light track leaves the cubic through the looks', () => {
    const found = corrected(blank(light, 'left_knee', 0, exact.timesS.length), exact);
    expect(offPx(found, exact, third, ['left_knee'])).toBeLessThan(3);
  });

  it('does not reach beyond the first and the last look', () => {
    const middle = third.filter((place) => place > 50 && place < 200);
    const { xPx } = corrected(light, accurate, middle).columns.get('left_ankle')!;
    expect(xPx.findIndex(Number.isFinite)).toBe(middle[0]);
    expect(xPx.length - 1 - [...xPx].reverse().findIndex(Number.isFinite)).toBe(middle.at(-1));
  });
});

describe('a look that lost a landmark', () => {
  it('stays as it is and bends nothing beside it', () => {
    const lost = copyTrack(accurate);
    lost.columns.get('left_ankle')!.yPx[90]! -= 150;
    const [found, was] = [corrected(light, lost), corrected(light, accurate)];
    const [after, before] = [found, was].map((track) => track.columns.get('left_ankle')!.yPx) as [
      Float64Array,
      Float64Array,
    ];
    expect(after[90]! - before[90]!).toBeCloseTo(-150, 6);
    for (const i of [88, 89, 91, 92]) expect(Math.abs(after[i]! - before[i]!), `frame ${i}`).toBeLessThan(12);
  });
});

describe('confidence', () => {
  it('is that of the nearer look', () => {
    const doubted = copyTrack(accurate);
    const { confidence } = doubted.columns.get('left_wrist')!;
    third.forEach((place, k) => (confidence[place] = k % 2 === 0 ? 0.9 : 0.3));
    const found = corrected(light, doubted).columns.get('left_wrist')!;
    for (const i of [60, 61, 65]) expect(found.confidence[i], `frame ${i}`).toBe(0.9);
    for (const i of [62, 63, 64]) expect(found.confidence[i], `frame ${i}`).toBe(0.3);
  });
});

describe('more frames than the light network looked at', () => {
  const quick = filmRunner(makeRunner({ durationS: 4, seed: 5 }), { frameRateHz: 240, durationS: 4 }).track;
  const networks = seenByTwo(quick, 240, 5);
  const some = framesOf(networks.light, chooseLightFrames(quick.timesS));
  const looks = chooseFrames(some, quick.timesS);

  it('are all there, at the looks exactly', () => {
    const found = correctLight(some, framesOf(networks.accurate, looks), looks, quick.timesS);
    expect(found.timesS).toBe(quick.timesS);
    const [own, theirs] = [found, networks.accurate].map((track) => track.columns.get('right_ankle')!.xPx);
    for (const look of looks) expect(own![look]).toBe(theirs![look]);
    expect(offPx(found, quick, looks)).toBeLessThan(0.5 * offPx(networks.light, quick, looks));
  });
});

describe('metres', () => {
  it('go through the looks', () => {
    const n = exact.timesS.length;
    const withWorld: PoseTrack = {
      ...accurate,
      world: new Map([
        [
          'left_knee',
          {
            xM: exact.timesS.map((t) => Math.sin(4 * t)),
            yM: new Float64Array(n).fill(0.3),
            zM: exact.timesS.map((t) => 0.1 * t),
          },
        ],
      ]),
    };
    const { xM, yM, zM } = corrected(light, withWorld).world.get('left_knee')!;
    exact.timesS.forEach((t, i) => {
      expect(xM[i]).toBeCloseTo(Math.sin(4 * t), 3);
      expect(yM[i]).toBeCloseTo(0.3, 6);
      expect(zM[i]).toBeCloseTo(0.1 * t, 6);
    });
  });
});

describe('any two tracks, however short and however full of holes', () => {
  it('make a track of which each sample is known, or NaN with confidence 0', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        (frames, lostShare, seed) => {
          const all = [...exact.timesS.keys()].slice(0, frames);
          const spoil = (track: PoseTrack, s: number): PoseTrack =>
            corrupt(framesOf(track, all), { dropoutShare: lostShare, lostFrameShare: lostShare / 2 }, s)
              .track;
          const [short, own] = [spoil(light, seed), spoil(accurate, seed + 1)];
          const places = chooseFrames(short);
          const found = correctLight(short, framesOf(own, places), places);
          expect(found.timesS.length).toBe(frames);
          for (const { xPx, yPx, confidence } of found.columns.values()) {
            xPx.forEach((x, i) => {
              expect(Number.isFinite(x)).toBe(Number.isFinite(yPx[i]!));
              if (Number.isFinite(x)) expect(confidence[i]).toBeGreaterThanOrEqual(0);
              else expect(confidence[i]).toBe(0);
              expect(confidence[i]).toBeLessThanOrEqual(1);
            });
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('places and times that do not fit', () => {
  it('are refused', () => {
    expect(() => correctLight(light, accurate, third)).toThrow(RangeError);
    const shifted = third.map((place) => Math.min(place + 1, exact.timesS.length - 1));
    expect(() => correctLight(light, framesOf(accurate, third), shifted)).toThrow(RangeError);
    expect(() =>
      correctLight(
        light,
        framesOf(accurate, third),
        third,
        exact.timesS.map((t) => t + 0.001),
      ),
    ).toThrow(RangeError);
  });
});
