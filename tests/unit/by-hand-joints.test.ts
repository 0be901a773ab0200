import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Correction } from '../../src/core/by-hand/correction';
import { isAvailable, MEASURE_IDS } from '../../src/core/metrics/measure';
import { mirroredKeypoint, type KeypointName } from '../../src/core/pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../../src/core/pose/pose-track';
import { cleanTrack } from '../../src/core/track/clean-track';
import { layEdits, type TrackEdit } from '../../src/core/track/hand-edits';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const exact = filmRunner(makeRunner({ seed: 5 }), { durationS: 6 }).track;
const track = corrupt(exact, { noisePx: 1, dropoutShare: 0.02 }, 4).track;
const FRAME_S = 1 / 60;
const names = fc.constantFrom<KeypointName[]>('left_ankle', 'right_knee', 'left_hip', 'right_heel', 'nose');

const cleaned = (of: PoseTrack, ...edits: TrackEdit[]) => cleanTrack(of, layEdits(of, edits));
const analyze = (of: PoseTrack, ...corrections: Correction[]): Analysis =>
  analyzeRun([of], {}, [corrections]);

/** A copy without this joint's samples from one frame up to another. */
function hidden(of: PoseTrack, name: KeypointName, from: number, to: number): PoseTrack {
  const { xPx, yPx, confidence } = of.columns.get(name)!;
  const column: KeypointColumn = {
    xPx: xPx.slice().fill(NaN, from, to),
    yPx: yPx.slice().fill(NaN, from, to),
    confidence: confidence.slice().fill(0, from, to),
  };
  return { ...of, columns: new Map([...of.columns, [name, column]]) };
}

/** A copy whose legs, hips to toes, are exchanged from one frame up to another. */
function legsExchanged(of: PoseTrack, from: number, to: number): PoseTrack {
  const isLeg = /hip|knee|ankle|heel|foot/;
  const part = (own: Float64Array, other: Float64Array): Float64Array =>
    own.map((value, i) => (i >= from && i < to ? other[i]! : value));
  const columns = [...of.columns].map(([name, own]): [KeypointName, KeypointColumn] => {
    const other = of.columns.get(mirroredKeypoint(name))!;
    if (!isLeg.test(name)) return [name, own];
    return [
      name,
      {
        xPx: part(own.xPx, other.xPx),
        yPx: part(own.yPx, other.yPx),
        confidence: part(own.confidence, other.confidence),
      },
    ];
  });
  return { ...of, columns: new Map(columns) };
}

describe('a joint moved by hand', () => {
  it('is exactly there in its frame, draws on its neighbours, and nothing further away', () => {
    const was = cleanTrack(track);
    fc.assert(
      fc.property(
        names,
        fc.integer({ min: 20, max: 330 }),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -60, max: 60 }),
        (name, frame, right, down) => {
          const before = was.track.columns.get(name)!;
          const [xPx, yPx] = [before.xPx[frame]! + right, before.yPx[frame]! + down];
          const found = cleaned(track, { kind: 'move-joint', name, timeS: track.timesS[frame]!, xPx, yPx });
          const column = found.track.columns.get(name)!;
          expect([column.xPx[frame], column.yPx[frame], column.confidence[frame]]).toEqual([xPx, yPx, 1]);
          const repaired = found.repaired.columns.get(name);
          if (repaired) expect([repaired.xPx[frame], repaired.yPx[frame]]).toEqual([xPx, yPx]);
          for (const [other, own] of found.track.columns) {
            if (other !== name) expect(own).toEqual(was.track.columns.get(other));
          }
          // On the way out less and less is left of the move; the low-pass carries a little on.
          const off = (i: number): number =>
            Math.hypot(column.xPx[i]! - before.xPx[i]!, column.yPx[i]! - before.yPx[i]!);
          const moved = Math.hypot(right, down);
          for (const step of [-1, 1]) {
            expect(off(frame + step)).toBeGreaterThan(0.5 * moved - 1e-6);
            expect(off(frame + step)).toBeLessThanOrEqual(moved + 1e-6);
            expect(off(frame + 12 * step)).toBeLessThan(0.06 * moved + 1e-6);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('near another one: both are exact, whichever was put first', () => {
    const at = (frame: number, xPx: number): TrackEdit => ({
      kind: 'move-joint',
      name: 'left_ankle',
      timeS: exact.timesS[frame]!,
      xPx,
      yPx: 500,
    });
    const both = [at(100, 640), at(102, 610)];
    const found = cleaned(exact, ...both).track.columns.get('left_ankle')!;
    expect([found.xPx[100], found.xPx[102]]).toEqual([640, 610]);
    expect(cleaned(exact, ...both.reverse()).track.columns.get('left_ankle')).toEqual(found);
    // Of two in one frame the later holds; a time between two frames is the nearer one's.
    const later = { ...at(100, 630), timeS: exact.timesS[100]! + 0.4 * FRAME_S };
    expect(cleaned(exact, at(100, 640), later).track.columns.get('left_ankle')!.xPx[100]).toBe(630);
  });

  it('shows a joint where the network lost it, and closes the gap that it halves', () => {
    // Ten frames are 0.18 s: too long to fill by itself; two of 0.09 s are not.
    const lost = hidden(exact, 'left_knee', 100, 110);
    const timeS = exact.timesS[105]!;
    const truth = exact.columns.get('left_knee')!;
    expect(cleaned(lost).track.columns.get('left_knee')!.xPx[103]).toBeNaN();
    const put: TrackEdit = {
      kind: 'move-joint',
      name: 'left_knee',
      timeS,
      xPx: truth.xPx[105]!,
      yPx: truth.yPx[105]!,
    };
    const found = cleaned(lost, put).track.columns.get('left_knee')!;
    expect(found.xPx[105]).toBe(truth.xPx[105]);
    for (let i = 100; i < 110; i++) expect(Math.abs(found.xPx[i]! - truth.xPx[i]!)).toBeLessThan(8);
  });

  it('is passed over outside the clip, and where the tracker has no such joint at all', () => {
    const toeless = { ...exact, columns: new Map(exact.columns) };
    toeless.columns.delete('left_foot_index');
    const was = cleanTrack(toeless);
    const place = { xPx: 600, yPx: 600 };
    const edits: TrackEdit[] = [
      { kind: 'move-joint', name: 'left_foot_index', timeS: 2, ...place },
      { kind: 'move-joint', name: 'left_ankle', timeS: -0.1, ...place },
      { kind: 'move-joint', name: 'left_ankle', timeS: 99, ...place },
    ];
    expect(cleaned(toeless, ...edits)).toEqual(was);
  });

  it('marks the stance it lies in as measured by hand', () => {
    const was = analyze(exact);
    const step = was.clips[0]!.steps[4]!;
    const timeS = exact.timesS.find((t) => t > step.midStanceS)!;
    const found = analyze(exact, { kind: 'move-joint', name: 'left_knee', timeS, xPx: 640, yPx: 420 });
    expect(found.clips[0]!.steps.filter(({ by }) => by).map(({ side }) => side)).toEqual([step.side]);
    const knee = found.metrics.kneeFlexionMidStance;
    expect(isAvailable(knee) && knee.perStride.filter(({ by }) => by)).toHaveLength(1);
    expect(was.clips[0]!.steps.some(({ by }) => by)).toBe(false);
  });
});

describe('legs exchanged by hand', () => {
  it('twice is not at all', () => {
    const was = analyze(track);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (t, d) => {
          const swap: Correction = { kind: 'swap-legs', fromS: t, toS: t + d };
          expect(analyze(track, swap, swap)).toEqual(was);
        },
      ),
      { numRuns: 3 },
    );
  });

  it('puts right what a network exchanged and the cleaning kept', () => {
    const was = cleanTrack(exact);
    // Most of the clip: the cleaning believes the majority.
    const [from, to] = [40, 360];
    const wrong = legsExchanged(exact, from, to);
    const swapped = cleanTrack(wrong).report.legSwapFrames;
    // What the cleaning has exchanged itself is not to be exchanged again.
    const edits: TrackEdit[] = [];
    for (let i = 0; i < wrong.timesS.length; i++) {
      const shownWrong = (i >= from && i < to) !== (swapped[i] === 1);
      const timeS = wrong.timesS[i]!;
      if (shownWrong) edits.push({ kind: 'swap-legs', fromS: timeS, toS: timeS });
    }
    expect(edits.length).toBeGreaterThan(10);
    const found = cleaned(wrong, ...edits);
    for (const [name, column] of was.track.columns) {
      const own = found.track.columns.get(name)!;
      column.xPx.forEach((x, i) => expect(Math.abs(own.xPx[i]! - x), name).toBeLessThan(1e-6));
    }
    const [right, mended] = [analyze(exact), analyze(wrong, ...(edits as Correction[]))];
    for (const id of MEASURE_IDS) {
      const [a, b] = [mended.metrics[id], right.metrics[id]];
      expect(isAvailable(a), id).toBe(isAvailable(b));
      if (!isAvailable(a) || !isAvailable(b)) continue;
      expect(a.overall!.value, id).toBeCloseTo(b.overall!.value, 6);
    }
  });

  it('takes a point that was put before along with its leg', () => {
    const timeS = exact.timesS[50]!;
    const point: TrackEdit = { kind: 'move-joint', name: 'left_ankle', timeS, xPx: 600, yPx: 555 };
    const swap: TrackEdit = { kind: 'swap-legs', fromS: timeS, toS: timeS };
    expect(layEdits(exact, [point, swap]).points).toEqual([
      { name: 'right_ankle', frame: 50, xPx: 600, yPx: 555 },
    ]);
    expect(layEdits(exact, [swap, point]).points[0]!.name).toBe('left_ankle');
    expect(layEdits(exact, [point, swap, swap])).toEqual(layEdits(exact, [point]));
  });
});
