import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteLanes } from '../../src/app/trends/note-lanes';
import { comparable, trendPoints } from '../../src/app/trends/trend-points';
import { dateRange, showStretch } from '../../src/app/trends/date-range';
import { measureGroups } from '../../src/app/trends/measure-groups';
import { differing, conditionsFor } from '../../src/app/trends/run-conditions';
import type { SessionFacts } from '../../src/storage/library/library';
import { manySessions, NO_NOTES } from '../fixtures/page/many-sessions';

const [like] = manySessions(1);
const DAY_MS = 86_400_000;

/** A run on a day, with a lean of as many degrees. */
function run(
  day: number,
  how: Partial<SessionFacts['clips'][number] & { model: string }> = {},
): SessionFacts {
  const { model = 'net', ...clip } = how;
  const lean = { value: day, ci95: [day - 1, day + 1], sd: 1, n: 12 } as const;
  return {
    ...like!,
    id: `run-${day}`,
    takenAt: new Date(DAY_MS * (1000 + day)),
    clips: [{ name: 'a.mp4', view: 'side-left', framesPerSecond: 60, warnings: [], videoBytes: 0, ...clip }],
    measures: { tibiaAngleAtContact: { left: lean } },
    model,
  };
}

const points = (...runs: SessionFacts[]) => trendPoints('tibiaAngleAtContact', runs);

describe('the points of a measure over dates', () => {
  it('are in order of date, and leave out runs without the measure', () => {
    const without = { ...run(2), measures: {} };
    expect(points(run(3), without, run(1)).map(({ session }) => session.id)).toEqual(['run-1', 'run-3']);
  });

  it('keep a poorly filmed run in sight, off the line and out of the direction', () => {
    const [first, poor, last] = points(run(1), run(2, { warnings: ['camera-moves'] }), run(3));
    expect(poor).toMatchObject({ sound: false, doubts: ['camera-moves'], joins: -1 });
    expect(last!.joins).toBe(0);
    const all = [first!, poor!, last!];
    expect(comparable(all, 'left').map(({ value }) => value)).toEqual([1, 3]);
  });

  it('leave a gap where another network begins for good, and count only runs like the latest', () => {
    const all = points(run(1, { model: 'old' }), run(2, { model: 'old' }), run(3), run(4));
    expect(all.map(({ joins }) => joins)).toEqual([-1, 0, -1, 2]);
    expect(all.map(({ breaks }) => breaks)).toEqual([false, false, true, false]);
    expect(all[0]!.unlike).toEqual(['model']);
    expect(comparable(all, 'left').map(({ value }) => value)).toEqual([3, 4]);
  });

  it('set a single run from another view aside, the line going on past it', () => {
    const all = points(run(1), run(2, { view: 'side-right' }), run(3));
    expect(all.map(({ joins }) => joins)).toEqual([-1, -1, 0]);
    expect(all.map(({ breaks }) => breaks)).toEqual([false, false, false]);
    expect(all[1]!.unlike).toEqual(['view']);
  });

  it('tell frame rates apart where the moment of landing matters, and only there', () => {
    const [slow, fast] = [run(1), run(2, { framesPerSecond: 120 })];
    const between = (id: 'tibiaAngleAtContact' | 'trunkLean') =>
      differing(conditionsFor(id, slow), conditionsFor(id, fast));
    expect(between('tibiaAngleAtContact')).toEqual(['frame-rate']);
    expect(between('trunkLean')).toEqual([]);
  });

  it('tell views and networks apart by the rules of two runs beside each other', () => {
    const between = (id: 'tibiaAngleAtContact' | 'trunkLean' | 'stepRate', how: Parameters<typeof run>[1]) =>
      differing(conditionsFor(id, run(1)), conditionsFor(id, run(2, how)));
    // The far leg is read less well than the near one; the trunk is the same from both sides.
    expect(between('tibiaAngleAtContact', { view: 'side-right' })).toEqual(['view']);
    expect(between('trunkLean', { view: 'side-right' })).toEqual([]);
    expect(between('stepRate', { view: 'rear', model: 'other' })).toEqual([]);
    expect(between('trunkLean', { model: 'other' })).toEqual(['model']);
    // A camera that calls 50 frames a second 60 is of the same class; 47 is not.
    expect(between('tibiaAngleAtContact', { framesPerSecond: 47 })).toEqual(['frame-rate']);
    expect(between('tibiaAngleAtContact', { framesPerSecond: 50 })).toEqual([]);
  });

  it('never join unlike or unsound runs, nor backwards in time', () => {
    const any = fc.record({
      model: fc.constantFrom('a', 'b'),
      framesPerSecond: fc.constantFrom(30, 60, 120),
      view: fc.constantFrom('side-left', 'side-right'),
      warnings: fc.subarray(['camera-moves', 'low-frame-rate', 'camera-tilted']),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), (hows) => {
        const all = points(...hows.map((how, i) => run(i, how)));
        expect(all).toHaveLength(hows.length);
        all.forEach((point, i) => {
          if (point.joins < 0) return;
          const from = all[point.joins]!;
          expect(point.joins).toBeLessThan(i);
          expect(point.sound && from.sound).toBe(true);
          expect(from.unlike).toEqual(point.unlike);
          expect(from.session.model).toBe(point.session.model);
          const between = all.slice(point.joins + 1, i + 1);
          expect(between.some(({ breaks }) => breaks)).toBe(false);
        });
      }),
      { seed: 3 },
    );
  });
});

describe('what is noted of runs', () => {
  const noted = (day: number, notes: Partial<SessionFacts['notes']>) => ({
    takenAt: new Date(DAY_MS * day),
    notes: { ...NO_NOTES, ...notes },
  });

  it('is one stretch for the same shoes, though a run between says nothing of shoes', () => {
    const lanes = noteLanes([
      noted(4, { shoes: 'B' }),
      noted(1, { shoes: 'A' }),
      noted(2, {}),
      noted(3, { shoes: 'A', pain: 0 }),
      noted(5, { shoes: 'A', text: 'stiff' }),
    ]);
    expect(
      lanes.shoes.map(({ shoes, fromS, toS, look }) => [shoes, fromS / 86_400, toS / 86_400, look]),
    ).toEqual([
      ['A', 1, 3, 0],
      ['B', 4, 4, 1],
      ['A', 5, 5, 0],
    ]);
    // No pain was told; that is more than nothing told.
    expect(lanes.pain).toEqual([{ atS: 3 * 86_400, pain: 0 }]);
    expect(lanes.notedS).toEqual([5 * 86_400]);
  });
});

describe('the dates that are shown', () => {
  it('hold all runs, one run too, and end with the latest when a stretch is asked for', () => {
    const days = [0, 300, 900].map((day) => day * 86_400);
    const range = dateRange(days);
    expect(range.now().fromS).toBeLessThan(days[0]!);
    expect(range.now().toS).toBeGreaterThan(days[2]!);
    showStretch(range, days[2]!, 'quarter');
    const { fromS, toS } = range.now();
    expect(toS).toBeGreaterThan(days[2]!);
    expect((days[2]! - fromS) / 86_400).toBeGreaterThanOrEqual(91);
    expect((toS - fromS) / 86_400).toBeLessThan(100);
    showStretch(range, days[2]!, 'all');
    expect(range.isWhole()).toBe(true);
    const one = dateRange([5 * 86_400]).now();
    expect(one.fromS).toBeLessThan(5 * 86_400);
    expect(one.toS).toBeGreaterThan(5 * 86_400);
  });
});

describe('the choice of measures', () => {
  it('has those of criteria first, each once, and none that no run has', () => {
    const groups = measureGroups(manySessions(10));
    expect(groups.map(({ of }) => of)).toEqual(['criteria', 'others']);
    const all = groups.flatMap(({ measures }) => measures);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('dutyFactor');
    expect(all).not.toContain('stepWidth');
  });
});
