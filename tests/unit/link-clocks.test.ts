import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipClock, type Pacemaker } from '../../src/app/clock/clip-clock';
import { linkClocks, type ClockLink, type LinkedClip } from '../../src/app/clock/link-clocks';
import type { StepMoments } from '../../src/core/gait/steps';
import { otherSide } from '../../src/core/pose/keypoints';

interface Filmed {
  readonly fps: number;
  readonly stepS: number;
  readonly steps: number;
  readonly firstContactS: number;
}

/** A clip of an even run: a left contact at `firstContactS`, then a foot every `stepS`. */
function film({ fps, stepS, steps, firstContactS }: Filmed): LinkedClip {
  const endS = firstContactS + (steps + 1) * stepS;
  const moments: StepMoments[] = [];
  let side: StepMoments['side'] = 'left';
  for (let i = 0; i < steps; i++) {
    const contactS = firstContactS + i * stepS;
    moments.push({ side, contactS, midStanceS: contactS + 0.3 * stepS, toeOffS: contactS + 0.6 * stepS });
    side = otherSide(side);
  }
  return {
    clock: new ClipClock(Float64Array.from({ length: Math.ceil(endS * fps) }, (_, i) => i / fps)),
    steps: moments,
  };
}

/** Where a clip is by its own even steps, in strides since its first left contact: told apart from the code. */
const stridesAlong = ({ firstContactS, stepS }: Filmed, clip: LinkedClip): number =>
  (clip.clock.now().timeS - firstContactS) / (2 * stepS);

/** How far two places in the cycle lie apart, shares of a stride. */
function apart(a: number, b: number): number {
  const d = (((a - b) % 1) + 1) % 1;
  return Math.min(d, 1 - d);
}

const SIDE: Filmed = { fps: 60, stepS: 0.36, steps: 13, firstContactS: 0.21 };
const REAR: Filmed = { fps: 25, stepS: 0.41, steps: 7, firstContactS: 0.55 };
const filmed = fc.record({
  fps: fc.constantFrom(24, 29.97, 60, 120, 240),
  stepS: fc.double({ min: 0.3, max: 0.45, noNaN: true }),
  steps: fc.integer({ min: 3, max: 24 }),
  firstContactS: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Half a frame of the one that follows, as a share of its stride; frames are found to 1.5 ms. */
const halfFrame = ({ fps, stepS }: Filmed): number => Math.max(0.5 / fps, 0.0015) / (2 * stepS) + 1e-9;

let ticks = new Map<number, FrameRequestCallback>();
let asked = 0;
beforeEach(() => {
  ticks = new Map();
  vi.stubGlobal('requestAnimationFrame', (tick: FrameRequestCallback) => {
    ticks.set(++asked, tick);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (request: number) => ticks.delete(request));
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The screen is drawn. */
function tick(nowMs: number): void {
  const due = ticks;
  ticks = new Map();
  for (const each of due.values()) each(nowMs);
}

function linked(a: Filmed, b: Filmed): { a: LinkedClip; b: LinkedClip; link: ClockLink; end: () => void } {
  const [first, second] = [film(a), film(b)];
  const link = linkClocks([first, second])!;
  return { a: first, b: second, link, end: link.start(0) };
}

describe('two clips in step', () => {
  it('show the same percent of the cycle at every paused moment, whichever leads', () => {
    fc.assert(
      fc.property(
        filmed,
        filmed,
        fc.array(fc.tuple(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 }),
        (filmedA, filmedB, uses) => {
          const { a, b, link } = linked(filmedA, filmedB);
          for (const [first, share] of uses) {
            const used = first ? a : b;
            used.clock.showFrame(share * (used.clock.timesS.length - 1));
            const phase = link.now();
            // Asked for the frame that it shows already, a clip is not used, and does not lead.
            const [lead, led] = link.lead === 0 ? [filmedA, filmedB] : [filmedB, filmedA];
            if (!phase) {
              // The foot that is counted may be the right one: it lands one step later.
              const since = stridesAlong(lead, link.lead === 0 ? a : b) - (link.side === 'right' ? 0.5 : 0);
              expect(since < 1e-9 || since > link.strideCounts[link.lead] - 1e-9).toBe(true);
              continue;
            }
            expect(apart(stridesAlong(filmedA, a), stridesAlong(filmedB, b))).toBeLessThanOrEqual(
              halfFrame(led),
            );
          }
        },
      ),
    );
  });

  it('show it at every frame while one plays, and the other clock never plays itself', () => {
    const { a, b } = linked(SIDE, REAR);
    const said: boolean[] = [];
    b.clock.subscribe(() => said.push(b.clock.now().playing));
    a.clock.showTime(SIDE.firstContactS + 0.01);
    a.clock.play();
    let moved = 0;
    for (let ms = 8; a.clock.now().playing && ms < 20_000; ms += 8) {
      const before = b.clock.now().frame;
      tick(ms);
      if (stridesAlong(SIDE, a) > 6) break;
      moved += Number(b.clock.now().frame !== before);
      expect(apart(stridesAlong(SIDE, a), stridesAlong(REAR, b))).toBeLessThanOrEqual(halfFrame(REAR));
    }
    // Three strides of 0.82 s at 25 frames a second, twice over.
    expect(moved).toBeGreaterThan(100);
    expect(said).not.toContain(true);
  });

  it('go through the strides in order and begin again where one clip has fewer', () => {
    const { a, link } = linked(SIDE, REAR);
    expect(link.strideCounts).toEqual([6, 3]);
    const shown = Array.from({ length: 6 }, (_, k) => {
      a.clock.showTime(SIDE.firstContactS + (k + 0.5) * 2 * SIDE.stepS);
      return link.now()?.strides;
    });
    expect(shown).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 0],
      [4, 1],
      [5, 2],
    ]);
  });

  it('keep the strides beside each other when the other clip takes the lead', () => {
    const { a, b, link } = linked(SIDE, REAR);
    a.clock.showTime(SIDE.firstContactS + 4.5 * 2 * SIDE.stepS);
    expect(link.now()?.strides).toEqual([4, 1]);
    b.clock.step(1);
    expect(link.lead).toBe(1);
    expect(link.now()?.strides).toEqual([4, 1]);
    b.clock.showTime(REAR.firstContactS + 2.5 * 2 * REAR.stepS);
    expect(link.now()?.strides).toEqual([5, 2]);
  });

  it('never echo: one move of the leader moves the other once and the leader not at all', () => {
    const { a, b } = linked(SIDE, REAR);
    const seeks = { a: 0, b: 0 };
    const pacemaker = (clip: 'a' | 'b'): Pacemaker => ({
      seek: () => void (seeks[clip] += 1),
      play: () => {},
      pause: () => {},
      setRate: () => true,
    });
    a.clock.follow(pacemaker('a'));
    b.clock.follow(pacemaker('b'));
    [seeks.a, seeks.b] = [0, 0];
    a.clock.showTime(SIDE.firstContactS + 1.3);
    expect(seeks).toEqual({ a: 1, b: 1 });
    const frame = a.clock.now().frame;
    b.clock.showTime(REAR.firstContactS + 0.1);
    expect(seeks).toEqual({ a: 2, b: 2 });
    expect(a.clock.now().frame).not.toBe(frame);
  });

  it('leave the video of the one that follows alone while the other plays, and bring it along at the pause', () => {
    const { a, b } = linked(SIDE, REAR);
    const done: string[] = [];
    b.clock.follow({
      seek: (timeS) => void done.push(`seek ${timeS}`),
      play: () => void done.push('play'),
      pause: () => void done.push('pause'),
      setRate: () => true,
    });
    a.clock.showTime(SIDE.firstContactS + 0.2);
    done.length = 0;
    a.clock.play();
    for (let ms = 16; ms < 1000; ms += 16) tick(ms);
    expect(b.clock.now().led).toBe(true);
    expect(done).toEqual([]);
    a.clock.pause();
    expect(b.clock.now().led).toBe(false);
    expect(done).toEqual([`seek ${b.clock.now().timeS}`]);

    a.clock.play();
    for (let ms = 1000; ms < 1500; ms += 16) tick(ms);
    done.length = 0;
    const { timeS } = b.clock.now();
    b.clock.play();
    expect(done).toEqual([`seek ${timeS}`, 'play']);
    expect(b.clock.now()).toMatchObject({ timeS, playing: true, paced: true, led: false });
  });

  it('hand the lead over when the other clip is played', () => {
    const { a, b, link } = linked(SIDE, REAR);
    a.clock.showTime(SIDE.firstContactS + 0.5);
    a.clock.play();
    b.clock.play();
    expect([a.clock.now().playing, b.clock.now().playing, link.lead]).toEqual([false, true, 1]);
    b.clock.pause();
    expect([a.clock.now().playing, b.clock.now().playing]).toEqual([false, false]);
  });

  it('leave the other one where it is while the leader is in no whole stride', () => {
    const { a, b, link } = linked(SIDE, REAR);
    a.clock.showTime(SIDE.firstContactS + 0.5);
    const frame = b.clock.now().frame;
    a.clock.showFrame(0);
    expect(b.clock.now().frame).toBe(frame);
    expect(link.now()).toBeNull();
  });

  it('go each its own way once unlinked, and stay beside each other when linked again', () => {
    const { a, b, link, end } = linked(SIDE, REAR);
    a.clock.showTime(SIDE.firstContactS + 0.5);
    end();
    const { frame } = b.clock.now();
    a.clock.showTime(SIDE.firstContactS + 4.2 * 2 * SIDE.stepS);
    expect(b.clock.now().frame).toBe(frame);
    link.start(0);
    expect(link.now()?.strides).toEqual([4, 0]);
    expect(apart(stridesAlong(SIDE, a), stridesAlong(REAR, b))).toBeLessThanOrEqual(halfFrame(REAR));
  });

  it('count the foot of which both clips show a whole stride', () => {
    const [side, rear] = [film(SIDE), film({ ...REAR, steps: 4 })];
    // Without its first contact this clip shows one whole stride of the right foot, none of the left.
    const link = linkClocks([side, { ...rear, steps: rear.steps.slice(1) }]);
    expect(link?.side).toBe('right');
    expect(linkClocks([side, { ...rear, steps: rear.steps.slice(2) }])).toBeNull();
  });
});
