import { describe, expect, it } from 'vitest';
import { correctLight } from '../../src/core/by-stride/correct-light';
import { confusedKnees } from '../../src/core/by-stride/passing-knees';
import { nameSidesAlike } from '../../src/core/by-stride/same-sides';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { copyTrack } from '../../src/core/track/copy-track';
import { exchangeFrames, LEG_JOINTS } from '../../src/core/track/repair-swaps';
import { trunkLengthPx } from '../../src/core/track/trunk-length';
import { framesOf } from '../fixtures/by-stride/two-networks';
import { mapColumns } from '../fixtures/known-runners/change-track';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const DURATION_S = 5;
const runner = makeRunner({ durationS: DURATION_S, seed: 5 });
const exact = filmRunner(runner, { durationS: DURATION_S }).track;
/** Every third frame: twenty a second. */
const places = Uint32Array.from(exact.timesS.keys()).filter((place) => place % 3 === 0);
const looks = framesOf(exact, places);
const trunkPx = trunkLengthPx(exact);

/** Legs exchanged from one row to before another. */
function exchanged(track: PoseTrack, from: number, to: number): PoseTrack {
  const copy = copyTrack(track);
  const marks = Uint8Array.from(track.timesS, (_, i) => (i >= from && i < to ? 1 : 0));
  exchangeFrames(copy, LEG_JOINTS, marks);
  return copy;
}

/** Rows in which the left ankle is elsewhere than in the other track. */
function differing(a: PoseTrack, b: PoseTrack): number[] {
  const [p, q] = [a.columns.get('left_ankle')!.xPx, b.columns.get('left_ankle')!.xPx];
  return [...p.keys()].filter((i) => p[i] !== q[i]);
}

describe('left and right, named alike in two tracks', () => {
  it('are left alone where they agree, and where the light network sees the body elsewhere', () => {
    const beside = mapColumns(
      exact,
      (x) => x + 0.1 * trunkPx,
      (y) => y - 0.1 * trunkPx,
    );
    for (const light of [exact, beside]) {
      const found = nameSidesAlike(light, looks, places);
      expect(differing(found.accurate, looks)).toEqual([]);
      expect(differing(found.light, light)).toEqual([]);
    }
  });

  it('that a few looks exchange are put right in them', () => {
    for (const from of [20, 33, 47]) {
      const found = nameSidesAlike(exact, exchanged(looks, from, from + 3), places);
      // Legs that pass each other may keep either name.
      const apartPx = (look: number): number =>
        Math.abs(looks.columns.get('left_ankle')!.xPx[look]! - looks.columns.get('right_ankle')!.xPx[look]!);
      expect(differing(found.accurate, looks).filter((look) => apartPx(look) > 0.5 * trunkPx)).toEqual([]);
      expect(differing(found.light, exact)).toEqual([]);
    }
  });

  it('that the light network exchanges for long are put right in the light track', () => {
    const found = nameSidesAlike(exchanged(exact, 60, 180), looks, places);
    expect(differing(found.accurate, looks)).toEqual([]);
    const wrong = differing(found.light, exact);
    // At the ends, and while legs pass each other, a few frames may keep the old name.
    expect(wrong.length).toBeLessThan(40);
  });

  it('are the accurate network’s word where the light one slips', () => {
    for (const from of [60, 99, 141]) {
      const found = nameSidesAlike(exchanged(exact, from, from + 9), looks, places);
      expect(differing(found.accurate, looks)).toEqual([]);
    }
  });

  it('exchanged in looks one after the other do not draw the legs together between them', () => {
    const found = correctLight(exact, exchanged(looks, 33, 37), places);
    const [ankle, truth] = [found, exact].map((track) => track.columns.get('left_ankle')!.xPx) as [
      Float64Array,
      Float64Array,
    ];
    const off = [...truth.keys()]
      .slice(90, 120)
      .filter((i) => i % 3 !== 0)
      .map((i) => Math.abs(ankle[i]! - truth[i]!));
    expect(Math.max(...off)).toBeLessThan(0.15 * trunkPx);
  });
});

describe('looks at knees that pass each other', () => {
  const [left, right] = (['left_knee', 'right_knee'] as const).map(
    (name) => looks.columns.get(name)!.xPx,
  ) as [Float64Array, Float64Array];
  /** A network that takes each knee for the other while one hides the other. */
  const confused = copyTrack(looks);
  const exchangedLooks = [...left.keys()]
    .slice(3, -3)
    .filter((look) => Math.abs(left[look]! - right[look]!) < 0.22 * trunkPx)
    .filter((look) => Math.abs(left[look]! - right[look]!) > 0.12 * trunkPx);
  for (const look of exchangedLooks) {
    confused.columns.get('left_knee')!.xPx[look] = right[look]!;
    confused.columns.get('right_knee')!.xPx[look] = left[look]!;
  }

  it('are marked where the knees were confused, and only there', () => {
    const marks = [...confusedKnees(confused, trunkPx)];
    expect(exchangedLooks.length).toBeGreaterThan(5);
    const marked = marks.flatMap((mark, look) => (mark === 1 ? [look] : []));
    const found = exchangedLooks.filter((look) => marked.includes(look));
    expect(found.length).toBeGreaterThan(0.8 * exchangedLooks.length);
    expect(marked.filter((look) => !exchangedLooks.includes(look)).length).toBeLessThan(3);
  });

  it('are not marked where nothing is confused', () => {
    expect([...confusedKnees(looks, trunkPx)].filter((mark) => mark === 1).length).toBeLessThan(3);
    const rear = filmRunner(runner, { view: 'rear', durationS: DURATION_S }).track;
    expect(confusedKnees(framesOf(rear, places), trunkLengthPx(rear))).not.toContain(1);
  });

  it('bend nothing beside them, though both networks confuse them alike', () => {
    const light = copyTrack(exact);
    const [ofLeft, ofRight] = [light.columns.get('left_knee')!.xPx, light.columns.get('right_knee')!.xPx];
    const [trueLeft, trueRight] = [ofLeft.slice(), ofRight.slice()];
    trueLeft.forEach((x, i) => {
      if (Math.abs(x - trueRight[i]!) > 0.22 * trunkPx) return;
      [ofLeft[i], ofRight[i]] = [trueRight[i]!, x];
    });
    const found = correctLight(light, confused, places).columns.get('left_knee')!.xPx;
    const beside = exchangedLooks.flatMap((look) => [
      places[look]! - 2,
      places[look]! - 1,
      places[look]! + 1,
    ]);
    const off = beside
      .filter((frame) => !exchangedLooks.some((look) => places[look] === frame))
      .map((frame) => Math.abs(found[frame]! - trueLeft[frame]!));
    expect(Math.max(...off)).toBeLessThan(0.06 * trunkPx);
  });
});
