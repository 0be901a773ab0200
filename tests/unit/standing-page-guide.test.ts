import { describe, expect, it } from 'vitest';
import {
  COUNT_S,
  HOLD_S,
  HoldGuide,
  LEAST_FRAMES,
  MARCH_S,
  STILL_S,
  WALK_BACK_S,
  type GuideLook,
  type GuideState,
} from '../../src/app/standing-check/hold-guide';
import { repeatsOf } from '../../src/app/standing-check/repeats-of';
import { minutesOf, standingSteps } from '../../src/app/standing-check/standing-steps';
import { Stillness } from '../../src/app/standing-check/stillness';
import type { FramingAdvice } from '../../src/core/live/live-figures';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PosePoint } from '../../src/core/pose/pose-track';
import type { View } from '../../src/core/track/view';

const FRAME_S = 0.1;
const STANDS: readonly PosePoint[] = KEYPOINTS.map((_, k) => ({
  xPx: 300 + (k % 2) * 80,
  yPx: 100 + k * 10,
  confidence: 0.9,
}));
const FEET_CUT: FramingAdvice = { code: 'feet-cut', message: 'The feet are cut off.' };

/** A person before the camera who does as told, unless said otherwise; the clock goes with the frames. */
class Person {
  nowS = 0;
  readonly told: GuideState[] = [];
  readonly guide: HoldGuide;

  constructor(
    way: Parameters<typeof standingSteps>[0],
    readonly frameS = FRAME_S,
  ) {
    this.guide = new HoldGuide(standingSteps(way), 0, (state) => this.told.push(state));
  }

  stand(forS: number, changes: Partial<GuideLook> & { nobody?: true } = {}): this {
    const untilS = this.nowS + forS - 1e-9;
    while (this.nowS < untilS) {
      this.nowS += this.frameS;
      const { at } = this.guide.state();
      const view: View = this.guide.steps[at]?.view ?? 'front';
      const points = changes.nobody ? null : STANDS;
      const frame = { timeS: this.nowS, points };
      this.guide.saw({ frame, advice: [], view, stillForS: STILL_S, ...changes }, this.nowS);
    }
    return this;
  }

  get phase(): string {
    return this.guide.state().phase;
  }

  until(phase: string, atMostS = 20): this {
    const endS = this.nowS + atMostS;
    while (this.phase !== phase && this.nowS < endS) this.stand(this.frameS);
    return this;
  }
}

describe('what is held', () => {
  it('is three times three sides, each time after a march; or less', () => {
    const whole = standingSteps('whole');
    expect(whole.map(({ view }) => view)).toEqual(
      Array.from({ length: 3 }, () => ['front', 'side-left', 'side-right']).flat(),
    );
    expect(whole.filter(({ marchFirst }) => marchFirst).map(({ repeat }) => repeat)).toEqual([0, 1, 2]);
    expect(standingSteps('quick').map(({ view }) => view)).toEqual(['front', 'side-left']);
    expect(standingSteps('front').map(({ repeat }) => repeat)).toEqual([0, 1, 2]);
    expect(minutesOf('whole')).toBeGreaterThan(minutesOf('quick'));
  });
});

describe('the guide', () => {
  it('goes through every hold by itself, with nothing touched', () => {
    const person = new Person('whole').until('over', 200);
    expect(person.phase).toBe('over');
    expect(person.guide.state().held).toEqual(Array(9).fill(true));
    expect(person.told.filter(({ phase }) => phase === 'march').length).toBeGreaterThan(0);
    for (const frames of person.guide.frames) {
      const heldS = frames!.at(-1)!.timeS - frames![0]!.timeS;
      expect(heldS).toBeGreaterThan(HOLD_S - 3 * FRAME_S);
      expect(heldS).toBeLessThan(HOLD_S + FRAME_S);
    }
  });

  it('marches first, counts, holds', () => {
    const person = new Person('quick').stand(MARCH_S - 0.2);
    expect(person.phase).toBe('march');
    person.stand(0.4);
    expect(person.phase).toBe('count');
    person.stand(COUNT_S - 0.4);
    expect(person.phase).toBe('count');
    person.stand(0.5);
    expect(person.phase).toBe('hold');
    expect(person.guide.state().leftS).toBe(HOLD_S);
  });

  it.each([
    ['nobody is there', { nobody: true }, 'somebody'],
    ['the feet are cut off', { advice: [FEET_CUT] }, 'framing'],
    ['the other side is seen', { view: 'side-right' }, 'turn'],
    ['no side can be told', { view: null }, 'turn'],
    ['the person moves', { stillForS: 0.1 }, 'still'],
  ] as const)('does not begin while %s, and says what it waits for', (_, change, wanted) => {
    const person = new Person('quick').until('place').stand(30, change);
    expect(person.phase).toBe('place');
    expect(person.guide.state().wait?.for).toBe(wanted);
    expect(person.stand(2 * FRAME_S).phase).toBe('count');
  });

  it('is not kept from beginning by a crooked camera', () => {
    const tilted: FramingAdvice = { code: 'tilted', message: '' };
    const person = new Person('quick').until('place').stand(2 * FRAME_S, { advice: [tilted] });
    expect(person.phase).toBe('count');
  });

  it('begins a hold anew when the person moves or goes, and keeps nothing of it', () => {
    const moved = new Person('quick').until('hold').stand(1.5).stand(FRAME_S, { stillForS: 0.1 });
    expect(moved.guide.state()).toMatchObject({ phase: 'place', at: 0, broken: 'moved' });
    const gone = new Person('quick').until('hold').stand(1.5).stand(1.2, { nobody: true });
    expect(gone.guide.state()).toMatchObject({ phase: 'place', at: 0, broken: 'lost' });
    gone.until('held');
    expect(gone.guide.frames[0]!.every(({ points }) => points !== null)).toBe(true);
    expect(gone.guide.frames[0]![0]!.timeS).toBeGreaterThan(gone.nowS - HOLD_S - 2 * FRAME_S);
  });

  it('breaks a hold when no more pictures come', () => {
    const person = new Person('quick').until('hold').stand(0.3);
    person.guide.tick(person.nowS + 2.5);
    expect(person.phase).toBe('hold');
    person.guide.tick(person.nowS + 3.5);
    expect(person.guide.state()).toMatchObject({ phase: 'place', broken: 'lost' });
  });

  it('gives a slow machine longer', () => {
    const person = new Person('quick', 1).until('held', 60);
    expect(person.guide.frames[0]!.length).toBeGreaterThanOrEqual(LEAST_FRAMES);
  });

  it('leaves out, goes back, and begins whatever it sees when it is told to', () => {
    const person = new Person('quick').until('held').until('place');
    expect(person.guide.state()).toMatchObject({ at: 1, held: [true, false] });
    person.guide.again(person.nowS);
    expect(person.guide.state()).toMatchObject({ at: 0, held: [false, false] });
    person.guide.skip(person.nowS);
    person.stand(1, { view: 'front' });
    expect(person.guide.state()).toMatchObject({ at: 1, phase: 'place' });
    person.guide.anyway(person.nowS);
    expect(person.guide.state().leftS).toBe(WALK_BACK_S);
    person.stand(WALK_BACK_S - 0.5, { nobody: true });
    expect(person.phase).toBe('count');
    person.stand(HOLD_S + 1.5, { view: 'front', stillForS: 0 });
    expect(person.guide.state()).toMatchObject({ held: [false, true] });
    person.guide.skip(person.nowS);
    expect(person.phase).toBe('over');
    expect(() => person.guide.skip(person.nowS)).not.toThrow();
  });

  it('tells a change once, not with every frame', () => {
    const person = new Person('whole').until('over', 200);
    const said = person.told.map((state) => JSON.stringify(state));
    expect(said.filter((each, i) => each === said[i - 1])).toEqual([]);
    expect(person.told.length).toBeLessThan(3 * person.nowS);
  });
});

describe('the repeats', () => {
  it('hold their sides together and leave out what was not held', () => {
    const steps = standingSteps('whole');
    const frames = [{ timeS: 1, points: STANDS }];
    const held = steps.map(({ repeat, view }) => (repeat === 1 || view === 'side-right' ? null : frames));
    const repeats = repeatsOf(steps, held, { widthPx: 640, heightPx: 480, tracker: 'heavy' });
    expect(repeats.map((repeat) => repeat.map(({ view }) => view))).toEqual([
      ['front', 'side-left'],
      ['front', 'side-left'],
    ]);
    expect(repeats[0]![0]!.track).toMatchObject({ widthPx: 640, heightPx: 480, tracker: 'heavy' });
  });
});

describe('standing still', () => {
  const shifted = (xPx: number): PosePoint[] => STANDS.map((point) => ({ ...point, xPx: point.xPx + xPx }));

  it('is told by how long nothing went far', () => {
    const still = new Stillness(2);
    for (let i = 0; i <= 15; i++) still.add(shifted(i % 2), i / 10);
    expect(still.stillForS).toBeCloseTo(1.5, 9);
    still.add(shifted(40), 1.6);
    expect(still.stillForS).toBe(0);
    for (let i = 17; i <= 20; i++) still.add(shifted(40), i / 10);
    expect(still.stillForS).toBeCloseTo(0.4, 9);
    still.add(null, 2.1);
    expect(still.stillForS).toBe(0);
  });

  it('remembers no longer than it was asked to', () => {
    const still = new Stillness(1);
    for (let i = 0; i <= 600; i++) still.add(STANDS, i / 30);
    expect(still.stillForS).toBeGreaterThanOrEqual(1);
    expect(still.stillForS).toBeLessThan(1.1);
  });
});
