import { describe, expect, it } from 'vitest';
import { HeldAdvice } from '../../src/core/live/held-advice';
import type { FramingAdvice, FramingCode } from '../../src/core/live/live-figures';
import type { LiveFrame, WantedView } from '../../src/core/live/live-watch';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { frozen, mapColumns, withConfidence } from '../fixtures/known-runners/change-track';
import { emptyFrames, liveFrames, watched } from '../fixtures/live-frames';
import { filmRunner, makeRunner, type CameraParams } from '../fixtures/synthetic-runner';

const runner = makeRunner({ durationS: 6 });

function filmed(camera: Partial<CameraParams> = {}): PoseTrack {
  return filmRunner(runner, { frameRateHz: 20, durationS: 6, ...camera }).track;
}

/** Somebody who stands with both feet down, for four seconds. */
function stands(camera: Partial<CameraParams> = {}): PoseTrack {
  const { track } = filmRunner(runner, { frameRateHz: 20, durationS: 4, ...camera });
  const still = frozen(track);
  const soles = Math.max(
    ...['left_heel', 'right_heel'].map((n) => still.columns.get(n as 'left_heel')!.yPx[0]!),
  );
  const hipsX = (still.columns.get('left_hip')!.xPx[0]! + still.columns.get('right_hip')!.xPx[0]!) / 2;
  const columns = new Map(
    [...still.columns].map(([name, column]) => {
      if (!/ankle|heel|foot/.test(name)) return [name, column] as const;
      const up = /ankle/.test(name) ? 25 : 5;
      const x = /foot/.test(name) ? column.xPx : column.xPx.map((v) => hipsX + (v - hipsX) * 0.2);
      return [name, { ...column, xPx: x, yPx: column.yPx.map(() => soles - up) }] as const;
    }),
  );
  return { ...still, columns };
}

function adviceFor(track: PoseTrack, wanted: WantedView = 'any', brightness: number | null = 0.5) {
  return watched(track, liveFrames(track, 0, brightness), wanted).advice;
}

const codes = (advice: readonly FramingAdvice[]): FramingCode[] => advice.map(({ code }) => code);

/** The person at another place and size in the same picture. */
function placed(track: PoseTrack, scale: number, rightPx: number, downPx: number): PoseTrack {
  const [cx, cy] = [track.widthPx / 2, track.heightPx / 2];
  return mapColumns(
    track,
    (x) => cx + scale * (x - cx) + rightPx,
    (y) => cy + scale * (y - cy) + downPx,
  );
}

describe('a good picture', () => {
  it.each([
    ['side-left', 'side'],
    ['side-right', 'any'],
    ['rear', 'rear'],
    ['front', 'front'],
    ['front', 'any'],
  ] as const)('of a runner, %s where %s is wanted, is not spoken of', (view, wanted) => {
    expect(adviceFor(filmed({ view }), wanted)).toEqual([]);
  });

  it('of somebody who stands is not spoken of', () => {
    expect(adviceFor(stands({ view: 'front' }), 'front')).toEqual([]);
  });
});

describe('what spoils the picture is said', () => {
  const good = filmed({ view: 'rear' });

  it.each<[string, PoseTrack, FramingCode[], RegExp]>([
    ['somebody very near', placed(good, 1.7, 0, 0), ['too-near'], /step back/],
    ['a head cut off', placed(good, 1, 0, -150), ['head-cut'], /head .* up .* or step back/],
    ['feet cut off', placed(good, 1, 0, 160), ['feet-cut'], /feet .* down .* or step back/],
    ['somebody far away', placed(good, 0.45, 0, 0), ['too-far'], /nearer/],
    ['somebody on the right of it', placed(good, 1, 400, 0), ['off-centre'], /step to your left.*its right/],
    ['somebody on the left of it', placed(good, 1, -400, 0), ['off-centre'], /step to your right.*its left/],
  ])('%s', (_, track, expected, sentence) => {
    const advice = adviceFor(track, 'rear');
    expect(codes(advice)).toEqual(expected);
    expect(advice[0]!.message).toMatch(sentence);
  });

  it('feet that are hidden, but would be in the picture, are not cut off', () => {
    const hidden = ['ankle', 'heel', 'foot'].reduce((track, part) => withConfidence(track, part, 0.05), good);
    expect(codes(adviceFor(hidden, 'rear'))).not.toContain('feet-cut');
  });

  it('feet that are not seen and lie below the picture are', () => {
    const below = placed(good, 1.25, 0, 160);
    const hidden = ['ankle', 'heel', 'foot'].reduce(
      (track, part) => withConfidence(track, part, 0.05),
      below,
    );
    expect(codes(adviceFor(hidden, 'rear'))).toContain('feet-cut');
  });

  it('darkness, before all else', () => {
    expect(codes(adviceFor(placed(good, 0.45, 0, 0), 'rear', 0.05))).toEqual(['too-dark', 'too-far']);
  });

  it('nobody, and then nothing about a body', () => {
    const { advice } = watched(good, emptyFrames(0, 3));
    expect(codes(advice)).toEqual(['nobody']);
  });

  it('few frames a second', () => {
    const advice = adviceFor(filmed({ view: 'rear', frameRateHz: 9 }), 'rear');
    expect(codes(advice)).toEqual(['few-frames']);
    expect(advice[0]!.message).toMatch(/about 9 pictures/);
  });

  it.each([
    ['side-left', 'side', 35, /35 degrees off.*side|30 degrees off.*side/],
    ['side-right', 'any', -35, /(30|35) degrees off.*side/],
    ['rear', 'rear', 32, /(30|35) degrees off.*back/],
    ['front', 'front', -32, /(30|35) degrees off.*front/],
  ] as const)('a camera that stands %s, %s wanted, %d degrees off', (view, wanted, yawDeg, sentence) => {
    const advice = adviceFor(filmed({ view, yawDeg }), wanted);
    expect(codes(advice)).toContain('oblique');
    expect(advice.find(({ code }) => code === 'oblique')!.message).toMatch(sentence);
  });

  it.each([
    ['front', 'rear', /turn your back/],
    ['rear', 'front', /turn to face/],
    ['front', 'side', /from the side/],
    ['side-left', 'front', /turn to face/],
  ] as const)('who is seen %s where %s is wanted is told how to turn', (view, wanted, sentence) => {
    expect(
      adviceFor(filmed({ view }), wanted)
        .map(({ message }) => message)
        .join(),
    ).toMatch(sentence);
  });

  it.each(['side-left', 'rear', 'front'] as const)('a picture turned by 10 degrees, %s', (view) => {
    const tilted = adviceFor(filmed({ view, rollDeg: 10, runnerPx: 450, frameRateHz: 30 }));
    expect(codes(tilted)).toContain('tilted');
    expect(tilted.find(({ code }) => code === 'tilted')!.message).toMatch(/about 10 degrees/);
  });
});

describe('advice does not flicker', () => {
  const good = liveFrames(stands({ view: 'front' }));
  const far = liveFrames(placed(stands({ view: 'front' }), 0.4, 0, 0));
  const track = stands({ view: 'front' });
  /** Good and far in turns, so many frames each. */
  const inTurns = (n: number): LiveFrame[] =>
    good.map((frame, i) => (Math.floor(i / n) % 2 ? far[i]! : frame));

  it('what comes and goes every few frames is never said', () => {
    watched(track, inTurns(8), 'front', (_, __, watch) =>
      expect(codes(watch.advice)).not.toContain('too-far'),
    );
  });

  it('is said a second after it came, and gone two seconds after it went', () => {
    const later = good.map((frame) => ({ ...frame, timeS: frame.timeS + 4 }));
    const saidAt: number[] = [];
    watched(track, [...far, ...later], 'front', (_, timeS, watch) => {
      if (codes(watch.advice).includes('too-far')) saidAt.push(timeS);
    });
    expect(saidAt[0]).toBeGreaterThan(0.9);
    expect(saidAt[0]).toBeLessThan(2.2);
    expect(saidAt.at(-1)).toBeGreaterThan(4.5);
    expect(saidAt.at(-1)).toBeLessThan(6.6);
    // Without a break in between.
    expect(saidAt).toHaveLength(Math.round((saidAt.at(-1)! - saidAt[0]!) * 20) + 1);
  });

  it('numbers in a sentence change only once they have held', () => {
    const held = new HeldAdvice();
    const tilted = (deg: number): FramingAdvice[] => [{ code: 'tilted', message: `${deg} degrees` }];
    for (let t = 0; t < 4; t += 0.25) held.see(t, tilted(t % 0.5 === 0 ? 5 : 10));
    const said = held.advice[0]!.message;
    for (let t = 4; t < 8; t += 0.25) {
      held.see(t, tilted(t % 0.5 === 0 ? 5 : 10));
      expect(held.advice[0]!.message).toBe(said);
    }
    for (let t = 8; t < 10.5; t += 0.25) held.see(t, tilted(15));
    expect(held.advice).toEqual(tilted(15));
  });
});
