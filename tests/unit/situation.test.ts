import { describe, expect, it } from 'vitest';
import type { Situation } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { AnalysisOptions } from '../../src/core/analysis/analysis';
import { calibrate } from '../../src/core/analysis/calibrate';
import { cameraMotion } from '../../src/core/analysis/camera-motion';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { seededRandom } from '../../src/core/signal/random';
import { mapColumns, withTimes } from '../fixtures/known-runners/change-track';
import { capturedRun, MOTION_CAPTURE_PRESENT } from '../fixtures/known-runners/motion-capture';
import { corrupt, filmRunner, makeRunner, NEUTRAL_WALKER } from '../fixtures/synthetic-runner';

const runner = makeRunner({ seed: 8 });
const side = filmRunner(runner, { durationS: 6 }).track;
const rear = filmRunner(runner, { view: 'rear', durationS: 6 }).track;
const found = (track: PoseTrack, options: AnalysisOptions = {}) => analyzeRun([track], options).clips[0]!;
const codes = (track: PoseTrack, options: AnalysisOptions = {}): string[] =>
  found(track, options).quality.warnings.map(({ code }) => code);

/** A hand's sway and tremor, 0.5 to 6 times a second, of this standard deviation in x and in y. */
function shaken(track: PoseTrack, sdPx: number, seed: number): PoseTrack {
  const random = seededRandom(seed);
  const waves = [0.5, 0.9, 1.7, 2.9, 4.3, 6].map((hz) => ({
    hz,
    size: 1 / Math.sqrt(hz),
    x: 2 * Math.PI * random.uniform(),
    y: 2 * Math.PI * random.uniform(),
  }));
  const norm = Math.sqrt(waves.reduce((sum, { size }) => sum + size ** 2 / 2, 0));
  const at = (frame: number, axis: 'x' | 'y'): number =>
    waves.reduce((sum, wave) => {
      const phase = 2 * Math.PI * wave.hz * track.timesS[frame]! + wave[axis];
      return sum + (sdPx / norm) * wave.size * Math.sin(phase);
    }, 0);
  return mapColumns(
    track,
    (x, frame) => x + at(frame, 'x'),
    (y, frame) => y + at(frame, 'y'),
  );
}

describe.each([
  ['side', side],
  ['rear', rear],
] as const)('the camera of a %s clip', (_, track) => {
  const noisy = corrupt(track, { noisePx: 2, noiseMemory: 0.5 }, 4).track;

  it('that stands still is steady, also through a noisy network', () => {
    for (const clip of [track, noisy]) {
      const { camera } = found(clip).situation;
      expect(camera.state).toBe('steady');
      expect(camera.shakeL).toBeLessThan(0.01);
      expect(codes(clip)).not.toContain('camera-moves');
    }
  });

  it('that shakes in the hand moves, by about as much as it does, and is warned of', () => {
    const shake = found(shaken(noisy, 12, 3)).situation.camera;
    expect(shake.state).toBe('moving');
    // 12 px on a leg of 245.
    expect(shake.shakeL! / (12 / 245)).toBeGreaterThan(0.6);
    expect(shake.shakeL! / (12 / 245)).toBeLessThan(1.5);
    expect(codes(shaken(noisy, 12, 3))).toContain('camera-moves');
  });

  it('is told alike in other pixels', () => {
    const twice = mapColumns(
      track,
      (x) => 2 * x,
      (y) => 2 * y,
    );
    const [a, b] = [found(track).situation.camera, found(twice).situation.camera];
    expect(b.shakeL).toBeCloseTo(a.shakeL!, 4);
    expect(b.shakeLPerS).toBeCloseTo(a.shakeLPerS!, 3);
  });
});

describe('camera motion without steps', () => {
  it('is not known, and says why', () => {
    expect(cameraMotion(side, [])).toMatchObject({
      state: 'unknown',
      reason: expect.stringMatching(/few steps/) as string,
    });
    expect(found(filmRunner(runner, { yawDeg: 45, durationS: 4 }).track).situation.camera.state).toBe(
      'unknown',
    );
  });
});

describe('scale', () => {
  // The synthetic runner: 1.75 m, legs 0.491 of it, belt 3 m/s.
  const metresPerPx = (situation: Situation): number => situation.calibration!.metresPerPx!;

  it('from height and from belt speed agree, and with the truth', () => {
    // Filmed as 500 px tall at the belt's middle; the near leg is a few per cent closer.
    const [byHeight, byBelt] = [{ statureCm: 175 }, { beltSpeedMps: 3 }].map(
      (told) => found(side, told).situation,
    );
    expect(byHeight!.calibration!.from).toBe('stature');
    expect(byBelt!.calibration!.from).toBe('belt-speed');
    expect(Math.abs(metresPerPx(byHeight!) / (1.75 / 500) - 1)).toBeLessThan(0.05);
    expect(Math.abs(metresPerPx(byBelt!) / metresPerPx(byHeight!) - 1)).toBeLessThan(0.03);
  });

  it('tells the belt speed in leg lengths, and in m/s with the height', () => {
    const alone = found(side).situation.calibration!;
    expect(Math.abs(alone.beltSpeedLegsPerS! / (3 / (0.491 * 1.75)) - 1)).toBeLessThan(0.03);
    expect(alone).not.toHaveProperty('metresPerPx');
    expect(alone).not.toHaveProperty('beltSpeedMps');
    const tall = found(side, { statureCm: 175 }).situation.calibration!;
    expect(Math.abs(tall.beltSpeedMps! - 3)).toBeLessThan(0.1);
    expect(found(rear).situation.calibration).not.toHaveProperty('beltSpeedLegsPerS');
  });

  it('warns when height and belt speed do not fit each other, not when they do', () => {
    expect(codes(side, { statureCm: 175, beltSpeedMps: 3 })).not.toContain('scale-disagrees');
    const { quality } = found(side, { statureCm: 175, beltSpeedMps: 3.6 });
    const said = quality.warnings.find(({ code }) => code === 'scale-disagrees');
    expect(said?.message).toMatch(/1[5-9] % slower/);
  });

  it('knows nothing where no leg is seen', () => {
    expect(calibrate(NaN, [], 'left', { statureCm: 180 })).toBeUndefined();
    expect(calibrate(200, [], 'left', { beltSpeedMps: 3 })).toEqual({ legLengthPx: 200 });
  });
});

describe('slow motion', () => {
  const slowed = (track: PoseTrack, factor: number) => withTimes(track, (t) => factor * t);
  const fast = { frameRateHz: 240, durationS: 6 } as const;

  it.each([
    ['side-left', 2],
    ['side-left', 8],
    ['rear', 2],
    ['rear', 4],
    ['front', 2],
  ] as const)('from %s, %d times: found, not applied, asked for', (view, factor) => {
    const clip = found(slowed(filmRunner(runner, { ...fast, view }).track, factor));
    expect(clip.activity).toBe('unknown');
    expect(clip.events).toEqual([]);
    expect(clip.situation.slowMotion).toMatchObject({ factor, confidence: 'sure' });
    expect(clip.activityReason).toContain(`Set slow motion to ${factor}`);
    expect(clip.quality.warnings.map(({ code }) => code)).toContain('slow-motion');
  });

  it('by no common factor is likely only, and near', () => {
    const { slowMotion } = found(slowed(filmRunner(runner, fast).track, 2.9)).situation;
    expect(slowMotion?.confidence).toBe('likely');
    expect(Math.abs(slowMotion!.factor - 2.9)).toBeLessThan(0.5);
  });

  it('with the factor told is a run, and says nothing more of it', () => {
    const clip = found(slowed(filmRunner(runner, fast).track, 4), { slowMotionFactor: 4 });
    expect(clip.activity).toBe('running');
    expect(clip.situation).not.toHaveProperty('slowMotion');
  });

  it.each(['side-left', 'rear', 'front'] as const)('is not seen in a walk from %s', (view) => {
    for (const stepRatePerMin of [95, 104, 116]) {
      const walker = makeRunner({ ...NEUTRAL_WALKER, stepRatePerMin, beltSpeedMps: stepRatePerMin / 90 });
      const clip = found(filmRunner(walker, { view, durationS: 6 }).track);
      expect(clip.activity).toBe('walking');
      expect(clip.situation).not.toHaveProperty('slowMotion');
    }
  });
});

describe.skipIf(!MOTION_CAPTURE_PRESENT)('a captured run (skipped without ../shared/data/mocap)', () => {
  it.each(['side-left', 'rear'] as const)('slowed twice and four times is found from %s', (view) => {
    const { track } = capturedRun(view);
    for (const factor of [2, 4]) {
      const { slowMotion } = found(withTimes(track, (t) => factor * t)).situation;
      expect(slowMotion).toMatchObject({ factor, confidence: 'sure' });
    }
  });

  it('has its belt at 2.5 m/s, by the length of its legs', () => {
    const { calibration, camera } = found(capturedRun('side-right', 2).track).situation;
    expect(camera.state).toBe('steady');
    // Hip-knee and knee-ankle of the captured joints in three dimensions add up to 0.895 m.
    expect(Math.abs(calibration!.beltSpeedLegsPerS! / (2.5 / 0.895) - 1)).toBeLessThan(0.04);
  });
});
