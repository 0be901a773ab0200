import type { GaitEvent } from '../../src/core/gait/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventBeside,
  eventId,
  framesBeyond,
  nearestEvent,
  roomOf,
  sameEvent,
  within,
} from '../../src/app/timeline/choose-event';
import { hitAreas } from '../../src/app/timeline/hit-areas';
import { keepEntry, keptPart, roomOfEnd } from '../../src/app/timeline/kept-part';
import { flightsOf, stancesOf } from '../../src/app/timeline/stances';
import { barPath } from '../../src/app/timeline/bar-path';

const event = (side: 'left' | 'right', type: 'IC' | 'TO', timeS: number): GaitEvent => ({
  side,
  type,
  timeS,
  seS: 0.01,
});
/** Runs: 0.25 s on the ground, 0.11 s in the air. */
const RUN = [0, 1, 2, 3].flatMap((i) => {
  const side = i % 2 === 0 ? 'left' : 'right';
  return [event(side, 'IC', 1 + 0.36 * i), event(side, 'TO', 1.25 + 0.36 * i)];
});
const frames = (n: number, fps: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i / fps);

describe('stances and flights', () => {
  it('are the time between landing and leaving, and between leaving and the other foot landing', () => {
    const stances = stancesOf(RUN);
    expect(stances.left.map(({ fromS, toS }) => [fromS, toS])).toEqual([
      [1, 1.25],
      [1.72, 1.97],
    ]);
    const flights = flightsOf(stances);
    expect(flights).toHaveLength(3);
    for (const { fromS, toS } of flights) expect(toS - fromS).toBeCloseTo(0.11, 9);
  });

  it('are moments where an end is missing, and no flight is made up of a missed step', () => {
    const stances = stancesOf([
      event('left', 'TO', 0.1),
      ...RUN.slice(0, 2),
      ...RUN.slice(6),
      event('right', 'IC', 9),
    ]);
    expect(stances.left[0]).toEqual({ side: 'left', fromS: 0.1, toS: 0.1 });
    expect(stances.right.at(-1)).toEqual({ side: 'right', fromS: 9, toS: 9 });
    // From 1.25 to 2.08 s two steps are missing.
    expect(flightsOf(stances)).toEqual([]);
  });

  it('of a walker have no flight', () => {
    const walk = [
      event('left', 'IC', 1),
      event('right', 'IC', 1.5),
      event('left', 'TO', 1.6),
      event('left', 'IC', 2),
      event('right', 'TO', 2.1),
    ];
    expect(flightsOf(stancesOf(walk))).toEqual([]);
  });

  it('are drawn inside their box, those on show only', () => {
    const box = { width: 100, top: 2, bottom: 8, leastWidth: 2 };
    const spans = [
      { fromS: 0, toS: 1 },
      { fromS: 4, toS: 6 },
      { fromS: 7, toS: 7 },
      { fromS: 30, toS: 40 },
    ];
    expect(barPath(spans, { fromS: 5, toS: 15 }, box)).toBe('M0.00 2H10.00V8H0.00zM20.00 2H22.00V8H20.00z');
  });
});

describe('choosing an event', () => {
  it('takes the nearest that fits', () => {
    expect(nearestEvent(RUN, 1.4)).toBe(RUN[2]);
    expect(nearestEvent(RUN, 1.4, ({ side }) => side === 'left')?.timeS).toBe(1.25);
    expect(nearestEvent([], 1)).toBeUndefined();
  });

  it('knows an event again after it was moved, and takes no other for it', () => {
    const moved = RUN.map((each) => (each === RUN[2] ? { ...each, timeS: 1.4 } : each));
    expect(sameEvent(moved, RUN[2]!)?.timeS).toBe(1.4);
    expect(sameEvent(RUN, null)).toBeUndefined();
    expect(sameEvent([RUN[0]!, RUN[6]!], RUN[2]!)).toBeUndefined();
  });

  it('goes along in the order of time and stops at the ends', () => {
    expect(eventBeside(RUN, RUN[1]!, 1)).toBe(RUN[2]);
    expect(eventBeside(RUN, RUN[0]!, -1)).toBe(RUN[0]);
    expect(eventBeside(RUN, RUN[3]!, Infinity)).toBe(RUN.at(-1));
    expect(new Set(RUN.map(eventId)).size).toBe(RUN.length);
  });
});

describe('moving by frames', () => {
  it('from between two frames counts the first one reached', () => {
    const timesS = frames(100, 10);
    expect(framesBeyond(timesS, 1.03, 1)).toBeCloseTo(1.1, 9);
    expect(framesBeyond(timesS, 1.03, -1)).toBeCloseTo(1, 9);
    expect(framesBeyond(timesS, 1.03, 10)).toBeCloseTo(2, 9);
    expect(framesBeyond(timesS, 1, 1)).toBeCloseTo(1.1, 9);
    expect(framesBeyond(timesS, 1, -1)).toBeCloseTo(0.9, 9);
    // A hair before a frame: that is the next one.
    expect(framesBeyond(timesS, 1.0995, 1)).toBeCloseTo(1.1, 9);
    expect(framesBeyond(timesS, 1.0995, -1)).toBeCloseTo(1, 9);
    expect(framesBeyond(timesS, 9.9, 3)).toBeCloseTo(9.9, 9);
  });

  it('is always to a frame, in the direction asked for, uneven times or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.003, max: 0.05, noNaN: true }), { minLength: 5, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(-10, -1, 1, 10),
        (steps, share, by) => {
          let sum = 0;
          const timesS = Float64Array.from(steps, (step) => (sum += step));
          const timeS = timesS[0]! + share * (timesS.at(-1)! - timesS[0]!);
          const to = framesBeyond(timesS, timeS, by);
          expect(timesS).toContain(to);
          const passed = timesS.filter((t) =>
            by > 0 ? t > timeS + 1e-9 && t <= to : t < timeS - 1e-9 && t >= to,
          );
          expect(passed.length).toBeLessThanOrEqual(Math.abs(by));
          if (to !== timesS[0] && to !== timesS.at(-1)) expect(passed).toHaveLength(Math.abs(by));
        },
      ),
    );
  });

  it('keeps an event between what the same foot does before and after', () => {
    const timesS = frames(300, 100);
    const room = roomOf(RUN, RUN[4]!, timesS);
    expect(room.fromS).toBeCloseTo(1.26, 9);
    expect(room.toS).toBeCloseTo(1.96, 9);
    expect(within(room, 0)).toBe(room.fromS);
    expect(within(room, 9)).toBe(room.toS);
    expect(within(room, 1.5)).toBe(1.5);
    expect(roomOf(RUN, RUN[0]!, timesS).fromS).toBe(0);
    expect(roomOf(RUN, RUN.at(-1)!, timesS).toS).toBe(2.99);
  });
});

describe('the place of a handle', () => {
  it('can be taken hold of from 20 px away at most, and never nearer to another', () => {
    const rising = fc
      .array(fc.double({ min: 0.5, max: 90, noNaN: true }), { minLength: 1, maxLength: 40 })
      .map((steps) => {
        let px = 0;
        return steps.map((step) => (px += step));
      });
    fc.assert(
      fc.property(rising, (places) => {
        const areas = hitAreas(places);
        areas.forEach(({ leftPx, rightPx }, i) => {
          expect(leftPx).toBeLessThan(places[i]!);
          expect(rightPx).toBeGreaterThan(places[i]!);
          expect(rightPx - leftPx).toBeLessThanOrEqual(40 + 1e-9);
          if (i > 0) expect(leftPx).toBeGreaterThanOrEqual(areas[i - 1]!.rightPx - 1e-9);
        });
      }),
    );
    expect(hitAreas([100, 200])).toEqual([
      { leftPx: 80, rightPx: 120 },
      { leftPx: 180, rightPx: 220 },
    ]);
  });
});

describe('the part that is judged', () => {
  const clip = { fromS: 0, toS: 8 };

  it('is what was chosen last', () => {
    const keep = { kind: 'keep-range', fromS: 1, toS: 3 } as const;
    expect(keptPart([])).toBeNull();
    expect(keptPart([keep, { kind: 'swap-legs', fromS: 0, toS: 1 }])).toEqual({ fromS: 1, toS: 3 });
    expect(keptPart([keep, { kind: 'whole-clip' }])).toBeNull();
    expect(keptPart([{ kind: 'whole-clip' }, keep])).toEqual({ fromS: 1, toS: 3 });
  });

  it('that leaves nothing out is the whole clip', () => {
    expect(keepEntry({ fromS: 0, toS: 8 }, clip)).toEqual({ kind: 'whole-clip' });
    expect(keepEntry({ fromS: 0, toS: 7 }, clip)).toEqual({ kind: 'keep-range', fromS: 0, toS: 7 });
  });

  it('never ends before it starts', () => {
    const timesS = frames(81, 10);
    expect(roomOfEnd('fromS', { fromS: 1, toS: 3 }, timesS)).toEqual({ fromS: 0, toS: 2.9 });
    expect(roomOfEnd('toS', { fromS: 1, toS: 3 }, timesS)).toEqual({ fromS: 1.1, toS: 8 });
  });
});
