import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, MEASURE_IDS } from '../../src/core/metrics/measure';
import { otherSide } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { mapColumns, mirrored, reordered, withTimes } from '../fixtures/known-runners/change-track';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const uneven = makeRunner({
  seed: 6,
  contactTimeAsymmetryPct: 9,
  stepTimeAsymmetryPct: 4,
  kneeInDeg: { left: 14, right: 4 },
  torsoRotationOffsetDeg: 8,
});
const side = corrupt(filmRunner(uneven).track, { noisePx: 1, dropoutShare: 0.02 }, 2).track;
const rear = corrupt(filmRunner(uneven, { view: 'rear' }).track, { noisePx: 1, dropoutShare: 0.02 }, 2).track;
const analyze = (track: PoseTrack): Analysis => analyzeRun([track], {});
const known = new Map([side, rear].map((track) => [track, analyze(track)]));
const MIRRORED_VIEW = { 'side-left': 'side-right', rear: 'rear' } as const;
/** Left against right changes sign in a mirror; so does a turn to the left. */
const SIGNED = /^(symmetry|torsoRotationOffset)/;

/** Values, counts, verdicts and sentences; bootstrap draws depend on the values' order only. */
function expectSame(found: Analysis, expected: Analysis, digits = 5): void {
  for (const id of MEASURE_IDS) {
    const [a, b] = [found.metrics[id], expected.metrics[id]];
    expect(isAvailable(a), id).toBe(isAvailable(b));
    if (!isAvailable(a) || !isAvailable(b)) continue;
    for (const part of ['overall', 'left', 'right'] as const) {
      expect(a[part]?.n, id).toBe(b[part]?.n);
      if (b[part]) expect(a[part]!.value, `${id} ${part}`).toBeCloseTo(b[part].value, digits);
      if (b[part]) expect(a[part]!.ci95[0], `${id} ${part}`).toBeCloseTo(b[part].ci95[0], digits);
    }
  }
  expect(found.criteria.map(({ id, verdict, sides }) => ({ id, verdict, sides }))).toEqual(
    expected.criteria.map(({ id, verdict, sides }) => ({ id, verdict, sides })),
  );
  expect(found.clips[0]!.view).toBe(expected.clips[0]!.view);
}

describe.each([
  ['side', side],
  ['rear', rear],
] as const)('a %s clip', (name, track) => {
  const was = known.get(track)!;

  it('in the mirror has left and right exchanged, and nothing else', () => {
    const found = analyze(mirrored(track));
    expect(found.clips[0]!.view).toBe(MIRRORED_VIEW[was.clips[0]!.view as 'rear']);
    expect(found.clips[0]!.stepsCounted).toEqual({
      left: was.clips[0]!.stepsCounted.right,
      right: was.clips[0]!.stepsCounted.left,
    });
    found.clips[0]!.events.forEach((event, i) => {
      const old = was.clips[0]!.events[i]!;
      expect(event).toMatchObject({ type: old.type, side: otherSide(old.side) });
      expect(event.timeS).toBeCloseTo(old.timeS, 6);
    });
    for (const id of MEASURE_IDS) {
      const [a, b] = [found.metrics[id], was.metrics[id]];
      expect(isAvailable(a), id).toBe(isAvailable(b));
      if (!isAvailable(a) || !isAvailable(b)) continue;
      if (SIGNED.test(id)) {
        expect(a.overall!.value, id).toBeCloseTo(-b.overall!.value, 5);
        continue;
      }
      expect(a.overall!.value, id).toBeCloseTo(b.overall!.value, 5);
      expect(a.left!.value, id).toBeCloseTo(b.right!.value, 5);
      expect(a.right!.value, id).toBeCloseTo(b.left!.value, 5);
    }
    found.criteria.forEach(({ id, verdict, sides }, i) => {
      const old = was.criteria[i]!;
      expect({ id, verdict }).toEqual({ id: old.id, verdict: old.verdict });
      expect([...sides].sort()).toEqual(old.sides.map(otherSide).sort());
    });
  });

  it('larger, smaller or elsewhere in the picture measures the same', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.7, max: 3, noNaN: true }),
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: -200, max: 200 }),
        (scale, right, down) => {
          const moved = mapColumns(
            track,
            (x) => scale * x + right,
            (y) => scale * y + down,
          );
          expectSame(analyze(moved), was, 3);
        },
      ),
      { numRuns: 3 },
    );
  });

  it('that starts later has all its times later, and measures the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 3600 }), (byS) => {
        const found = analyze(withTimes(track, (t) => t + byS));
        expectSame(found, was, 3);
        found.clips[0]!.events.forEach(({ timeS }, i) =>
          expect(timeS - byS).toBeCloseTo(was.clips[0]!.events[i]!.timeS, 4),
        );
      }),
      { numRuns: 3 },
    );
  });

  it('does not mind the order of its landmarks', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...track.columns], { minLength: track.columns.size }), (columns) => {
        expectSame(analyze({ ...track, columns: new Map(columns) }), was, 9);
      }),
      { numRuns: 2 },
    );
  });

  it('measures the same without landmarks that no measure uses', () => {
    const unused = /eye|mouth|pinky|thumb|index$/;
    const columns = new Map([...track.columns].filter(([key]) => key.includes('foot') || !unused.test(key)));
    expect(columns.size).toBeLessThan(track.columns.size);
    const found = analyze({ ...track, columns });
    // Hands help to sort out the arms of a rear view; legs and trunk must not notice.
    if (name === 'side') expectSame(found, was, 9);
    else expect(found.metrics.kneeFrontalAngle).toEqual(was.metrics.kneeFrontalAngle);
  });

  it('gives the same answer twice and leaves the track as it was', () => {
    const before = structuredClone(track);
    expect(analyze(track)).toEqual(was);
    expect(track).toEqual(before);
  });
});

describe('played backwards', () => {
  it.each(Object.keys(RUNNER_SETS))('%s: no fault is found that is not there forwards', (name) => {
    for (const view of ['side-left', 'rear'] as const) {
      const { track } = filmRunner(makeRunner(RUNNER_SETS[name]), { view });
      const forwards = analyze(track);
      const last = track.timesS.length - 1;
      const backwards = analyze(
        reordered(
          track,
          Array.from(track.timesS, (_, i) => last - i),
        ),
      );
      backwards.criteria.forEach(({ id, verdict }, i) => {
        const sure = verdict !== 'cannot-tell' && verdict !== forwards.criteria[i]!.verdict;
        expect(sure ? `${id} ${verdict}, forwards ${forwards.criteria[i]!.verdict}` : '').toBe('');
      });
    }
  });
});
