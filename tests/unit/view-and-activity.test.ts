import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { estimateView } from '../../src/core/track/estimate-view';
import { frozen, mapColumns, onlyKeypoints } from '../fixtures/known-runners/change-track';
import { filmRunner, makeRunner, NEUTRAL_WALKER } from '../fixtures/synthetic-runner';

const VIEWS = ['side-left', 'side-right', 'rear', 'front'] as const;
const FACING = { 'side-left': -1, 'side-right': 1, rear: 0, front: 0 } as const;
const runner = makeRunner();

describe.each(VIEWS)('a camera that stands %s', (view) => {
  it.each([-20, -10, 0, 10, 20])('and %d degrees off is still known for what it is', (yawDeg) => {
    const found = estimateView(filmRunner(runner, { view, yawDeg, durationS: 2.5 }).track);
    expect(found.view).toBe(view);
    expect(found.agreement).toBeGreaterThan(0.85);
    const offDeg = view.startsWith('side') ? 90 - found.yawDeg : found.yawDeg;
    expect(Math.abs(offDeg - Math.abs(yawDeg))).toBeLessThan(8);
    expect(found.facing).toBe(FACING[view]);
  });

  it.each([-45, 45])('and %d degrees off is oblique, with the angle in the reason', (yawDeg) => {
    const found = estimateView(filmRunner(runner, { view, yawDeg, durationS: 2.5 }).track);
    expect(found.view).toBe('oblique');
    expect(Math.abs(found.yawDeg - 45)).toBeLessThan(8);
    expect(found.reason).toMatch(/4\d degrees/);
  });

  it('sees a walker walk, and judges no running criterion', () => {
    const walker = makeRunner({ ...NEUTRAL_WALKER });
    const analysis = analyzeRun([filmRunner(walker, { view }).track], {});
    expect(analysis.clips[0]).toMatchObject({ view, activity: 'walking', events: [] });
    for (const { verdict, because } of analysis.criteria) {
      expect(verdict).toBe('cannot-tell');
      expect(because).toMatch(/walking/);
    }
  });

  it('sees somebody who holds still stand', () => {
    const analysis = analyzeRun([frozen(filmRunner(runner, { view, durationS: 2 }).track)], {});
    expect(analysis.clips[0]!.activity).toBe('standing');
    for (const { because } of analysis.criteria) expect(because).toMatch(/standing/);
  });
});

describe('overground', () => {
  it('is told from a treadmill, and the few steps of one passing are not enough', () => {
    const passing = filmRunner(makeRunner({ surface: 'overground' }), {
      durationS: 2.5,
      distanceM: 12,
      widthPx: 4000,
    }).track;
    const analysis = analyzeRun([passing], {});
    expect(analysis.clips[0]).toMatchObject({
      view: 'side-left',
      activity: 'running',
      surface: 'overground',
    });
    expect(analysis.metrics.stepRate).toHaveProperty('unavailable', expect.stringMatching(/at least 7/));
    const treadmill = analyzeRun([filmRunner(runner).track], {}).clips[0]!;
    expect(treadmill.surface).toBe('treadmill');
  });
});

describe('a track without what the view needs', () => {
  const { track } = filmRunner(runner, { durationS: 4 });

  it('says that shoulders and hips are not seen', () => {
    const found = estimateView(onlyKeypoints(track, ['knee', 'ankle', 'hip']));
    expect(found).toMatchObject({ view: 'oblique', facing: 0 });
    expect(found.reason).toMatch(/shoulders/);
  });

  it('does not call it a side view when the runner turns round half way', () => {
    const turning = mapColumns(
      track,
      (x, frame) => (frame < 120 ? x : track.widthPx - x),
      (y) => y,
    );
    const found = estimateView(turning);
    expect(found.view).toBe('oblique');
    expect(found.reason).toMatch(/turns round|several/);
  });

  it('takes the user at their word on the view', () => {
    const analysis = analyzeRun([filmRunner(runner, { view: 'rear', yawDeg: 20 }).track], { view: 'rear' });
    expect(analysis.clips[0]!.view).toBe('rear');
    expect(analyzeRun([track], { view: 'oblique' }).metrics.trunkLean).toHaveProperty('unavailable');
  });
});
