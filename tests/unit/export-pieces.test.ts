import { afterEach, describe, expect, it, vi } from 'vitest';
import { inOneGo, Pacer, piecemeal, type Pieces } from '../../src/export/pieces';

/** Counts to `n`, a number a piece. */
function* counting(n: number, workMs = 0): Pieces<number> {
  let counted = 0;
  for (; counted < n; counted++) {
    const began = performance.now();
    while (performance.now() - began < workMs);
    yield;
  }
  return counted;
}

afterEach(() => vi.restoreAllMocks());

describe('work in pieces', () => {
  it('comes to the same in one go and piece by piece', async () => {
    expect(inOneGo(counting(7))).toBe(7);
    expect(await piecemeal(counting(7), new Pacer())).toBe(7);
  });

  it('lets others have their turn while it goes on', async () => {
    const turnsAtMs: number[] = [performance.now()];
    const others = setInterval(() => turnsAtMs.push(performance.now()), 1);
    await piecemeal(counting(100, 3), new Pacer());
    clearInterval(others);
    expect(turnsAtMs.length).toBeGreaterThan(5);
  });

  it('ends with the reason when it is told to, and leaves the work where it was', async () => {
    const stop = new AbortController();
    const work = counting(1000, 1);
    const done = piecemeal(work, new Pacer(stop.signal));
    setTimeout(() => stop.abort(new Error('enough')), 20);
    await expect(done).rejects.toThrow('enough');
    expect(work.next().done).toBe(false);
  });
});
