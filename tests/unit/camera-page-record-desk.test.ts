import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordDesk, type RecordPlan } from '../../src/app/camera/record-desk';
import type { OpenCamera } from '../../src/camera/camera';
import type { RecordingAnswer, RecordingEnd, RunningRecording } from '../../src/camera/recorder';

const CAMERA = {} as OpenCamera;
const PLAN: RecordPlan = { start: 'countdown', lengthS: 20, countdownS: 5, name: 'run' };

/** A recorder that runs by the test's clock and ends when it is told to. */
function fakeRecorder() {
  const asked: { longestS: number; name: string; atMs: number }[] = [];
  let settle: (answer: RecordingAnswer) => void = () => {};
  let stopped = 0;
  const end = async (ended: RecordingEnd): Promise<void> => {
    settle({
      ok: true,
      recording: {
        shelfId: 'a',
        file: new File([], 'run.webm'),
        startedAt: new Date(),
        durationS: 3,
        end: ended,
        hiddenS: 0,
      },
    });
    await vi.advanceTimersByTimeAsync(0);
  };
  const fail = async (): Promise<void> => {
    settle({ ok: false, trouble: 'no-frames' });
    await vi.advanceTimersByTimeAsync(0);
  };
  const record = (_: OpenCamera, options: { longestS: number; name: string }): RunningRecording => {
    const atMs = Date.now();
    asked.push({ ...options, atMs });
    return {
      get elapsedS() {
        return (Date.now() - atMs) / 1000;
      },
      bytes: 0,
      stop: () => void stopped++,
      done: new Promise((resolve) => (settle = resolve)),
    };
  };
  return { record, asked, end, fail, stopped: () => stopped };
}

function fakeSound() {
  let coming: { kind: string; atMs: number }[] = [];
  return {
    coming: () => coming,
    schedule(signals: readonly { kind: string; inMs: number }[]) {
      coming = signals.map(({ kind, inMs }) => ({ kind, atMs: Date.now() + inMs }));
    },
    cancel: () => void (coming = []),
    close: () => void (coming = []),
  };
}

function open() {
  const recorder = fakeRecorder();
  const sound = fakeSound();
  const desk = new RecordDesk(recorder.record, sound);
  return { desk, recorder, sound };
}

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

describe('a recording after a countdown', () => {
  it('counts whole seconds down, the last one shown being 1, and starts at nought', () => {
    const { desk, recorder } = open();
    const shown: number[] = [];
    desk.subscribe(() => {
      const state = desk.state();
      if (state.phase === 'counting') shown.push(state.leftS);
    });
    desk.begin(CAMERA, PLAN);
    vi.advanceTimersByTime(4999);
    expect(shown).toEqual([5, 4, 3, 2, 1]);
    expect(recorder.asked).toEqual([]);
    vi.advanceTimersByTime(101);
    expect(recorder.asked).toMatchObject([{ longestS: 20, name: 'run' }]);
    expect(desk.state()).toEqual({ phase: 'recording', leftS: 20, lengthS: 20 });
  });

  it('hands over all its beeps at the press: three to count, one to begin, one for its end', () => {
    const { desk, sound } = open();
    desk.begin(CAMERA, PLAN);
    expect(sound.coming()).toEqual([
      { kind: 'count', atMs: 2000 },
      { kind: 'count', atMs: 3000 },
      { kind: 'count', atMs: 4000 },
      { kind: 'begin', atMs: 5000 },
      { kind: 'end', atMs: 25_000 },
    ]);
  });

  it('can be cancelled: silent, and nothing is recorded, ever', () => {
    const { desk, recorder, sound } = open();
    desk.begin(CAMERA, PLAN);
    vi.advanceTimersByTime(2500);
    desk.stop();
    expect(desk.state()).toEqual({ phase: 'idle' });
    expect(sound.coming()).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(recorder.asked).toEqual([]);
  });

  it('is called off when the camera goes', () => {
    const { desk, recorder } = open();
    desk.begin(CAMERA, PLAN);
    desk.cameraGone();
    vi.advanceTimersByTime(60_000);
    expect(desk.state().phase).toBe('idle');
    expect(recorder.asked).toEqual([]);
  });

  it('is right after a page that slept: its clock decides, not its ticks', () => {
    const { desk, recorder } = open();
    desk.begin(CAMERA, { ...PLAN, countdownS: 10 });
    vi.setSystemTime(8_300);
    vi.advanceTimersByTime(100);
    expect(desk.state()).toMatchObject({ phase: 'counting', leftS: 2 });
    vi.setSystemTime(40_000);
    vi.advanceTimersByTime(100);
    expect(recorder.asked).toHaveLength(1);
  });
});

describe('a hands-free recording', () => {
  it('starts when the running has been steady for three seconds, and not before', () => {
    const { desk, recorder, sound } = open();
    desk.begin(CAMERA, { ...PLAN, start: 'hands-free' });
    for (const steadyS of [0, 0.9, 1.4, 2.99, 0, 2.5]) desk.see(steadyS);
    expect(desk.state()).toEqual({ phase: 'waiting', steadyS: 2 });
    expect(recorder.asked).toEqual([]);
    desk.see(3.1);
    expect(desk.state().phase).toBe('recording');
    expect(sound.coming().map(({ kind }) => kind)).toEqual(['begin', 'end']);
  });

  it('is not started by running before it was asked for, nor after it was cancelled', () => {
    const { desk, recorder } = open();
    desk.see(30);
    desk.begin(CAMERA, { ...PLAN, start: 'hands-free' });
    desk.stop();
    desk.see(30);
    expect(recorder.asked).toEqual([]);
  });
});

describe('a recording under way', () => {
  it('counts down what is left and ends with what the recorder says', async () => {
    const { desk, recorder } = open();
    desk.begin(CAMERA, { ...PLAN, start: 'now' });
    vi.advanceTimersByTime(12_400);
    expect(desk.state()).toMatchObject({ phase: 'recording', leftS: 8 });
    await recorder.end('long-enough');
    expect(desk.state()).toMatchObject({ phase: 'done', left: false, recording: { end: 'long-enough' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['camera-lost', 'storage-full', 'recorder-failed'] as const)(
    'that ended by itself (%s) beeps, keeps what there is, and says why',
    async (why) => {
      const { desk, recorder, sound } = open();
      desk.begin(CAMERA, { ...PLAN, start: 'now' });
      vi.advanceTimersByTime(3000);
      desk.cameraGone();
      expect(desk.state().phase).toBe('recording');
      await recorder.end(why);
      expect(desk.state()).toMatchObject({ phase: 'done', recording: { end: why } });
      expect(sound.coming()).toEqual([{ kind: 'end', atMs: 3000 }]);
    },
  );

  it('is stopped once, and shows that it is being written until it is', async () => {
    const { desk, recorder } = open();
    desk.begin(CAMERA, { ...PLAN, start: 'now' });
    desk.stop();
    desk.stop();
    expect(recorder.stopped()).toBe(1);
    expect(desk.state().phase).toBe('ending');
    desk.begin(CAMERA, PLAN);
    desk.putAway();
    expect(recorder.asked).toHaveLength(1);
    expect(desk.state().phase).toBe('ending');
    await recorder.end('asked');
    expect(desk.state()).toMatchObject({ phase: 'done', left: false });
  });

  it('is ended when its page is left, and says so to who comes back', async () => {
    const { desk, recorder } = open();
    desk.begin(CAMERA, { ...PLAN, start: 'now' });
    desk.leave();
    expect(recorder.stopped()).toBe(1);
    await recorder.end('asked');
    expect(desk.state()).toMatchObject({ phase: 'done', left: true });
    desk.putAway();
    desk.begin(CAMERA, { ...PLAN, start: 'now' });
    desk.stop();
    await recorder.end('asked');
    expect(desk.state()).toMatchObject({ phase: 'done', left: false });
  });

  it('of which nothing came says which trouble it was', async () => {
    const { desk, recorder } = open();
    desk.begin(CAMERA, { ...PLAN, start: 'now' });
    await recorder.fail();
    expect(desk.state()).toEqual({ phase: 'failed', trouble: 'no-frames' });
    desk.putAway();
    expect(desk.state()).toEqual({ phase: 'idle' });
  });
});
