import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/core/comparison/compare-runs';
import { isComparable, type Comparison, type Outcome, type Part } from '../../src/core/comparison/comparison';
import type { JudgedRun } from '../../src/core/comparison/judged-run';
import { MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import { mirrored } from '../fixtures/known-runners/change-track';
import { filmedTrack, judgedRun } from '../fixtures/judged-run';

/** How many takes of one unchanged runner are compared, each with each: TAKES=24 for a measurement. */
const TAKES = Number(process.env['TAKES'] ?? 4);

const changedRunner = { trunkLeanDeg: 15, stepRatePerMin: 178 };
const tracks = { was: filmedTrack(), is: filmedTrack(changedRunner, {}, 2) };
const was = judgedRun([tracks.was]);
const is = judgedRun([tracks.is]);
const there = compareRuns(was, is);

const OPPOSITE: Readonly<Record<string, string>> = { improved: 'worse', worse: 'improved' };
const opposite = (outcome: string): string => OPPOSITE[outcome] ?? outcome;
const outcomes = ({ measures }: Comparison): [MeasureId, Part, Outcome][] =>
  measures.flatMap((change) =>
    isComparable(change)
      ? Object.entries(change.parts).map(([part, { outcome }]): [MeasureId, Part, Outcome] => [
          change.id,
          part as Part,
          outcome,
        ])
      : [],
  );
const beyondChance = (comparison: Comparison): string[] =>
  outcomes(comparison)
    .filter(([, , outcome]) => outcome !== 'no-detectable-change')
    .map(([id, part]) => `${id} ${part}`);
const differing = ({ cycles }: Comparison): string[] =>
  cycles.filter(({ parts }) => parts.length > 0).map(({ id, side }) => `${id} ${side}`);
const moved = ({ criteria }: Comparison): string[] =>
  criteria.filter(({ outcome }) => ['improved', 'worse', 'changed'].includes(outcome)).map(({ id }) => id);

describe('a run compared with itself', () => {
  it('has changed in nothing', () => {
    const same = compareRuns(was, was);
    expect(same.measures.map(({ id }) => id)).toEqual(MEASURE_IDS);
    expect(beyondChance(same)).toEqual([]);
    expect(differing(same)).toEqual([]);
    expect(moved(same)).toEqual([]);
    expect(same.cycles).toHaveLength(8);
    expect(same.conditions.map(({ weight }) => weight)).not.toContain('refuses');
    for (const change of same.measures)
      if (isComparable(change))
        for (const { difference } of Object.values(change.parts)) expect(difference).toBeCloseTo(0, 12);
  });
});

describe('a run compared with a later one', () => {
  it('shows what was changed, which way, and what to go on with', () => {
    const found = beyondChance(there);
    expect(found).toEqual(expect.arrayContaining(['stepRate overall', 'trunkLean overall']));
    const lean = there.criteria.find(({ id }) => id === 'D2.forward-lean')!;
    expect(lean).toMatchObject({ before: 'meets', outcome: 'worse', changed: ['trunkLean'] });
    expect(there.goOnWith).toContain('D2.forward-lean');
    expect(differing(there)).toEqual(expect.arrayContaining(['trunkLean left', 'trunkLean right']));
    expect(there.conditions.find(({ id }) => id === 'step-rate')!.weight).toBe('cautions');
  });

  it('shows the opposite when the two are exchanged', () => {
    const back = compareRuns(is, was);
    expect(outcomes(back)).toEqual(
      outcomes(there).map(([id, part, outcome]) => [id, part, opposite(outcome)]),
    );
    there.measures.forEach((change, i) => {
      const other = back.measures[i]!;
      expect(isComparable(other)).toBe(isComparable(change));
      if (!isComparable(change) || !isComparable(other)) return;
      for (const [part, { difference, minimalDetectableChange }] of Object.entries(change.parts)) {
        const turned = other.parts[part as Part]!;
        expect(turned.difference).toBeCloseTo(-difference, 9);
        expect(turned.minimalDetectableChange).toBeCloseTo(minimalDetectableChange, 9);
      }
    });
    expect(
      back.criteria.map(({ id, before, after, outcome }) => [id, after, before, opposite(outcome)]),
    ).toEqual(there.criteria.map(({ id, before, after, outcome }) => [id, before, after, outcome]));
    expect(back.conditions.map(({ id, weight, measures }) => [id, weight, measures])).toEqual(
      there.conditions.map(({ id, weight, measures }) => [id, weight, measures]),
    );
    back.cycles.forEach(({ parts }, i) => {
      const own = there.cycles[i]!.parts;
      expect(parts.map(({ fromPercent, toPercent }) => [fromPercent, toPercent])).toEqual(
        own.map(({ fromPercent, toPercent }) => [fromPercent, toPercent]),
      );
      parts.forEach(({ difference }, j) => expect(difference).toBeCloseTo(-own[j]!.difference, 9));
    });
  });

  it('in the mirror shows the same, left and right exchanged', () => {
    const mirror = compareRuns(judgedRun([mirrored(tracks.was)]), judgedRun([mirrored(tracks.is)]));
    const exchanged = (name: string): string =>
      name.endsWith(' left')
        ? name.replace(/ left$/, ' right')
        : name.endsWith(' right')
          ? name.replace(/ right$/, ' left')
          : name;
    expect(beyondChance(mirror).map(exchanged).sort()).toEqual(beyondChance(there).sort());
    expect(differing(mirror).map(exchanged).sort()).toEqual(differing(there).sort());
    expect(mirror.criteria.map(({ id, outcome }) => [id, outcome])).toEqual(
      there.criteria.map(({ id, outcome }) => [id, outcome]),
    );
    expect(mirror.goOnWith).toEqual(there.goOnWith);
  });
});

describe('takes of one runner who did not change', () => {
  it('filmed from about the same place show no change, in at least 95 % of pairs', () => {
    const views = ['side-left', 'rear'] as const;
    let [pairs, alarms, curves] = [0, 0, 0];
    for (const view of TAKES > 4 ? views : views.slice(0, 1)) {
      const takes = Array.from({ length: TAKES }, (_, i): JudgedRun => {
        const swing = Math.sin(5 * i + 1);
        const camera = {
          view,
          rollDeg: 1.5 * swing,
          yawDeg: 3 * Math.cos(7 * i),
          distanceM: 5 + (i % 3),
          startS: 0.2 * (i % 4),
        };
        return judgedRun([filmedTrack({}, camera, i + 1)]);
      });
      takes.forEach((first, i) => {
        for (const second of takes.slice(i + 1)) {
          const comparison = compareRuns(first, second);
          pairs++;
          if (beyondChance(comparison).length + moved(comparison).length > 0) alarms++;
          if (differing(comparison).length > 0) curves++;
        }
      });
    }
    if (TAKES > 4) console.info({ pairs, withChangedMeasure: alarms, withDifferingCurve: curves });
    expect(pairs).toBeGreaterThan(0);
    expect(alarms / pairs).toBeLessThanOrEqual(0.05);
    expect(curves / pairs).toBeLessThanOrEqual(0.05);
  }, 300_000);
});
