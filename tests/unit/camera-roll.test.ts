import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { readSituation } from '../../src/core/analysis/situation';
import { legMotion } from '../../src/core/gait/leg-motion';
import { isAvailable, MEASURE_IDS } from '../../src/core/metrics/measure';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { pooledTilt, weighRoll, type CameraRoll } from '../../src/core/track/camera-roll';
import { cleanTrack } from '../../src/core/track/clean-track';
import { estimateView } from '../../src/core/track/estimate-view';
import { levelTrack } from '../../src/core/track/level-track';
import { mirrored } from '../fixtures/known-runners/change-track';
import { capturedRun, MOTION_CAPTURE_PRESENT } from '../fixtures/known-runners/motion-capture';
import { renderedRunner, RENDERED_RUNNERS_PRESENT } from '../fixtures/known-runners/rendered-runner';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { corrupt, filmRunner, makeRunner, type CameraParams } from '../fixtures/synthetic-runner';

const VIEWS = ['side-left', 'side-right', 'rear', 'front'] as const;
/** As the analysis finds it, without the measures. */
function rollOf(raw: PoseTrack): CameraRoll {
  const { track, repaired } = cleanTrack(raw);
  const { stridePeriodS } = legMotion(track);
  return readSituation(track, repaired, estimateView(track), stridePeriodS, true, {}).roll;
}
const runner = makeRunner({ seed: 5 });
const DIFFERENT = [
  'quick',
  'leaning far forward',
  'reaching',
  'left knee inward',
  'longer on the right foot',
].map((name, seed) => makeRunner({ ...RUNNER_SETS[name], seed }));
const film = (camera: Partial<CameraParams>) => filmRunner(runner, { durationS: 5.5, ...camera }).track;

describe('weighing a seen roll', () => {
  const degrees = fc.double({ min: -30, max: 30, noNaN: true });
  const errors = fc.double({ min: 0.05, max: 20, noNaN: true });

  it('lies between level and what is seen, and is surer than either', () => {
    fc.assert(
      fc.property(degrees, errors, (deg, seDeg) => {
        const { correctedDeg, seDeg: left } = weighRoll('belt', { deg, seDeg });
        expect(Math.abs(correctedDeg)).toBeLessThanOrEqual(Math.abs(deg));
        expect(correctedDeg * deg).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThan(seDeg);
        expect(left).toBeLessThan(2);
      }),
    );
  });

  it('takes a sure reading nearly whole, and an unsure one hardly at all', () => {
    expect(weighRoll('belt', { deg: 4, seDeg: 0.2 }).correctedDeg).toBeGreaterThan(3.9);
    expect(weighRoll('belt', { deg: 4, seDeg: 20 }).correctedDeg).toBeLessThan(0.1);
    // A reading as unsure as the usual roll counts half; both variances 4 leave one of 2.
    const half = weighRoll('body', { deg: 3, seDeg: 2 });
    expect(half.correctedDeg).toBeCloseTo(1.5, 9);
    expect(half.seDeg).toBeCloseTo(Math.SQRT2, 9);
  });

  it('pools readings by their variances, and nothing to null', () => {
    expect(pooledTilt([])).toBeNull();
    expect(pooledTilt([{ deg: NaN, seDeg: 1 }])).toBeNull();
    const pooled = pooledTilt([{ deg: 0, seDeg: 1 }, { deg: 5, seDeg: 2 }])!; // prettier-ignore
    expect(pooled.deg).toBeCloseTo(1, 9);
    expect(pooled.seDeg).toBeCloseTo(Math.sqrt(0.8), 9);
  });
});

describe.each(VIEWS)('the roll of a camera %s', (view) => {
  it.each([-4, -2, 2, 4])(
    'rolled by %d degrees is found: its sign, most of it, within its error',
    (rollDeg) => {
      const { from, correctedDeg, seDeg, seenDeg } = rollOf(film({ view, rollDeg }));
      expect(from).toBe(view.startsWith('side') ? 'belt' : 'body');
      expect(Math.abs(seenDeg! - rollDeg)).toBeLessThan(0.5);
      expect(correctedDeg / rollDeg).toBeGreaterThan(0.6);
      expect(Math.abs(correctedDeg - rollDeg)).toBeLessThan(1.96 * seDeg);
    },
  );

  it('over cameras off square, near, far, high and low: right on average, well within its errors', () => {
    const errors = [-4, 0, 4].flatMap((rollDeg, i) =>
      [-8, 0, 8].flatMap((yawDeg, j) =>
        [
          { distanceM: 5, heightM: 1 },
          { distanceM: 3, heightM: 1.2 },
        ].map((stand, k) => {
          // prettier-ignore
          const seed = 6 * i + 2 * j + k;
          const filmed = filmRunner(DIFFERENT[seed % DIFFERENT.length]!, {
            ...stand,
            view,
            rollDeg,
            yawDeg,
            durationS: 5,
          });
          const { track } = corrupt(filmed.track, { noisePx: 1.5, noiseMemory: 0.3 }, seed);
          const { correctedDeg, seDeg } = rollOf(track);
          return { error: correctedDeg - rollDeg, rollDeg, z: (correctedDeg - rollDeg) / seDeg };
        }),
      ),
    );
    const mean = errors.reduce((sum, { error }) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(0.3);
    const rms = Math.sqrt(errors.reduce((sum, { error }) => sum + error ** 2, 0) / errors.length);
    // Left alone, the error would be 3.3 degrees.
    expect(rms).toBeLessThan(1.6);
    expect(errors.filter(({ z }) => Math.abs(z) < 1.96).length / errors.length).toBeGreaterThan(0.9);
    for (const { error, rollDeg } of errors) if (rollDeg === 0) expect(Math.abs(error)).toBeLessThan(1.5);
  });

  it('turns its sign in the mirror, and nothing else', () => {
    const track = film({ view, rollDeg: 3 });
    const [here, there] = [rollOf(track), rollOf(mirrored(track))];
    expect(there.correctedDeg).toBeCloseTo(-here.correctedDeg, 6);
    expect(there.seDeg).toBeCloseTo(here.seDeg, 6);
  });

  it('told by the user overrules, and rolling the whole track with it changes no measure', () => {
    const track = film({ view });
    const was = analyzeRun([track], { cameraRollDeg: 0 });
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (rollDeg) => {
        const rolled = analyzeRun([levelTrack(track, -rollDeg)], { cameraRollDeg: rollDeg });
        expect(rolled.clips[0]!.situation.roll).toMatchObject({
          from: 'user',
          correctedDeg: expect.closeTo(rollDeg, 12),
        });
        for (const id of MEASURE_IDS) {
          const [a, b] = [rolled.metrics[id], was.metrics[id]];
          expect(isAvailable(a), id).toBe(isAvailable(b));
          if (isAvailable(a) && isAvailable(b) && b.overall)
            expect(Math.abs(a.overall!.value - b.overall.value), id).toBeLessThan(
              b.unit === 'L' ? 0.002 : 0.1,
            );
        }
      }),
      { numRuns: 2 },
    );
  });
});

describe('levelling', () => {
  it('by r and back by -r is where it was, and keeps every distance', () => {
    const track = film({ durationS: 1 });
    const hip = track.columns.get('left_hip')!;
    const knee = track.columns.get('left_knee')!;
    fc.assert(
      fc.property(fc.double({ min: -45, max: 45, noNaN: true }), (rollDeg) => {
        const turned = levelTrack(track, rollDeg);
        const [a, b] = [turned.columns.get('left_hip')!, turned.columns.get('left_knee')!];
        const back = levelTrack(turned, -rollDeg).columns.get('left_hip')!;
        for (let i = 0; i < hip.xPx.length; i += 7) {
          expect(Math.hypot(a.xPx[i]! - b.xPx[i]!, a.yPx[i]! - b.yPx[i]!)).toBeCloseTo(
            Math.hypot(hip.xPx[i]! - knee.xPx[i]!, hip.yPx[i]! - knee.yPx[i]!),
            6,
          );
          expect(back.xPx[i]!).toBeCloseTo(hip.xPx[i]!, 6);
          expect(back.yPx[i]!).toBeCloseTo(hip.yPx[i]!, 6);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('leaves what is drawn over the picture as it was filmed', () => {
    const tilted = film({ rollDeg: 4 });
    const { cleaned } = analyzeRun([tilted], {}).clips[0]!;
    const [drawn, filmed] = [cleaned.columns.get('nose')!, tilted.columns.get('nose')!];
    for (let i = 60; i < 300; i += 20) expect(Math.abs(drawn.xPx[i]! - filmed.xPx[i]!)).toBeLessThan(3);
    expect(() => analyzeRun([tilted], { cameraRollDeg: NaN })).toThrow(RangeError);
    expect(() => analyzeRun([tilted], { cameraRollDeg: 90 })).toThrow(/45/);
  });

  it('makes a tilted clip measure as the level one, and widens what hangs on the vertical', () => {
    const lean = (rollDeg: number) => analyzeRun([film({ rollDeg })], {}).metrics.trunkLean;
    const [level, tilted] = [lean(0), lean(4)];
    if (!isAvailable(level) || !isAvailable(tilted)) throw new Error('no trunk lean');
    expect(Math.abs(tilted.overall!.value - level.overall!.value)).toBeLessThan(1.6);
    const [low, high] = tilted.overall!.ci95;
    expect(low).toBeLessThan(level.overall!.value);
    expect(high).toBeGreaterThan(level.overall!.value);
  });
});

const LEVEL_CLIPS = ['01-neutral-left', '02-neutral-rear', '03-overstride-right', '04-arched-left', '05-knee-collapse-left-rear', '06-asymmetric-left', '07-torso-turned-front', '07b-torso-turned-left']; // prettier-ignore

describe.skipIf(!RENDERED_RUNNERS_PRESENT)(
  'level cameras of rendered runners (skipped without ../shared/data/virtual-runner)',
  () => {
    it.each(LEVEL_CLIPS)('%s is not made worse', (clip) => {
      expect(Math.abs(rollOf(renderedRunner(clip).track).correctedDeg)).toBeLessThan(0.5);
    });
  },
);

describe.skipIf(!MOTION_CAPTURE_PRESENT)(
  'level cameras on a captured runner (skipped without ../shared/data/mocap)',
  () => {
    it.each(VIEWS)('%s is not made worse', (view) => {
      expect(Math.abs(rollOf(capturedRun(view, 2).track).correctedDeg)).toBeLessThan(0.7);
    });
  },
);
