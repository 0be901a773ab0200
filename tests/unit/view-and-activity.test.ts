import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { estimateView } from '../../src/core/track/estimate-view';
import { frozen, mapColumns, onlyKeypoints } from '../fixtures/known-runners/change-track';
import { filmRunner, makeRunner, NEUTRAL_WALKER } from '../fixtures/synthetic-runner';

const VIEWS = ['side-left', 'side-right', 'rear', 'front'] as const;
const FACING = { 'side-left': -1, 'side-right': 1, rear: 0, front: 0 } as const;
const runner = makeRunner();
const AHEAD = { left: 0.4, right: 0.4 };

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

describe.each(['rear', 'front'] as const)('filmed %s', (view) => {
  it.each([-40, -30, 30, 40])('a chest turned by %d degrees does not turn the camera', (turnDeg) => {
    const { track } = filmRunner(makeRunner({ torsoRotationOffsetDeg: turnDeg }), { view, durationS: 3 });
    expect(estimateView(track)).toMatchObject({ view, facing: 0 });
  });

  it('and 45 degrees off, a turned chest does not make it square', () => {
    const turned = makeRunner({ torsoRotationOffsetDeg: 30 });
    expect(estimateView(filmRunner(turned, { view, yawDeg: 45, durationS: 3 }).track).view).toBe('oblique');
  });

  // Contact times of 0.42 to 0.45 of a stride: a hundredth of a second or two in the air.
  it.each([
    [0.42, 150],
    [0.45, 150],
    [0.45, 170],
    [0.42, 180],
    [0.44, 190],
  ])('a slow jog with a duty factor of %d at %d steps a minute is a run', (dutyFactor, stepRatePerMin) => {
    const jogger = makeRunner({ beltSpeedMps: 2.2, dutyFactor, stepRatePerMin });
    for (const distanceM of [5, 12]) {
      const { track } = filmRunner(jogger, { view, distanceM });
      expect(analyzeRun([track], {}).clips[0]!.activity).toBe('running');
    }
  });
});

describe('between running and walking', () => {
  const barelyRunning = makeRunner({ beltSpeedMps: 1.7, dutyFactor: 0.48, stepRatePerMin: 140 });

  it.each(VIEWS)('somebody who hardly leaves the ground, filmed %s, is not called a walker', (view) => {
    const { clips, criteria } = analyzeRun([filmRunner(barelyRunning, { view }).track], {});
    expect(clips[0]!.activity).not.toBe('walking');
    if (clips[0]!.activity === 'running') return;
    expect(clips[0]!.activityReason).toMatch(/walk/);
    for (const { verdict } of criteria) expect(verdict).toBe('cannot-tell');
  });

  it.each(VIEWS)('quick walkers and slow ones, filmed %s, walk', (view) => {
    const quick = { beltSpeedMps: 1.8, stepRatePerMin: 135, dutyFactor: 0.56, footAheadAtContact: AHEAD };
    for (const params of [quick, { beltSpeedMps: 0.8, stepRatePerMin: 90 }]) {
      const { track } = filmRunner(makeRunner({ ...NEUTRAL_WALKER, ...params }), { view });
      expect(analyzeRun([track], {}).clips[0]!.activity).toBe('walking');
    }
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
