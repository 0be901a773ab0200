import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirroredKeypoint } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { checkStanding } from '../../src/core/standing/check-standing';
import {
  STANDING_MEASURE_IDS,
  type StandingFindings,
  type StandingHold,
  type StandingMeasureId,
  type StandingReference,
  type StandingRepeat,
  type StandingView,
} from '../../src/core/standing/standing-findings';
import { LIKE_A_NETWORK, standingRepeats } from '../fixtures/standing-person/standing-repeats';

const RUNS = { numRuns: 12 };
/** Forward and back are the same in the mirror; left and right are not. */
const SAME_IN_MIRROR: ReadonlySet<StandingMeasureId> = new Set(['trunkLean', 'pelvisTilt']);
const MIRRORED_VIEW: Readonly<Record<StandingView, StandingView>> = {
  front: 'front',
  'side-left': 'side-right',
  'side-right': 'side-left',
};

const people = fc
  .record({
    seed: fc.integer({ min: 1, max: 9999 }),
    shouldersTurnDeg: fc.integer({ min: -15, max: 15 }),
    hipsTurnDeg: fc.integer({ min: -12, max: 12 }),
    withDepth: fc.boolean(),
    noisy: fc.boolean(),
  })
  .map(({ seed, withDepth, noisy, ...turns }) =>
    standingRepeats(seed, turns, {
      withDepth,
      ...(noisy ? { tracker: 'accurate', noise: LIKE_A_NETWORK } : {}),
    }),
  );

const eachHold = (repeats: readonly StandingRepeat[], change: (hold: StandingHold) => StandingHold) =>
  repeats.map((holds) => holds.map(change));

function moved(track: PoseTrack, x: (xPx: number) => number, y: (yPx: number) => number): PoseTrack {
  return {
    ...track,
    columns: new Map(
      [...track.columns].map(([name, { xPx, yPx, confidence }]) => [
        name,
        { xPx: xPx.map(x), yPx: yPx.map(y), confidence },
      ]),
    ),
  };
}

function inMirror({ view, track }: StandingHold): StandingHold {
  const flipped = moved(
    track,
    (xPx) => track.widthPx - xPx,
    (yPx) => yPx,
  );
  return {
    view: MIRRORED_VIEW[view],
    track: {
      ...flipped,
      columns: new Map([...flipped.columns].map(([name, column]) => [mirroredKeypoint(name), column])),
      world: new Map(
        [...track.world].map(([name, { xM, yM, zM }]) => [
          mirroredKeypoint(name),
          { xM: xM.map((x) => -x), yM, zM },
        ]),
      ),
    },
  };
}

function valueOf(findings: StandingFindings, id: StandingMeasureId): number | null {
  const measure = findings.measures[id];
  return 'unavailable' in measure ? null : measure.overall.value;
}

function expectAlike(a: StandingFindings, b: StandingFindings, digits = 6): void {
  for (const id of STANDING_MEASURE_IDS) {
    const [one, other] = [valueOf(a, id), valueOf(b, id)];
    if (one === null || other === null) expect([id, one]).toEqual([id, other]);
    else expect(one, id).toBeCloseTo(other, digits);
  }
  expect(b.ahead).toEqual(a.ahead);
  expect(b.forwardSide).toBe(a.forwardSide);
  expect(b.sameInAll).toBe(a.sameInAll);
}

/** One person in 200 is drawn with shoulders narrower than an adult's: that one has no reference, in the mirror neither. */
function expectMirrored(own: StandingReference | null, mirrored: StandingReference | null): void {
  if (!own || !mirrored) return expect([own, mirrored]).toEqual([null, null]);
  expect(mirrored.shouldersL).toBeCloseTo(own.shouldersL, 9);
  expect(mirrored.hipsL).toBeCloseTo(own.hipsL, 9);
  expect(mirrored.shoulderElevation!.left).toBeCloseTo(own.shoulderElevation!.right, 9);
  expect(mirrored.shoulderElevation!.right).toBeCloseTo(own.shoulderElevation!.left, 9);
}

describe('checking how somebody stands', () => {
  it('in the mirror, left and right change places', () => {
    fc.assert(
      fc.property(people, (repeats) => {
        const [own, mirrored] = [checkStanding(repeats), checkStanding(eachHold(repeats, inMirror))];
        for (const id of STANDING_MEASURE_IDS) {
          const [one, other] = [valueOf(own, id), valueOf(mirrored, id)];
          if (one === null || other === null) expect([id, one]).toEqual([id, other]);
          else expect(other, id).toBeCloseTo(SAME_IN_MIRROR.has(id) ? one : -one, 6);
        }
        const swap = { left: 'right', right: 'left', level: 'level' } as const;
        const { forwardSide } = own;
        expect(mirrored.forwardSide).toBe(forwardSide === null ? null : swap[forwardSide]);
        expectMirrored(own.reference, mirrored.reference);
      }),
      RUNS,
    );
  });

  it('does not depend on the size of the picture, nor on where in it the person stands', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0.4, max: 3, noNaN: true }), (repeats, times) => {
        const larger = eachHold(repeats, ({ view, track }) => ({
          view,
          track: moved(
            track,
            (x) => times * x + 37,
            (y) => times * y - 11,
          ),
        }));
        expectAlike(checkStanding(repeats), checkStanding(larger));
      }),
      RUNS,
    );
  });

  it('does not depend on the order of repeats, nor of views', () => {
    fc.assert(
      fc.property(people, (repeats) => {
        const turned = [...repeats].reverse().map((holds) => [...holds].reverse());
        expectAlike(checkStanding(repeats), checkStanding(turned));
      }),
      RUNS,
    );
  });

  it.each([-10, 10])('a camera turned by %i degrees changes turns by less than 1.5 degrees', (yawDeg) => {
    for (const seed of [1, 2, 3]) {
      const turns = { shouldersTurnDeg: 7, hipsTurnDeg: -4, rightFootAheadM: 0 };
      const square = checkStanding(standingRepeats(seed, turns, { camera: { yawDeg: 0 } }));
      const oblique = checkStanding(standingRepeats(seed, turns, { camera: { yawDeg } }));
      for (const id of ['shouldersAgainstFeet', 'hipsAgainstFeet', 'shouldersAgainstHips'] as const) {
        const change = valueOf(oblique, id)! - valueOf(square, id)!;
        expect(Math.abs(change), `${id}, seed ${seed}`).toBeLessThan(1.5);
      }
    }
  });

  it('a camera turned by 8 degrees, from one side only: less than 2.5 degrees', () => {
    for (const yawDeg of [-8, 8]) {
      const turns = { shouldersTurnDeg: 7, hipsTurnDeg: 7, rightFootAheadM: 0 };
      const { measures } = checkStanding(
        standingRepeats(4, turns, { views: ['front', 'side-right'], camera: { yawDeg } }),
      );
      expect(measures.shouldersAgainstFeet).toHaveProperty('overall');
      if ('unavailable' in measures.shouldersAgainstFeet) return;
      expect(Math.abs(measures.shouldersAgainstFeet.overall.value - 7)).toBeLessThan(2.5);
    }
  });
});
