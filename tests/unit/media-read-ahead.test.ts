import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAhead } from '../../src/media/read-ahead';

async function* counting(n: number, made: number[] = [], left: { done?: boolean } = {}) {
  try {
    for (let i = 0; i < n; i++) {
      await Promise.resolve();
      made.push(i);
      yield i;
    }
  } finally {
    left.done = true;
  }
}

describe('readAhead', () => {
  it('gives every value once, in order, for any depth', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.integer({ min: 1, max: 6 }), async (n, depth) => {
        const seen: number[] = [];
        for await (const value of readAhead(counting(n), depth)) seen.push(value);
        expect(seen).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  it('is ahead, but no further than it may be', async () => {
    const made: number[] = [];
    let most = 0;
    for await (const value of readAhead(counting(20, made), 3)) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      most = Math.max(most, made.length - (value + 1));
    }
    expect(most).toBe(3);
  });

  it('stops its source when the reader leaves', async () => {
    const made: number[] = [];
    const left: { done?: boolean } = {};
    for await (const value of readAhead(counting(100, made, left), 2)) if (value === 5) break;
    expect(left.done).toBe(true);
    expect(made.length).toBeLessThan(12);
  });

  it('gives back what it made ahead, each value once, when the reader leaves', async () => {
    const made: number[] = [];
    const [read, left]: [number[], number[]] = [[], []];
    for await (const value of readAhead(counting(100, made), 3, (each) => void left.push(each))) {
      read.push(value);
      if (value === 5) break;
    }
    expect(left.length).toBeGreaterThan(0);
    expect([...read, ...left]).toEqual(made);
    const all: number[] = [];
    for await (const value of readAhead(counting(4), 3, (each) => void all.push(each))) read.push(value);
    expect(all).toEqual([]);
  });

  it('hands an error over at its place, after the values before it', async () => {
    async function* failing() {
      yield* counting(4);
      throw new Error('damaged');
    }
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const value of readAhead(failing(), 3)) seen.push(value);
    };
    await expect(read()).rejects.toThrow('damaged');
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('refuses a depth below one', async () => {
    await expect(readAhead(counting(3), 0).next()).rejects.toThrow(RangeError);
  });
});
