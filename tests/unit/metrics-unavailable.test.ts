import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import { onlyKeypoints, withConfidence } from '../fixtures/known-runners/change-track';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const runner = makeRunner();
const side = filmRunner(runner, { durationS: 8 }).track;
const rear = filmRunner(runner, { view: 'rear', durationS: 8 }).track;
const available = (track: typeof side): MeasureId[] => {
  const { metrics } = analyzeRun([track], {});
  return MEASURE_IDS.filter((id) => isAvailable(metrics[id]));
};
const FRONTAL: MeasureId[] = [
  'pelvicDrop',
  'femoralAdduction',
  'kneeFrontalAngle',
  'stepWidth',
  'crossover',
  'lateralTrunkLean',
  'armCrossing',
];
const ANY: MeasureId[] = [
  'stepRate',
  'contactTime',
  'flightTime',
  'dutyFactor',
  'verticalOscillation',
  'shoulderElevation',
];

describe('what a view can give', () => {
  it('from the side: all but the frontal measures, each with its reason', () => {
    const { metrics } = analyzeRun([side], {});
    expect(available(side)).toEqual(MEASURE_IDS.filter((id) => !FRONTAL.includes(id)));
    for (const id of FRONTAL)
      expect(metrics[id]).toEqual({ unavailable: expect.stringMatching(/from behind/) });
  });

  it('from behind: the frontal measures and contact and step times, nothing from the side', () => {
    const { metrics } = analyzeRun([rear], {});
    expect(available(rear).sort()).toEqual([...FRONTAL, ...ANY].sort());
    expect(metrics.trunkLean).toEqual({ unavailable: 'This can only be seen from the side.' });
  });

  it('from behind but 20 degrees off: no knee angle, and where to put the camera', () => {
    const { metrics } = analyzeRun([filmRunner(runner, { view: 'rear', yawDeg: 20 }).track], {});
    expect(metrics.kneeFrontalAngle).toEqual({ unavailable: expect.stringMatching(/off square.*exactly/) });
  });
});

describe('what a frame rate can give', () => {
  it('30 a second: step rate, trunk and coarse angles; nothing read at contact', () => {
    const { track } = filmRunner(runner, { frameRateHz: 30 });
    const { metrics, clips } = analyzeRun([track], {});
    for (const id of ['stepRate', 'trunkLean', 'kneeFlexionMidStance', 'torsoRotationOffset'] as const) {
      expect(isAvailable(metrics[id]), id).toBe(true);
    }
    for (const id of MEASURE_IDS.filter((id) => /AtContact|Time|flight|dutyFactor|footStrike/.test(id))) {
      expect(metrics[id], id).toEqual({
        unavailable: expect.stringMatching(/30 frames a second.*60 or more/),
      });
    }
    expect(clips[0]!.quality.warnings.map(({ code }) => code)).toContain('low-frame-rate');
  });

  it.each([50, 59.94])('%d a second counts as 60', (frameRateHz) => {
    expect(available(filmRunner(runner, { frameRateHz }).track)).toContain('contactTime');
  });
});

describe('what a track must hold', () => {
  it('six steps a side are too few, and the reason counts them', () => {
    const { track } = filmRunner(runner, { durationS: 4.5 });
    const { metrics } = analyzeRun([track], {});
    expect(metrics.trunkLean).toEqual({ unavailable: expect.stringMatching(/Only [0-6] steps.*at least 7/) });
  });

  it('a tracker of 17 keypoints has no foot strike, and all else from the side', () => {
    const { track } = {
      track: onlyKeypoints(side, ['nose', 'ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle']),
    };
    const { metrics } = analyzeRun([track], {});
    expect(metrics.footStrikeAngle).toEqual({ unavailable: 'This tracker does not mark the left heel.' });
    expect(available(track)).toEqual(available(side).filter((id) => id !== 'footStrikeAngle'));
  });

  it('landmarks hardly believed give no measure, and the reason names them', () => {
    const { metrics } = analyzeRun([withConfidence(side, 'shoulder', 0.3)], {});
    expect(metrics.trunkLean).toEqual({
      unavailable: expect.stringMatching(/left shoulder is hidden or blurred/),
    });
    expect(isAvailable(metrics.kneeFlexionMidStance)).toBe(true);
  });

  it('one hidden leg leaves the other measured, with a note, and no comparison of the two', () => {
    const { metrics } = analyzeRun([withConfidence(side, 'right_knee', 0.3)], {});
    const knee = metrics.kneeFlexionAtContact;
    if (!isAvailable(knee)) throw new Error(knee.unavailable);
    expect(knee.left).toBeDefined();
    expect(knee.right).toBeUndefined();
    expect(knee.note).toMatch(/right knee/);
    expect(metrics.symmetryKneeFlexion).toEqual({ unavailable: expect.stringMatching(/right knee/) });
  });
});

describe('every available measure', () => {
  it.each([['side', side] as const, ['rear', rear] as const])(
    'from the %s: value within interval, strides counted',
    (_, track) => {
      const { metrics } = analyzeRun([track], {});
      for (const id of MEASURE_IDS) {
        const result = metrics[id];
        if (!isAvailable(result)) continue;
        for (const estimate of [result.overall, result.left, result.right]) {
          if (!estimate) continue;
          // A share of none, or of all, has nothing below or above it.
          const least = id === 'crossover' ? 0 : Number.MIN_VALUE;
          expect(estimate.value - estimate.ci95[0], id).toBeGreaterThanOrEqual(least);
          expect(estimate.ci95[1] - estimate.value, id).toBeGreaterThanOrEqual(least);
          expect(estimate.sd, id).toBeGreaterThanOrEqual(0);
          expect(estimate.n, id).toBeGreaterThanOrEqual(7);
        }
        expect(result.perStride.length, id).toBe(result.overall!.n);
        if (result.left && result.right) expect(result.left.n + result.right.n, id).toBe(result.overall!.n);
      }
    },
  );
});
