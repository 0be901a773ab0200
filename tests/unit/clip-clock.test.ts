import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipClock, type Pacemaker } from '../../src/app/clock/clip-clock';
import { frameAt } from '../../src/app/clock/frame-times';

/** The screen's own beat, moved on by hand. */
let nowMs = 0;
let waiting = new Map<number, FrameRequestCallback>();
let requests = 0;

beforeEach(() => {
  [nowMs, requests, waiting] = [0, 0, new Map()];
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    waiting.set(++requests, callback);
    return requests;
  });
  vi.stubGlobal('cancelAnimationFrame', (request: number) => waiting.delete(request));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function beat(ms: number): void {
  nowMs += ms;
  const due = [...waiting.values()];
  waiting.clear();
  for (const callback of due) callback(nowMs);
}

/** All frames that the clock tells from now on. */
function framesOf(clock: ClipClock): number[] {
  const frames = [clock.now().frame];
  clock.subscribe(() => {
    const { frame } = clock.now();
    if (frame !== frames.at(-1)) frames.push(frame);
  });
  return frames;
}

/** Keeps what it was told. */
function pacemaker(slowest = 1 / 16): Pacemaker & { readonly told: string[] } {
  const told: string[] = [];
  return {
    told,
    seek: (timeS) => void told.push(`seek ${timeS.toFixed(3)}`),
    play: () => void told.push('play'),
    pause: () => void told.push('pause'),
    setRate: (rate) => rate >= slowest,
  };
}

const steady = (n: number, fps: number) => Float64Array.from({ length: n }, (_, i) => i / fps);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const uneven = fc
  .array(fc.double({ min: 0.004, max: 0.2, noNaN: true }), { minLength: 2, maxLength: 40 })
  .map((steps) => Float64Array.from(steps.map((_, i) => steps.slice(0, i + 1).reduce((a, b) => a + b))));

describe('the clock by itself', () => {
  it.each([
    [60, 1 / 2],
    [240, 1 / 8],
    [240, 1 / 16],
  ])('tells every frame of a clip of %i frames a second once at %f of its speed', (fps, rate) => {
    const clock = new ClipClock(steady(50, fps));
    const frames = framesOf(clock);
    clock.setRate(rate);
    clock.play();
    for (let i = 0; i < 800; i++) beat(16.7);
    expect(frames).toEqual(upTo(50));
    expect(clock.now().playing).toBe(false);
    expect(waiting.size).toBe(0);
  });

  it('tells every frame once, and exactly its time, however uneven they are', () => {
    fc.assert(
      fc.property(uneven, (timesS) => {
        const clock = new ClipClock(timesS);
        const frames = framesOf(clock);
        clock.subscribe(() => expect(clock.now().timeS).toBe(timesS[clock.now().frame]));
        clock.play();
        while (clock.now().playing) beat(2);
        expect(frames).toEqual(upTo(timesS.length));
      }),
      { numRuns: 40 },
    );
  });

  it('plays as fast as it is told, changed on the way or not', () => {
    const clock = new ClipClock(steady(600, 60));
    clock.play();
    for (let i = 0; i < 60; i++) beat(1000 / 60);
    expect(clock.now().timeS).toBeCloseTo(1, 1);
    clock.setRate(2);
    for (let i = 0; i < 60; i++) beat(1000 / 60);
    expect(clock.now().timeS).toBeCloseTo(3, 1);
    expect(clock.now().playing).toBe(true);
  });

  it('plays backwards to the first frame, and from there from the end', () => {
    const clock = new ClipClock(steady(20, 60));
    clock.showFrame(12);
    const frames = framesOf(clock);
    clock.play(true);
    while (clock.now().playing) beat(8);
    expect(frames).toEqual(upTo(13).reverse());
    clock.play(true);
    expect(clock.now()).toMatchObject({ frame: 19, playing: true, backwards: true });
    clock.play();
    expect(clock.now().backwards).toBe(false);
  });

  it('plays its loop over and over, and nothing outside it', () => {
    const clock = new ClipClock(steady(60, 60));
    clock.setLoop({ fromS: 0.2, toS: 0.3 });
    clock.play();
    const frames = framesOf(clock);
    for (let i = 0; i < 200; i++) beat(8);
    expect(clock.now().playing).toBe(true);
    expect(Math.min(...frames)).toBe(12);
    expect(Math.max(...frames)).toBeLessThanOrEqual(18);
    expect(frames.filter((frame) => frame === 12).length).toBeGreaterThan(10);
  });

  it('leaves the loop when another moment is asked for', () => {
    const clock = new ClipClock(steady(60, 60));
    clock.setLoop({ fromS: 0.2, toS: 0.3 });
    clock.showFrame(15);
    expect(clock.now().loop).not.toBeNull();
    clock.showFrame(40);
    expect(clock.now().loop).toBeNull();
    clock.setLoop({ fromS: 0.3, toS: 0.3 });
    expect(clock.now().loop).toBeNull();
  });

  it('stays within the clip whatever it is asked for', () => {
    fc.assert(
      fc.property(
        uneven,
        fc.array(fc.oneof(fc.integer(), fc.constant(NaN)), { maxLength: 9 }),
        (timesS, asked) => {
          const clock = new ClipClock(timesS);
          for (const each of asked) {
            clock.showFrame(each);
            clock.step(each % 7);
            const { frame, timeS, playing } = clock.now();
            expect(timesS[frame]).toBe(timeS);
            expect(playing).toBe(false);
          }
        },
      ),
    );
  });

  it('keeps the last of several seeks, also when one stops it while it plays', () => {
    const clock = new ClipClock(steady(60, 60));
    clock.play();
    beat(100);
    clock.showFrame(40);
    clock.showFrame(3);
    beat(100);
    expect(clock.now()).toMatchObject({ frame: 3, playing: false });
  });
});

describe('the clock with a pacemaker', () => {
  it('lets it play, and follows what it says', () => {
    const clock = new ClipClock(steady(60, 60));
    const video = pacemaker();
    clock.follow(video);
    clock.play();
    expect(clock.now().paced).toBe(true);
    expect(video.told).toEqual(['seek 0.000', 'play']);
    clock.heard(0.1);
    expect(clock.now().frame).toBe(6);
    beat(500);
    expect(clock.now().frame).toBe(6);
    clock.pause();
    expect(video.told.slice(2)).toEqual(['pause', 'seek 0.100']);
    expect(clock.now()).toMatchObject({ frame: 6, playing: false, paced: false });
  });

  it('does not hear what comes late, after it was stopped elsewhere', () => {
    const clock = new ClipClock(steady(60, 60));
    clock.follow(pacemaker());
    clock.play();
    clock.heard(0.5);
    clock.showFrame(10);
    clock.heard(0.55);
    expect(clock.now().frame).toBe(10);
  });

  it('keeps time itself at a rate that it refuses, and hands over again', () => {
    const clock = new ClipClock(steady(240, 240));
    const video = pacemaker(1 / 8);
    clock.follow(video);
    clock.setRate(1 / 16);
    const frames = framesOf(clock);
    clock.play();
    expect(clock.now()).toMatchObject({ playing: true, paced: false });
    for (let i = 0; i < 60; i++) beat(16);
    expect(frames).toEqual(upTo(frames.length));
    expect(frames.length).toBeGreaterThan(10);
    video.told.length = 0;
    clock.setRate(1 / 4);
    // It begins where the clock is: not where it stood.
    expect(video.told).toEqual([`seek ${clock.now().timeS.toFixed(3)}`, 'play']);
    expect(clock.now()).toMatchObject({ playing: true, paced: true });
    expect(waiting.size).toBe(0);
  });

  it('keeps time itself backwards', () => {
    const clock = new ClipClock(steady(60, 60));
    const video = pacemaker();
    clock.follow(video);
    clock.showFrame(30);
    clock.play(true);
    expect(clock.now()).toMatchObject({ backwards: true, paced: false });
    for (let i = 0; i < 10; i++) beat(20);
    expect(clock.now().frame).toBeLessThan(20);
    expect(video.told).not.toContain('play');
  });

  it('sends it back to the beginning of the loop, and stops it at the end of the clip', () => {
    const clock = new ClipClock(steady(60, 60));
    const video = pacemaker();
    clock.follow(video);
    clock.setLoop({ fromS: 0.2, toS: 0.3 });
    clock.play();
    clock.heard(0.31);
    expect(clock.now()).toMatchObject({ frame: 12, playing: true });
    expect(video.told.slice(-2)).toEqual(['seek 0.200', 'play']);
    clock.setLoop(null);
    clock.ended();
    expect(clock.now()).toMatchObject({ frame: 59, playing: false });
  });

  it('goes on without it when it leaves', () => {
    const clock = new ClipClock(steady(60, 60));
    const leave = clock.follow(pacemaker());
    clock.play();
    leave();
    expect(clock.now().playing).toBe(false);
    clock.play();
    for (let i = 0; i < 10; i++) beat(20);
    expect(clock.now().frame).toBe(frameAt(clock.timesS, 0.2));
  });
});
