import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveFigures } from '../../src/core/live/live-figures';
import { STEADY_RUN_S } from '../../src/core/live/steady-run';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { liveFrames, watched } from '../fixtures/live-frames';
import { mapColumns, mirrored } from '../fixtures/known-runners/change-track';
import { capturedRunAt, MOTION_CAPTURE_PRESENT } from '../fixtures/known-runners/motion-capture';
import { renderedRunner, RENDERED_RUNNERS_PRESENT } from '../fixtures/known-runners/rendered-runner';
import { corrupt, filmRunner, makeRunner, type Runner } from '../fixtures/synthetic-runner';

const DURATION_S = 11;
const made = new Map<number, Runner>();

/** Quicker steps go with a quicker belt, or the made-up legs are too short for it. */
function runnerAt(stepRatePerMin: number): Runner {
  let runner = made.get(stepRatePerMin);
  if (!runner) {
    const beltSpeedMps = 3 * (stepRatePerMin / 170) ** 1.2;
    runner = makeRunner({ durationS: DURATION_S, seed: stepRatePerMin, stepRatePerMin, beltSpeedMps });
    made.set(stepRatePerMin, runner);
  }
  return runner;
}

/** Steps a minute between the first and the last contact of these seconds. */
function trueRate(events: readonly { type: string; timeS: number }[], fromS: number, toS: number): number {
  const contacts = events.filter(({ type, timeS }) => type === 'IC' && timeS >= fromS && timeS <= toS);
  return (60 * (contacts.length - 1)) / (contacts.at(-1)!.timeS - contacts[0]!.timeS);
}

function figuresOf(track: PoseTrack, startS = 0): LiveFigures {
  return watched(track, liveFrames(track, startS)).figures;
}

const SPOILED = {
  noisePx: 3,
  noiseMemory: 0.3,
  dropoutShare: 0.04,
  lostFrameShare: 0.02,
  legSwapShare: 0.05,
} as const;
/** The aim is within 3 steps a minute. */
const WITHIN = 3;

describe.each(['side-left', 'side-right', 'rear', 'front'] as const)('the live step rate, %s', (view) => {
  it.each([
    { frameRateHz: 15, rates: [140, 200] },
    { frameRateHz: 22, rates: [180] },
    { frameRateHz: 30, rates: [160, 200] },
  ])(
    'through noise, gaps and swapped legs, at $frameRateHz uneven frames a second',
    ({ frameRateHz, rates }) => {
      for (const rate of rates) {
        const { track, truth } = filmRunner(runnerAt(rate), {
          view,
          frameRateHz,
          jitterS: 0.008,
          droppedShare: 0.06,
          durationS: DURATION_S,
          seed: rate,
        });
        const spoiled = corrupt(track, SPOILED, rate).track;
        let told = 0;
        let before: LiveFigures | null = null;
        watched(spoiled, liveFrames(spoiled), 'any', (figures, timeS) => {
          if (figures === before || figures.stepRatePerMin === null) return;
          before = figures;
          told++;
          const truthNow = trueRate(truth.events, Math.max(0, timeS - 8), timeS);
          expect(Math.abs(figures.stepRatePerMin - truthNow)).toBeLessThan(WITHIN);
        });
        // Told twice a second from the fifth second on, with a gap now and then at most.
        expect(told).toBeGreaterThanOrEqual(8);
      }
    },
  );

  it('is told, or left open, but not wrong at 12 frames a second', () => {
    const { track, truth } = filmRunner(runnerAt(180), { view, frameRateHz: 12, durationS: DURATION_S });
    const { stepRatePerMin } = figuresOf(corrupt(track, SPOILED, 5).track);
    if (stepRatePerMin !== null) {
      expect(Math.abs(stepRatePerMin - trueRate(truth.events, 3, 11))).toBeLessThan(WITHIN);
    }
  });
});

describe('the live step rate', () => {
  const { track, truth } = filmRunner(runnerAt(160), { view: 'rear', frameRateHz: 30, durationS: 9 });
  const plain = figuresOf(track);

  it('is the same in a mirror, with left and right exchanged', () => {
    const seen = figuresOf(mirrored(track));
    expect(seen.stepRatePerMin).toBeCloseTo(plain.stepRatePerMin!, 6);
    expect(seen.trunkLeanDeg).toBeCloseTo(-plain.trunkLeanDeg!, 6);
    expect(seen.kneeInDeg!.left).toBeCloseTo(plain.kneeInDeg!.right, 4);
    expect(seen.kneeInDeg!.right).toBeCloseTo(plain.kneeInDeg!.left, 4);
  });

  it('does not depend on the size of the picture or on when it began', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.4, max: 3, noNaN: true }),
        fc.integer({ min: 0, max: 5000 }),
        (k, startS) => {
          const scaled = mapColumns(
            { ...track, widthPx: k * track.widthPx, heightPx: k * track.heightPx },
            (x) => k * x,
            (y) => k * y,
          );
          const seen = figuresOf(scaled, startS);
          expect(seen.doing).toBe('running');
          expect(seen.view).toBe('rear');
          expect(seen.stepRatePerMin).toBeCloseTo(plain.stepRatePerMin!, 2);
          expect(seen.trunkLeanDeg).toBeCloseTo(plain.trunkLeanDeg!, 2);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('hardly depends on the frame rate', () => {
    for (const frameRateHz of [16, 45, 60]) {
      const other = filmRunner(runnerAt(160), { view: 'rear', frameRateHz, durationS: 9 }).track;
      const { stepRatePerMin } = figuresOf(other);
      expect(Math.abs(stepRatePerMin! - trueRate(truth.events, 1, 9))).toBeLessThan(1);
    }
  });
});

describe.skipIf(!MOTION_CAPTURE_PRESENT)(
  'a captured runner (skipped: ../shared/data/mocap is absent)',
  () => {
    it.each(['side-left', 'side-right', 'rear', 'front'] as const)('is stepped along with, %s', (view) => {
      for (const frameRateHz of [15, 30]) {
        const run = capturedRunAt(view, frameRateHz);
        const { doing, view: seen, stepRatePerMin } = figuresOf(run.track);
        expect([doing, seen]).toEqual(['running', view]);
        expect(
          Math.abs(stepRatePerMin! - trueRate(run.events, run.durationS - 8, run.durationS)),
        ).toBeLessThan(2);
      }
    });
  },
);

const FILMED = '../shared/data/clips/treadmill-side';

describe.skipIf(!existsSync(`${FILMED}.mp4`))('a filmed runner (skipped: ../shared/data is absent)', () => {
  it('through the joints of another network, is told the pixels’ step rate, and nothing to change', () => {
    const file = JSON.parse(readFileSync(`${FILMED}.rtmpose-halpe26.json`, 'utf8')) as {
      width: number;
      height: number;
      fps: number;
      keypoint_names: string[];
      frames: [number, number, number][][];
    };
    const nameOf = (name: string): string =>
      name.replace(/^l_/, 'left_').replace(/^r_/, 'right_').replace('big_toe', 'foot_index');
    const places = KEYPOINTS.map((name) => file.keypoint_names.findIndex((own) => nameOf(own) === name));
    const frames = file.frames.map((points, i) => ({
      timeS: i / file.fps,
      points: places.map((k) => {
        const point = points[k];
        return point ? { xPx: point[0], yPx: point[1], confidence: point[2] } : null;
      }),
      brightness: 0.4,
    }));
    const { figures, advice } = watched({ widthPx: file.width, heightPx: file.height }, frames, 'side');
    expect(figures).toMatchObject({ doing: 'running', view: 'side-left' });
    // 168.9 +- 0.5 over the whole clip, from its pixels, without any network.
    expect(Math.abs(figures.stepRatePerMin! - 168.9)).toBeLessThan(3);
    expect(figures.steadyForS).toBeGreaterThanOrEqual(STEADY_RUN_S);
    expect(advice).toEqual([]);
  });
});

describe.skipIf(!RENDERED_RUNNERS_PRESENT)('rendered runners (skipped: ../shared/data is absent)', () => {
  it.each([
    '01-neutral-left',
    '02-neutral-rear',
    '03-overstride-right',
    '05-knee-collapse-left-rear',
    '07-torso-turned-front',
  ])('%s', (clip) => {
    const run = renderedRunner(clip);
    const { doing, stepRatePerMin } = figuresOf(run.track);
    expect(doing).toBe('running');
    expect(Math.abs(stepRatePerMin! - run.stepRate)).toBeLessThan(2);
  });
});
