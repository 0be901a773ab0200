import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StretchBook } from '../../src/client/stretch-book';
import type { StretchResult, StretchTurn } from '../../workers/track-desk';

const resultOf = (index: number): StretchResult => ({
  index,
  part: { firstFrame: 0, timesS: new Float64Array(1), points: new Float32Array(), after: null },
  warnings: [],
});

function opened(count: number, first = 0, more = false): StretchBook {
  const book = new StretchBook();
  book.begin({ count, first, more });
  return book;
}
const taken = ({ ready, take }: StretchTurn): unknown => [ready.map(({ index }) => index), take];

describe('the book of stretches', () => {
  it('gives each stretch to one worker, the first one that is free', async () => {
    const book = opened(5, 1);
    const helper = {};
    expect(taken(await book.next())).toEqual([[], 1]);
    expect(await book.take(helper)).toBe(2);
    expect(taken(await book.next())).toEqual([[], 3]);
    expect(book.done(helper, resultOf(2))).toBe(true);
    expect(await book.take(helper)).toBe(4);
    expect(await book.take({})).toBeNull();
  });

  it('keeps the first stretch for the leader, who may have seen part of it before', async () => {
    const book = opened(4, 1);
    expect(await book.take({})).toBe(2);
    expect(taken(await book.next())).toEqual([[], 1]);
    expect(await book.take({})).toBe(3);
  });

  it('has the leader wait for what others are at, and no longer', async () => {
    const book = opened(2);
    const helper = {};
    await book.next();
    await book.take(helper);
    const waiting = book.next();
    let over = false;
    void waiting.then(() => (over = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(over).toBe(false);
    book.done(helper, resultOf(1));
    expect(taken(await waiting)).toEqual([[1], null]);
  });

  it('gives the leader what a helper that ended was at', async () => {
    const book = opened(2);
    const helper = {};
    await book.next();
    await book.take(helper);
    const waiting = book.next();
    book.release(helper);
    expect(taken(await waiting)).toEqual([[], 1]);
    // What comes from it after all is of no use.
    expect(book.done(helper, resultOf(1))).toBe(false);
  });

  it('lets a new leader go on: with what others are at, and what the last one took with it', async () => {
    const book = opened(4);
    const [one, other] = [{}, {}];
    await book.next();
    await book.take(one);
    await book.take(other);
    book.done(one, resultOf(1));
    expect(taken(await book.next())).toEqual([[1], 3]);
    const left = book.next();
    book.begin({ count: 4, first: 0, more: false });
    // The one that is gone is told nothing, and takes nothing.
    expect(taken(await left)).toEqual([[], null]);
    expect(taken(await book.next())).toEqual([[], 0]);
    expect(taken(await book.next())).toEqual([[], 1]);
    expect(taken(await book.next())).toEqual([[], 3]);
    book.done(other, resultOf(2));
    expect(taken(await book.next())).toEqual([[2], null]);
  });

  it('has helpers wait between two passes, and gives them what the next one has', async () => {
    const book = opened(2, 0, true);
    const [helper, gone] = [{}, {}];
    await book.next();
    expect(await book.take(helper)).toBe(1);
    book.done(helper, resultOf(1));
    let there = true;
    const waiting = [book.take(helper), book.take(gone, () => there)];
    // The leader waits for no one, and goes on to the next pass.
    expect(taken(await book.next())).toEqual([[1], null]);
    // Whoever has ended meanwhile is given nothing: the leader would wait for it for ever.
    there = false;
    book.clear();
    book.begin({ count: 3, first: 0, more: false });
    expect(await Promise.all(waiting)).toEqual([1, null]);
    expect(taken(await book.next())).toEqual([[], 0]);
    expect(await book.take({})).toBe(2);
    expect(await book.take({})).toBeNull();
  });

  it('lets helpers that wait between two passes go when it is closed', async () => {
    const book = opened(1, 0, true);
    const waiting = book.take({});
    book.close();
    expect(await waiting).toBeNull();
  });

  it('lets everyone go when it is closed', async () => {
    const book = opened(2);
    const helper = {};
    await book.next();
    await book.take(helper);
    const waiting = book.next();
    book.close();
    expect(taken(await waiting)).toEqual([[], null]);
    expect(await book.take({})).toBeNull();
  });

  it('has every stretch seen once, whoever comes, ends and comes again', async () => {
    const steps = fc.array(fc.record({ who: fc.nat(3), ends: fc.boolean() }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), steps, async (count, moves) => {
        const book = opened(count);
        const helpers = [{}, {}, {}, {}];
        const at = new Map<object, number>();
        const joined: number[] = [];
        let led: number | null = null;
        const leaderNext = async (): Promise<void> => {
          if (led !== null) joined.push(led);
          const turn = await book.next();
          joined.push(...turn.ready.map(({ index }) => index));
          led = turn.take;
        };
        await leaderNext();
        for (const { who, ends } of moves) {
          const helper = helpers[who]!;
          const index = at.get(helper);
          if (ends) {
            book.release(helper);
            at.delete(helper);
          } else if (index === undefined) {
            const take = await book.take(helper);
            if (take !== null) at.set(helper, take);
          } else {
            expect(book.done(helper, resultOf(index))).toBe(true);
            at.delete(helper);
          }
          if (led !== null && who === 0 && book.free > 0) await leaderNext();
        }
        for (const helper of helpers) book.release(helper);
        while (led !== null) await leaderNext();
        expect(joined.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
    );
  });
});
