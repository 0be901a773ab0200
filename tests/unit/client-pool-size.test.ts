import { describe, expect, it } from 'vitest';
import { mostWorkers, PoolSizer } from '../../src/client/pool-size';

describe('how many workers look at a clip', () => {
  it('is bounded by cores, memory, and reason', () => {
    expect(mostWorkers({ hardwareConcurrency: 1, deviceMemory: 8 })).toBe(1);
    expect(mostWorkers({ hardwareConcurrency: 2, deviceMemory: 8 })).toBe(2);
    expect(mostWorkers({ hardwareConcurrency: 8, deviceMemory: 2 })).toBe(2);
    expect(mostWorkers({ hardwareConcurrency: 8, deviceMemory: 0.5 })).toBe(1);
    expect(mostWorkers({ hardwareConcurrency: 64, deviceMemory: 32 })).toBe(6);
    // Safari and Firefox tell no memory.
    expect(mostWorkers({ hardwareConcurrency: 8 })).toBe(3);
    expect(mostWorkers({})).toBe(2);
  });

  /** @param rates frames a second of one, two, three ... workers together */
  function settles(most: number, rates: readonly number[]): number {
    const sizer = new PoolSizer(most);
    for (let i = 0; i < 20 && sizer.measuring; i++) sizer.measured(rates[sizer.size - 1]!);
    expect(sizer.measuring).toBe(false);
    return sizer.size;
  }

  it('rises as long as one more brings something', () => {
    expect(settles(6, [30, 58, 85, 110, 130, 150])).toBe(6);
    expect(settles(6, [30, 58, 80, 82, 83, 83])).toBe(3);
    expect(settles(6, [30, 58, 50, 40, 30, 20])).toBe(2);
    expect(settles(2, [30, 58])).toBe(2);
    expect(settles(1, [30])).toBe(1);
  });

  it('is one less, and stays so, where the memory did not do', () => {
    const sizer = new PoolSizer(6);
    sizer.measured(58);
    expect(sizer.size).toBe(3);
    sizer.tooMany();
    sizer.measured(1000);
    expect(sizer.size).toBe(2);
    expect(sizer.measuring).toBe(false);
  });
});
