import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { STANDING_IDS } from '../../src/core/criteria/criterion';
import { isAvailable } from '../../src/core/metrics/measure';
import { frozen } from '../fixtures/known-runners/change-track';
import { findBadNumbers } from '../fixtures/known-runners/find-bad-numbers';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const runner = makeRunner({ seed: 9, kneeInDeg: { left: 22, right: 4 } });
const side = filmRunner(runner).track;
const rear = filmRunner(runner, { view: 'rear', startS: 1 }).track;
const FROM_SIDE = ['trunkLean', 'footHipDistanceAtContact', 'contactTime', 'torsoRotationOffset'] as const;
const FROM_REAR = ['kneeFrontalAngle', 'femoralAdduction', 'pelvicDrop', 'armCrossing'] as const;

describe.each([
  ['side first', [side, rear], 0],
  ['rear first', [rear, side], 1],
] as const)('two clips of one runner, %s', (_, tracks, sideClip) => {
  const analysis = analyzeRun(tracks, {});

  it('give each measure from the view that shows it', () => {
    expect(findBadNumbers(analysis)).toEqual([]);
    expect(analysis.warnings).toEqual([]);
    expect(analysis.clips[sideClip]!.view).toBe('side-left');
    expect(analysis.clips[1 - sideClip]!.view).toBe('rear');
    for (const id of FROM_SIDE) expect(analysis.metrics[id]).toHaveProperty('source', 'side-left');
    for (const id of FROM_REAR) expect(analysis.metrics[id]).toHaveProperty('source', 'rear');
    for (const [id, result] of Object.entries(analysis.metrics)) expect(isAvailable(result), id).toBe(true);
  });

  it('measure as each clip does alone', () => {
    const [alone, behind] = [analyzeRun([side], {}), analyzeRun([rear], {})];
    for (const id of FROM_SIDE) {
      if (id !== 'torsoRotationOffset') expect(analysis.metrics[id]).toEqual(alone.metrics[id]);
    }
    for (const id of FROM_REAR) expect(analysis.metrics[id]).toEqual(behind.metrics[id]);
  });

  it('leave nothing untold but what no film shows, with the evidence in the right clip', () => {
    for (const { id, verdict, evidence, because } of analysis.criteria) {
      if (verdict === 'cannot-tell') {
        const unseen = ['D1.pelvis-position', 'D2.midfoot', 'D2.relaxed-shoulders', ...STANDING_IDS];
        expect(unseen).toContain(id);
        continue;
      }
      const clip = /pelvis-position|knee-collapse|arm-swing/.test(id) ? 1 - sideClip : sideClip;
      expect(because.length).toBeGreaterThan(20);
      expect(evidence.length).toBeGreaterThan(0);
      if (id === 'D2.quick-steps') continue;
      for (const moment of evidence) {
        expect(moment.clip, id).toBe(clip);
        const { timesS } = tracks[moment.clip]!;
        expect(moment.timeS).toBeGreaterThanOrEqual(timesS[0]!);
        expect(moment.timeS).toBeLessThanOrEqual(timesS[timesS.length - 1]!);
      }
    }
    const knees = analysis.criteria.find(({ id }) => id === 'D3.knee-collapse')!;
    expect(knees.sides).toEqual(['left']);
    for (const { side: stance } of knees.evidence) expect(stance).toBe('left');
  });
});

describe('a frontal clip beside one from the side', () => {
  it('gives the turn of the torso the runner’s own breadths, and so the right size', () => {
    // Shoulders between joint centres, 0.43 leg lengths, where 0.48 between acromia is usual.
    const turned = makeRunner({ seed: 3, torsoRotationOffsetDeg: 20, torsoRotationRangeDeg: 30 });
    const filmed = filmRunner(turned, { frameRateHz: 120, distanceM: 12 });
    const square = filmRunner(turned, { view: 'front', distanceM: 12 }).track;
    const errors = [[filmed.track], [filmed.track, square], [square, filmed.track]].map((tracks) => {
      const { torsoRotationOffset: offset, torsoRotationRange: range } = analyzeRun(tracks, {}).metrics;
      if (!isAvailable(offset) || !isAvailable(range)) throw new Error('not measured');
      expect(offset.source).toBe('side-left');
      return [
        Math.abs(offset.overall!.value - filmed.truth.torsoRotationOffset),
        Math.abs(range.overall!.value - filmed.truth.torsoRotationRange),
      ] as const;
    });
    const [alone, sideFirst, frontFirst] = errors as [
      (typeof errors)[0],
      (typeof errors)[0],
      (typeof errors)[0],
    ];
    expect(sideFirst).toEqual(frontFirst);
    expect(sideFirst[0]).toBeLessThan(1.2);
    expect(sideFirst[0]).toBeLessThan(alone[0] / 2);
    expect(sideFirst[1]).toBeLessThan(1.5);
    expect(sideFirst[1]).toBeLessThan(alone[1] / 2);
  });
});

describe('two clips that do not fit each other', () => {
  const codes = (...tracks: Parameters<typeof analyzeRun>[0]) =>
    analyzeRun(tracks, {}).warnings.map(({ code }) => code);

  it('of one view: said', () => {
    expect(codes(side, side)).toEqual(['same-view']);
  });

  it('at step rates 5 % apart: said, with both rates', () => {
    const quicker = filmRunner(makeRunner({ seed: 9, stepRatePerMin: 170 * 1.05 }), { view: 'rear' }).track;
    const { warnings } = analyzeRun([side, quicker], {});
    expect(warnings.map(({ code }) => code)).toEqual(['step-rates-differ']);
    expect(warnings[0]!.message).toMatch(/1(69|70|71) and 1(77|78|79|80)/);
  });

  it('at step rates 1 % apart: fine', () => {
    const alike = filmRunner(makeRunner({ seed: 9, stepRatePerMin: 170 * 1.01 }), { view: 'rear' }).track;
    expect(codes(side, alike)).toEqual([]);
  });

  it('one of them standing: the run is judged by itself', () => {
    const analysis = analyzeRun([frozen(rear), side], {});
    expect(analysis.clips.map(({ activity }) => activity)).toEqual(['standing', 'running']);
    expect(isAvailable(analysis.metrics.trunkLean)).toBe(true);
    for (const { evidence } of analysis.criteria) for (const { clip } of evidence) expect(clip).toBe(1);
    expect(findBadNumbers(analysis)).toEqual([]);
  });
});
