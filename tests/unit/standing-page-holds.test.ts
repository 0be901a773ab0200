import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveSeen } from '../../workers/live-api';
import { GuidedHolds } from '../../src/app/standing-check/guided-holds';
import { HoldSigns, signalsOf } from '../../src/app/standing-check/hold-signs';
import type { GuideState } from '../../src/app/standing-check/hold-guide';
import { repeatsOf } from '../../src/app/standing-check/repeats-of';
import { standingSteps } from '../../src/app/standing-check/standing-steps';
import { lookAtStanding } from '../../src/app/standing-check/look-at-standing';
import { sayHowSure } from '../../src/app/standing-check/standing-result';
import type { LiveDesk } from '../../src/app/live/live-desk';
import type { ComingSignal } from '../../src/app/plan/timer-sound';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { checkStanding } from '../../src/core/standing/check-standing';
import type { StandingFindings, StandingView } from '../../src/core/standing/standing-findings';
import { words } from '../../src/core/words/words';
import { filmStanding } from '../fixtures/standing-person/film-standing';
import { standingJoints } from '../fixtures/standing-person/standing-person';

const RATE_HZ = 6;
const text = words.standingCheck;

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** What a network that makes no mistakes sees of a track at a moment. */
function seenAt(track: PoseTrack, timeS: number): LiveSeen {
  const frame = Math.round(timeS * RATE_HZ) % track.timesS.length;
  const points = KEYPOINTS.flatMap((name) => {
    const column = track.columns.get(name);
    return column ? [column.xPx[frame]!, column.yPx[frame]!, column.confidence[frame]!] : [NaN, NaN, 0];
  });
  return { timeS, points: Float32Array.from(points), world: null, light: null, networkMs: 20 };
}

/** A desk whose camera films somebody who turns as they are told. */
function filmed(shouldersTurnDeg: number) {
  const joints = standingJoints({ shouldersTurnDeg, hipsTurnDeg: shouldersTurnDeg });
  const film = (view: StandingView): PoseTrack =>
    filmStanding(joints, { view, frames: 36, rateHz: RATE_HZ }, { frameM: 0.002 }, 4, 'accurate');
  const tracks = { front: film('front'), 'side-left': film('side-left'), 'side-right': film('side-right') };
  let see: (seen: LiveSeen) => void = () => {};
  const desk = {
    state: () => ({ format: { widthPx: 1280, heightPx: 720, framesPerSecond: 30 } }),
    onSeen: (listener: typeof see) => {
      see = listener;
      return () => void (see = () => {});
    },
  } as unknown as LiveDesk;
  return { desk, show: (view: StandingView, timeS: number) => see(seenAt(tracks[view], timeS)) };
}

class SilentBeeps {
  readonly given: ComingSignal[][] = [];
  schedule = (signals: readonly ComingSignal[]): void => void this.given.push([...signals]);
  cancel = (): void => {};
  close = (): void => {};
}

describe('somebody alone before the camera', () => {
  it.each([
    [12, 'right'],
    [-12, 'left'],
  ] as const)('turned by %i degrees is led through all nine holds, and the %s side is found', (deg, side) => {
    const { desk, show } = filmed(deg);
    const steps = standingSteps('whole');
    const beeps = new SilentBeeps();
    const spoken: string[] = [];
    const signs = new HoldSigns(beeps, (sentence) => spoken.push(sentence));
    signs.talk(true);
    const holds = new GuidedHolds(steps, desk, signs);
    const stop = holds.run(() => null);
    for (let frame = 0; frame < 240 * RATE_HZ && holds.state()?.phase !== 'over'; frame++) {
      vi.advanceTimersByTime(1000 / RATE_HZ);
      show(steps[holds.state()?.at ?? 0]?.view ?? 'front', frame / RATE_HZ);
    }
    stop();
    expect(holds.state()).toMatchObject({ phase: 'over', held: Array(9).fill(true) });
    const findings = checkStanding(repeatsOf(steps, holds.frames, { ...holds.size, tracker: 'accurate' }));
    expect(findings).toMatchObject({ repeats: 3, forwardSide: side, sameInAll: true, cautions: [] });
    expect(findings.views).toEqual(['front', 'side-left', 'side-right']);
    expect(sayHowSure(findings)).toBe(text.result.sure.same(3));
    expect(beeps.given.filter((signals) => signals[0]?.kind === 'end')).toHaveLength(9);
    for (const call of [text.guide.march, ...Object.values(text.guide.face)]) {
      expect(spoken.filter((sentence) => sentence.startsWith(call)).length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('what sounds', () => {
  const state = (change: Partial<GuideState>): GuideState => ({
    phase: 'place',
    at: 0,
    leftS: 0,
    wait: null,
    anyway: false,
    broken: null,
    held: [false],
    ...change,
  });

  it('counts the last seconds and begins with the hold', () => {
    const place = state({});
    expect(signalsOf(state({ phase: 'count', leftS: 2 }), place)).toEqual([
      { kind: 'count', inMs: 0 },
      { kind: 'count', inMs: 1000 },
      { kind: 'begin', inMs: 2000 },
    ]);
    const walkBack = signalsOf(state({ phase: 'count', leftS: 8, anyway: true }), place);
    expect(walkBack!.map(({ inMs }) => inMs)).toEqual([5000, 6000, 7000, 8000]);
  });

  it('takes back what was to come when a hold is broken, and leaves it alone while it goes on', () => {
    const hold = state({ phase: 'hold', leftS: 3 });
    expect(signalsOf(hold, state({ phase: 'count', leftS: 1 }))).toBeNull();
    expect(signalsOf(state({ phase: 'hold', leftS: 2 }), hold)).toBeNull();
    expect(signalsOf(state({ broken: 'moved' }), hold)).toEqual([{ kind: 'rest', inMs: 0 }]);
    expect(signalsOf(state({ phase: 'march', leftS: 5, at: 1 }), hold)).toEqual([]);
  });
});

describe('a photo', () => {
  const file = new File(['x'], 'me.jpg');
  const answering = (answer: unknown) => ({ lookAt: () => Promise.resolve(answer) }) as unknown as LiveDesk;

  it('in which nobody is found, and a file that is no picture, say what to do', async () => {
    const nobody = { ok: true, value: { timeS: 0, points: null, world: null, widthPx: 9, heightPx: 9 } };
    expect(await lookAtStanding(answering(nobody), file)).toEqual({ ok: false, message: text.photos.nobody });
    const unreadable = { ok: false, error: { code: 'cannot-decode', message: 'no', detail: '' } };
    expect(await lookAtStanding(answering(unreadable), file)).toEqual({
      ok: false,
      message: text.photos.notPicture,
    });
  });

  it('keeps its own size', async () => {
    const { points } = seenAt(filmStanding(standingJoints({}), { view: 'front' }), 0);
    const value = { timeS: 0, points, world: null, light: null, networkMs: 1, widthPx: 3024, heightPx: 4032 };
    const look = await lookAtStanding(answering({ ok: true, value }), file);
    expect(look).toMatchObject({ ok: true, widthPx: 3024, heightPx: 4032 });
  });
});

describe('how sure it is', () => {
  const said = (change: Partial<StandingFindings>): string =>
    sayHowSure({ repeats: 3, sameInAll: true, forwardSide: 'left', ...change } as StandingFindings);

  it('is said by how often it came out the same', () => {
    const { sure } = text.result;
    expect(said({})).toBe(sure.same(3));
    expect(said({ sameInAll: false })).toBe(sure.notSame(3));
    expect(said({ repeats: 1, sameInAll: null })).toBe(sure.once);
    expect(said({ forwardSide: 'level' })).toBe(sure.several(3));
  });
});
