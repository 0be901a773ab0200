import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Correction } from '../../src/core/by-hand/correction';
import { isAvailable } from '../../src/core/metrics/measure';
import { mirroredKeypoint, otherSide } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { mapColumns, mirrored, withTimes } from '../fixtures/known-runners/change-track';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

/** What a hand may do to a clip of 7 s, one of each kind; the points near where the joint is. */
function someCorrections(track: PoseTrack, { timeS, side, type }: TrueEvent): Correction[] {
  const at = Math.round(2 * 60);
  const knee = track.columns.get('left_knee')!;
  const place = { xPx: knee.xPx[at]! + 9, yPx: knee.yPx[at]! - 6 };
  return [
    { kind: 'move-event', type, side, timeS, toS: timeS + 0.02 },
    { kind: 'move-joint', name: 'left_knee', timeS: track.timesS[at]!, ...place },
    { kind: 'swap-legs', fromS: 3, toS: 3.05 },
    { kind: 'keep-range', fromS: 0.5, toS: 6.5 },
  ];
}

interface TrueEvent {
  readonly type: 'IC' | 'TO';
  readonly side: 'left' | 'right';
  readonly timeS: number;
}

/** All times of a correction changed. */
function retimed(correction: Correction, time: (timeS: number) => number): Correction {
  const times = Object.entries(correction).flatMap(([key, value]) =>
    /^(timeS|toS|fromS)$/.test(key) ? [[key, time(value as number)]] : [],
  );
  return { ...correction, ...Object.fromEntries(times) } as Correction;
}

function expectAlike(found: Analysis, expected: Analysis, time: (timeS: number) => number): void {
  expect(found.clips[0]!.events).toHaveLength(expected.clips[0]!.events.length);
  found.clips[0]!.events.forEach((event, i) => {
    const own = expected.clips[0]!.events[i]!;
    expect([event.type, event.side, event.by]).toEqual([own.type, own.side, own.by]);
    expect(event.timeS).toBeCloseTo(time(own.timeS), 4);
  });
  for (const [id, b] of Object.entries(expected.metrics)) {
    const a = found.metrics[id as keyof typeof expected.metrics];
    expect(isAvailable(a), id).toBe(isAvailable(b));
    if (isAvailable(a) && isAvailable(b)) expect(a.overall!.value, id).toBeCloseTo(b.overall!.value, 4);
  }
}

describe.each(['side-left', 'rear'] as const)('corrections of a %s clip', (view) => {
  const { track, truth } = filmRunner(makeRunner({ seed: 11 }), { view, durationS: 7 });
  const contact = truth.events.filter(({ type, timeS }) => type === 'IC' && timeS > 4)[0]!;
  const made = someCorrections(track, contact);
  const was = analyzeRun([track], {}, [made]);

  it('do what they say at all: an event is by hand, and stances are marked', () => {
    expect(was.clips[0]!.activity).toBe('running');
    expect(was.clips[0]!.events.filter(({ by }) => by)).toHaveLength(1);
    expect(was.clips[0]!.events.find(({ by }) => by)!.timeS).toBeCloseTo(contact.timeS + 0.02, 9);
    expect(was.clips[0]!.steps.some(({ by }) => by)).toBe(true);
    expect(was.clips[0]!.quality.warnings.map(({ code }) => code)).not.toContain('hand-events-unused');
  });

  it('in the mirror have left and right exchanged', () => {
    const turned = made.map((correction): Correction => {
      if (correction.kind === 'move-event') return { ...correction, side: otherSide(correction.side) };
      if (correction.kind !== 'move-joint') return correction;
      const { name, xPx } = correction;
      return { ...correction, name: mirroredKeypoint(name), xPx: track.widthPx - xPx };
    });
    const found = analyzeRun([mirrored(track)], {}, [turned]);
    found.clips[0]!.events.forEach((event, i) => {
      const own = was.clips[0]!.events[i]!;
      expect(event).toMatchObject({ type: own.type, side: otherSide(own.side) });
      expect(event.by).toBe(own.by);
      expect(event.timeS).toBeCloseTo(own.timeS, 6);
    });
    for (const id of ['contactTime', 'kneeFlexionMidStance', 'kneeFrontalAngle', 'trunkLean'] as const) {
      const [a, b] = [found.metrics[id], was.metrics[id]];
      expect(isAvailable(a), id).toBe(isAvailable(b));
      if (!isAvailable(a) || !isAvailable(b)) continue;
      expect(a.left!.value, id).toBeCloseTo(b.right!.value, 5);
      expect(a.right!.value, id).toBeCloseTo(b.left!.value, 5);
    }
  });

  it('of a larger picture are larger too', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.7, max: 2, noNaN: true }), (scale) => {
        const times = (px: number): number => scale * px;
        const larger = made.map((each): Correction =>
          each.kind === 'move-joint' ? { ...each, xPx: times(each.xPx), yPx: times(each.yPx) } : each,
        );
        const big = { ...mapColumns(track, times, times), widthPx: scale * 1280, heightPx: scale * 720 };
        expectAlike(analyzeRun([big], {}, [larger]), was, (t) => t);
      }),
      { numRuns: 2 },
    );
  });

  it('of a clip that starts later are later', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 600 }), (byS) => {
        const later = (t: number): number => t + byS;
        const moved = made.map((each) => retimed(each, later));
        expectAlike(analyzeRun([withTimes(track, later)], {}, [moved]), was, later);
      }),
      { numRuns: 2 },
    );
  });

  it('of a clip in slow motion are on that clip’s clock', () => {
    for (const slowMotionFactor of [2, 3.2]) {
      const slower = (t: number): number => slowMotionFactor * t;
      const slow = made.map((each) => retimed(each, slower));
      const found = analyzeRun([withTimes(track, slower)], {}, [
        [...slow, { kind: 'tell', told: { slowMotionFactor } }],
      ]);
      expectAlike(found, was, slower);
      expect(found.clips[0]!.cleaned.timesS).toEqual(track.timesS.map(slower));
    }
  });

  it('leave the track as it was', () => {
    const before = structuredClone(track);
    analyzeRun([track], {}, [made]);
    expect(track).toEqual(before);
  });
});
