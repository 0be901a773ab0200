import { describe, expect, it } from 'vitest';
import { STEADY_RUN_S } from '../../src/core/live/steady-run';
import { LiveWatch, type LiveFrame } from '../../src/core/live/live-watch';
import type { LiveFigures } from '../../src/core/live/live-figures';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { frozen, mapColumns } from '../fixtures/known-runners/change-track';
import { emptyFrames, liveFrames, watched } from '../fixtures/live-frames';
import { corrupt, filmRunner, makeRunner, NEUTRAL_WALKER } from '../fixtures/synthetic-runner';

const VIEWS = ['side-left', 'side-right', 'rear', 'front'] as const;
const runner = makeRunner({
  durationS: 12,
  trunkLeanDeg: 9,
  footAheadAtContact: { left: 0.26, right: 0.26 },
  kneeInDeg: { left: 16, right: 2 },
});
const walker = makeRunner({ ...NEUTRAL_WALKER, durationS: 8 });
const NOISE = { noisePx: 2, dropoutShare: 0.02 } as const;

const running = Object.fromEntries(
  VIEWS.map((view) => {
    const { track, truth } = filmRunner(runner, { view, frameRateHz: 30, durationS: 12 });
    return [view, { track: corrupt(track, NOISE, 4).track, truth, exact: track }];
  }),
) as Record<
  (typeof VIEWS)[number],
  ReturnType<typeof filmRunner> & { exact: ReturnType<typeof filmRunner>['track'] }
>;

describe.each(VIEWS)('filmed %s', (view) => {
  const { track, truth, exact } = running[view];

  it('a runner runs, and figures come near the truth', () => {
    const { figures } = watched(track, liveFrames(track));
    expect(figures).toMatchObject({ doing: 'running', view });
    if (view.startsWith('side')) {
      const trueLean = (truth.trunkLean.left + truth.trunkLean.right) / 2;
      const trueFoot = (truth.footHipDistanceAtContact.left + truth.footHipDistanceAtContact.right) / 2;
      expect(Math.abs(figures.trunkLeanDeg! - trueLean)).toBeLessThan(1.5);
      expect(Math.abs(figures.footAheadL! - trueFoot)).toBeLessThan(0.06);
      expect(figures.kneeInDeg).toBeNull();
    } else {
      expect(Math.abs(figures.trunkLeanDeg!)).toBeLessThan(1.5);
      expect(figures.footAheadL).toBeNull();
      for (const side of ['left', 'right'] as const) {
        expect(Math.abs(figures.kneeInDeg![side] - truth.kneeFrontalAngle[side])).toBeLessThan(5);
      }
      expect(figures.kneeInDeg!.left).toBeGreaterThan(figures.kneeInDeg!.right + 5);
    }
  });

  it('somebody who holds still stands, and is told no steps', () => {
    const still = frozen(exact);
    const { figures } = watched(still, liveFrames(corrupt(still, NOISE, 3).track).slice(0, 120));
    expect(figures.doing).toBe('standing');
    expect(figures).toMatchObject({ stepRatePerMin: null, footAheadL: null, kneeInDeg: null, steadyForS: 0 });
  });

  it('a walker walks, and is never steady enough to be filmed running', () => {
    const { track: walk } = filmRunner(walker, { view, frameRateHz: 24, durationS: 8 });
    const { figures } = watched(walk, liveFrames(corrupt(walk, NOISE, 3).track), 'any', (each) => {
      expect(each.doing).not.toBe('running');
      expect(each.steadyForS).toBeLessThan(STEADY_RUN_S);
    });
    expect(figures).toMatchObject({ doing: 'walking', footAheadL: null, kneeInDeg: null });
  });
});

describe('a run', () => {
  const { track } = running['side-left'];
  const frames = liveFrames(track);

  it('becomes steady, and the hands-free start comes within ten seconds', () => {
    let steadyAtS = NaN;
    watched(track, frames, 'any', (figures, timeS) => {
      if (Number.isNaN(steadyAtS) && figures.steadyForS >= STEADY_RUN_S) steadyAtS = timeS;
    });
    expect(steadyAtS).toBeGreaterThan(3);
    expect(steadyAtS).toBeLessThan(10);
  });

  it('is not steady while the runner drifts through the picture', () => {
    // A trunk length every second.
    const drifting = mapColumns(
      track,
      (x, i) => x - 0.25 * 500 * track.timesS[i]!,
      (y) => y,
    );
    watched(track, liveFrames(drifting), 'any', (figures) =>
      expect(figures.steadyForS).toBeLessThan(STEADY_RUN_S),
    );
  });

  it('ends when the runner stops: nobody runs two seconds later', () => {
    const stopped = frozen(track);
    const after = liveFrames(stopped, 8).slice(0, 75);
    const { figures } = watched(track, [...frames.slice(0, 239), ...after]);
    expect(figures).toMatchObject({ doing: 'standing', stepRatePerMin: null, steadyForS: 0 });
  });

  it('is over at once when the runner leaves, and begins anew when somebody returns', () => {
    const left = emptyFrames(8, 2);
    const back = liveFrames(track, 10);
    const seen: { timeS: number; figures: LiveFigures; shown: boolean }[] = [];
    watched(track, [...frames.slice(0, 239), ...left, ...back], 'any', (figures, timeS, watch) =>
      seen.push({ timeS, figures, shown: watch.shown !== null }),
    );
    const while_ = (fromS: number, toS: number) => seen.filter(({ timeS }) => timeS >= fromS && timeS < toS);
    expect(while_(8, 9.9).some(({ shown }) => shown)).toBe(false);
    for (const { figures } of while_(9.3, 9.9)) {
      expect(figures).toEqual({
        doing: 'nobody',
        view: null,
        stepRatePerMin: null,
        trunkLeanDeg: null,
        footAheadL: null,
        kneeInDeg: null,
        steadyForS: 0,
      });
    }
    // What was before is forgotten: a rate needs some seconds of its own.
    for (const { figures } of while_(10, 13)) expect(figures.stepRatePerMin).toBeNull();
    expect(seen.at(-1)!.figures).toMatchObject({ doing: 'running', view: 'side-left' });
    expect(seen.at(-1)!.figures.stepRatePerMin).not.toBeNull();
  });

  it('survives single lost frames, times that come together and frames without a time', () => {
    const odd = frames.flatMap((frame, i): LiveFrame[] => {
      if (i % 9 === 4) return [{ ...frame, points: null }];
      if (i % 13 === 5) return [frame, { ...frame, timeS: frame.timeS + 1e-4 }];
      return i % 17 === 3 ? [{ ...frame, timeS: NaN }] : [frame];
    });
    const plain = watched(track, frames).figures.stepRatePerMin!;
    expect(Math.abs(watched(track, odd).figures.stepRatePerMin! - plain)).toBeLessThan(1);
  });

  it('that comes again from its first frame is told as if nothing had been', () => {
    const once = watched(track, frames).figures;
    expect(watched(track, [...frames, ...frames]).figures).toEqual(once);
    expect(once.doing).toBe('running');
  });

  it('is told the same whatever went before it, hours ago', () => {
    const watch = watched(track, frames);
    for (const frame of liveFrames(track, 7200)) watch.add(frame);
    expect(watch.figures.stepRatePerMin).toBeCloseTo(watched(track, frames).figures.stepRatePerMin!, 3);
  });
});

describe('the drawn joints', () => {
  const { exact } = running['side-left'];

  it('tremble less than what the network says, and trail by less than a frame', () => {
    const still = frozen(exact);
    const noisy = liveFrames(corrupt(still, { noisePx: 3 }, 8).track);
    const k = KEYPOINTS.indexOf('left_knee');
    const truthPx = still.columns.get('left_knee')!.xPx[0]!;
    let [raw, drawn] = [0, 0];
    watched(still, noisy, 'any', (_, timeS, watch) => {
      if (timeS < 1) return;
      raw += (noisy[Math.round(timeS * 30)]!.points![k]!.xPx - truthPx) ** 2;
      drawn += (watch.shown![k]!.xPx - truthPx) ** 2;
    });
    expect(Math.sqrt(drawn / raw)).toBeLessThan(0.75);

    const frames = liveFrames(exact);
    const ankle = KEYPOINTS.indexOf('left_ankle');
    const path = exact.columns.get('left_ankle')!.xPx;
    let [behind, moved, i] = [0, 0, 0];
    watched(exact, frames, 'any', (_, __, watch) => {
      if (i > 0) {
        behind += Math.abs(watch.shown![ankle]!.xPx - path[i]!);
        moved += Math.abs(path[i]! - path[i - 1]!);
      }
      i++;
    });
    expect(behind / moved).toBeLessThan(0.5);
  });

  it('disappear when the network no longer believes them, and only they do', () => {
    const wrist = KEYPOINTS.indexOf('right_wrist');
    const frames = liveFrames(exact).map((frame, i): LiveFrame => ({
      ...frame,
      points: frame.points!.map((point, k) =>
        k === wrist && i >= 20 ? { ...point!, confidence: 0.05 } : point,
      ),
    }));
    const watch = new LiveWatch(exact.widthPx, exact.heightPx);
    frames.slice(0, 20).forEach((frame) => watch.add(frame));
    expect(watch.shown![wrist]).not.toBeNull();
    watch.add(frames[20]!);
    expect(watch.shown![wrist]).toBeNull();
    expect(watch.shown!.filter((point) => point === null)).toHaveLength(1);
  });

  it('come back where they are, not where they were', () => {
    const frames = liveFrames(exact);
    const shifted = frames[40]!.points!.map((point) => ({ ...point!, xPx: point!.xPx + 400 }));
    const watch = watched(exact, [...frames.slice(0, 20), ...emptyFrames(20 / 30, 0.5)]);
    watch.add({ timeS: 40 / 30, points: shifted, brightness: null });
    expect(watch.shown!.map((point) => point!.xPx)).toEqual(shifted.map(({ xPx }) => xPx));
  });
});
