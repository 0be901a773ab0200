import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { type PoseFrame, trackFromFrames } from '../../src/core/pose/pose-track';
import { FrameStore } from '../../workers/frame-store';
import { storeOf } from '../fixtures/clips/frames-of';

/** As exact as networks answer. */
const number = fc.float({ noNaN: true, noDefaultInfinity: true });
const point = fc.record({ xPx: number, yPx: number, confidence: number });
const points = fc.array(fc.option(point), { minLength: KEYPOINTS.length, maxLength: KEYPOINTS.length });
/** A landmark that is nowhere, runners that are not there, and more frames than lie in one block. */
const frames = fc
  .tuple(
    fc.array(fc.option(points), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 1, max: 300 }),
    fc.nat(40),
  )
  .map(([some, count, hidden]) =>
    Array.from({ length: count }, (_, i): PoseFrame => {
      const shown = some[i % some.length]!;
      return { timeS: i / 60, points: shown && shown.map((each, k) => (k === hidden ? null : each)) };
    }),
  );

afterEach(() => void vi.unstubAllGlobals());

describe('the store of what a network saw', () => {
  it('makes the very track of the frames that went in', () => {
    fc.assert(
      fc.property(frames, (seen) => {
        expect(storeOf(seen).track(640, 480, 'lite')).toStrictEqual(trackFromFrames(seen, 640, 480, 'lite'));
      }),
      { numRuns: 12 },
    );
  });

  it('is the same put together from pieces', () => {
    fc.assert(
      fc.property(frames, fc.nat(300), (seen, cut) => {
        const whole = storeOf(seen);
        const pieces = new FrameStore();
        pieces.add(storeOf(seen.slice(0, cut)).packed());
        pieces.add(whole.packed(Math.min(cut, seen.length)));
        expect(pieces.packed()).toStrictEqual(whole.packed());
        expect(pieces.length).toBe(seen.length);
        expect(pieces.lastS).toBe(seen.at(-1)!.timeS);
        expect(pieces.seenSomeone).toBe(whole.seenSomeone);
      }),
      { numRuns: 12 },
    );
  });

  it('is the same handed over in pieces while it grows, where memory can be shared and where not', () => {
    const cuts = fc.uniqueArray(fc.nat(300), { maxLength: 6 });
    fc.assert(
      fc.property(frames, cuts, fc.boolean(), (seen, cuts, isolated) => {
        vi.stubGlobal('crossOriginIsolated', isolated);
        const [growing, other] = [new FrameStore(), new FrameStore()];
        let handed = 0;
        const handOver = (): void => {
          other.add(growing.shared(handed));
          handed = growing.length;
        };
        seen.forEach((frame, i) => {
          if (cuts.includes(i)) handOver();
          growing.push(frame);
        });
        handOver();
        for (const store of [growing, other]) {
          expect(store.packed()).toStrictEqual(storeOf(seen).packed());
          expect(store.track(640, 480, 'lite')).toStrictEqual(trackFromFrames(seen, 640, 480, 'lite'));
        }
      }),
      { numRuns: 24 },
    );
  });

  it('has its frames once together with whom it handed them to, where memory can be shared', () => {
    vi.stubGlobal('crossOriginIsolated', true);
    const here = KEYPOINTS.map(() => ({ xPx: 1, yPx: 2, confidence: 1 }));
    const store = storeOf([{ timeS: 0, points: here }]);
    const handed = store.shared();
    store.push({ timeS: 1, points: here });
    expect(handed.points.buffer).toBeInstanceOf(SharedArrayBuffer);
    handed.points[0] = 9;
    expect(store.packed().points[0]).toBe(9);
    expect(store.packed(1).points[0]).toBe(1);
  });

  it('knows whether anybody was there', () => {
    const nobody = [{ timeS: 0, points: null }];
    expect(storeOf(nobody).seenSomeone).toBe(false);
    expect(storeOf([...nobody, { timeS: 1, points: KEYPOINTS.map(() => null) }]).seenSomeone).toBe(true);
    expect(new FrameStore().lastS).toBeUndefined();
  });

  it('refuses a track whose times do not rise', () => {
    const seen = [0, 1, 1].map((timeS) => ({ timeS, points: null }));
    expect(() => storeOf(seen).track(1, 1, 'lite')).toThrow(RangeError);
  });

  it('keeps no metres: no measure of a run reads what networks guess of them', () => {
    const points = KEYPOINTS.map(() => ({ xPx: 1, yPx: 2, confidence: 1, worldM: [1, 2, 3] as const }));
    const { columns, world } = storeOf([{ timeS: 0, points }]).track(1, 1, 'lite');
    expect(columns.size).toBe(KEYPOINTS.length);
    expect(world.size).toBe(0);
  });

  it('hands out copies', () => {
    const store = storeOf([{ timeS: 0, points: KEYPOINTS.map(() => ({ xPx: 1, yPx: 2, confidence: 1 })) }]);
    store.packed().points.fill(9);
    store.track(1, 1, 'lite').columns.get('nose')!.xPx.fill(9);
    expect(store.packed().points[0]).toBe(1);
  });
});
