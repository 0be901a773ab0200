import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsedAt, jumpTo, pauseAt, runFrom, standingAt } from '../../src/core/plan/timer-clock';
import { positionAt, startsAtMs, totalMs, type TimerPhase } from '../../src/core/plan/timer-phase';
import { signalsFrom } from '../../src/core/plan/timer-signals';
import { stretchPhases, type StretchPhase } from '../../src/core/plan/timer-stretches';
import { STRIDES, stridesPhases } from '../../src/core/plan/timer-strides';

const phases = fc.array(
  fc.record({
    kind: fc.constantFrom('ready', 'work', 'rest'),
    round: fc.nat(9),
    durationMs: fc.integer({ min: 1, max: 200_000 }),
  }) as fc.Arbitrary<TimerPhase>,
  { minLength: 1, maxLength: 30 },
);

const holdsOf = (list: readonly StretchPhase[]) =>
  list.filter(({ kind }) => kind === 'work').map(({ hold }) => hold);

describe('a timer', () => {
  it('is in the phase whose time it is, and what is left adds up', () => {
    fc.assert(
      fc.property(phases, fc.nat(3_000_000), (list, elapsedMs) => {
        const { index, leftMs, over } = positionAt(list, elapsedMs);
        expect(over).toBe(elapsedMs >= totalMs(list));
        if (over) {
          expect([index, leftMs]).toEqual([list.length - 1, 0]);
          return;
        }
        expect(leftMs).toBeGreaterThan(0);
        expect(startsAtMs(list, index)).toBeLessThanOrEqual(elapsedMs);
        expect(elapsedMs + leftMs).toBe(startsAtMs(list, index + 1));
      }),
    );
  });

  it('runs by the clock: pauses take nothing, however often and however long', () => {
    const steps = fc.array(fc.tuple(fc.nat(60_000), fc.nat(900_000)), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (list) => {
        let now = 1_800_000_000_000;
        let clock = standingAt(0);
        let ran = 0;
        for (const [runMs, pauseMs] of list) {
          clock = runFrom(clock, now);
          // Set going twice is set going once.
          clock = runFrom(clock, now + runMs);
          now += runMs;
          ran += runMs;
          expect(elapsedAt(clock, now)).toBe(ran);
          clock = pauseAt(clock, now);
          now += pauseMs;
          expect(elapsedAt(clock, now)).toBe(ran);
        }
      }),
    );
  });

  it('jumps and stays as it was, going or standing; a clock set back takes nothing', () => {
    const going = runFrom(standingAt(5000), 100_000);
    expect(elapsedAt(jumpTo(going, 30_000, 101_000), 102_000)).toBe(31_000);
    expect(elapsedAt(jumpTo(standingAt(5000), 30_000, 101_000), 999_000)).toBe(30_000);
    expect(elapsedAt(going, 40_000)).toBe(5000);
  });
});

describe('the strides', () => {
  it('are five, with a cue each, and rest between them but not after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 30 }), fc.integer({ min: 30, max: 180 }), (strideS, restS) => {
        const list = stridesPhases(strideS, restS);
        expect(list.filter(({ kind }) => kind === 'work')).toHaveLength(5);
        expect(list.filter(({ kind }) => kind === 'rest')).toHaveLength(4);
        expect(list.at(-1)!.kind).toBe('work');
        // Ten seconds to get ready.
        expect(totalMs(list)).toBe(1000 * (10 + 5 * strideS + 4 * restS));
      }),
    );
    expect(STRIDES).toBe(5);
  });
});

describe('the stretches', () => {
  it('are held 20 seconds, left as long as right, in whole sets that fill ten minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), (changeS) => {
        const list = stretchPhases(changeS, null);
        const work = list.filter(({ kind }) => kind === 'work');
        const holds = work.map(({ hold }) => hold);
        expect(new Set(work.map(({ durationMs }) => durationMs))).toEqual(new Set([20_000]));
        for (const stretch of ['glutes', 'hamstrings', 'quads', 'calves']) {
          const sides = holds.filter((hold) => hold.stretch === stretch).map(({ side }) => side);
          expect(sides.filter((side) => side === 'left')).toHaveLength(sides.length / 2);
        }
        const setMs = 8 * (20 + changeS) * 1000;
        expect(totalMs(list)).toBeGreaterThanOrEqual(600_000);
        expect(totalMs(list)).toBeLessThan(600_000 + setMs);
        expect(totalMs(list) % setMs).toBe(0);
      }),
    );
  });

  it('with five seconds to change place are three sets and exactly ten minutes', () => {
    const list = stretchPhases(5, null);
    expect(totalMs(list)).toBe(600_000);
    expect(holdsOf(list)).toHaveLength(24);
  });

  it('begin with the side that sits forward, where one does', () => {
    for (const side of ['left', 'right'] as const) {
      const list = stretchPhases(5, side);
      const holds = holdsOf(list);
      expect(holds[0]).toMatchObject({ stretch: 'forward-side', side });
      expect(holds.filter(({ stretch }) => stretch === 'forward-side')).toHaveLength(2);
      expect(holds.slice(2)).toEqual(holdsOf(stretchPhases(5, null)));
      expect(list[0]!.kind).toBe('ready');
      expect(list.map(({ round }) => round)).toEqual(holds.flatMap((_, i) => [i, i]));
    }
  });
});

describe('what a timer sounds', () => {
  it('counts down to each beginning, marks each rest, and ends once', () => {
    const signals = signalsFrom(stridesPhases(20, 30), 0);
    expect(signals.slice(0, 6).map(({ kind, atMs }) => [kind, atMs])).toEqual([
      ['count', 7000],
      ['count', 8000],
      ['count', 9000],
      ['begin', 10_000],
      ['rest', 30_000],
      ['count', 57_000],
    ]);
    expect(signals.filter(({ kind }) => kind === 'end')).toEqual([{ kind: 'end', atMs: 230_000 }]);
  });

  it('is in order, and from the middle on it is the rest of it', () => {
    fc.assert(
      fc.property(phases, fc.nat(3_000_000), (list, elapsedMs) => {
        const all = signalsFrom(list, 0);
        const times = all.map(({ atMs }) => atMs);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(signalsFrom(list, elapsedMs)).toEqual(all.filter(({ atMs }) => atMs >= elapsedMs));
      }),
    );
  });
});
