import { describe, expect, it } from 'vitest';
import { eventErrors, type KnownEvent } from '../fixtures/known-runners/event-errors';
import type { GaitEvent } from '../../src/core/gait/events';
import { poolEvents, summariseReadings } from '../validation/summarise-errors';

const truthAt = (...timesS: number[]): KnownEvent[] =>
  timesS.map((timeS) => ({ type: 'IC', side: 'left', timeS }));
const foundAt = (...timesS: number[]): GaitEvent[] =>
  timesS.map((timeS) => ({ type: 'IC', side: 'left', timeS, seS: 0.001 }));

describe('errors of several clips', () => {
  it('pooled from their means are those of all events together', () => {
    const first = eventErrors(foundAt(1.01, 2.02, 2.5), truthAt(1, 2, 3), 'IC', 0, 9);
    const second = eventErrors(foundAt(4.97), truthAt(5), 'IC', 0, 9);
    const none = eventErrors([], truthAt(6), 'IC', 0, 9);
    // By hand: 10, 20 and -30 ms. Mean 0, SD sqrt(1400 / 2), mean size 20.
    const pooled = poolEvents([first, second, none]);
    expect(pooled).toMatchObject({ n: 3, missed: 2, extra: 1 });
    expect(pooled.bias).toBeCloseTo(0, 9);
    expect(pooled.sd).toBeCloseTo(Math.sqrt(700), 9);
    expect(pooled.mae).toBeCloseTo(20, 9);
  });

  it('of a measure: mean, spread about it, mean size, and how many intervals hold the truth', () => {
    const reading = (error: number, covered: boolean) =>
      ({ id: 'trunkLean', unit: 'deg', side: 'left', truth: 7, error, covered }) as const;
    const summary = summariseReadings([reading(-1, true), reading(1, true), reading(3, false)]);
    expect(summary.bias).toBeCloseTo(1, 9);
    expect(summary.sd).toBeCloseTo(2, 9);
    expect(summary.mae).toBeCloseTo(5 / 3, 9);
    expect(summary.covered).toBeCloseTo(2 / 3, 9);
    expect(summary.n).toBe(3);
  });
});
