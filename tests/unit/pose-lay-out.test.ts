import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOut, type Needed } from '../../src/pose/lay-out';

const needed = fc.array(
  fc
    .record({
      bytes: fc.integer({ min: 1, max: 5000 }),
      from: fc.nat(30),
      lasts: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ bytes, from, lasts }): Needed => ({ bytes, from, to: from + lasts })),
  { maxLength: 25 },
);

const together = (a: Needed, b: Needed): boolean => a.from < b.to && b.from < a.to;

it('keeps what is needed at the same time apart, and all of it inside', () => {
  fc.assert(
    fc.property(needed, (all) => {
      const { places, bytes } = layOut(all);
      for (const [i, a] of all.entries()) {
        expect(places[i]! % 64).toBe(0);
        expect(places[i]! + a.bytes + 64).toBeLessThanOrEqual(bytes);
        for (const [k, b] of all.entries()) {
          if (k === i || !together(a, b)) continue;
          const apart = places[i]! + a.bytes + 64 <= places[k]! || places[k]! + b.bytes + 64 <= places[i]!;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

it('gives one place to all that come one after the other', () => {
  const all = Array.from({ length: 10 }, (_, i): Needed => ({ bytes: 100 + i, from: i, to: i + 1 }));
  expect(layOut(all)).toEqual({ places: all.map(() => 0), bytes: 192 });
});

it('takes no more than all of them beside each other', () => {
  fc.assert(
    fc.property(needed, (all) => {
      const beside = layOut(all.map((each) => ({ ...each, from: 0, to: 1 })));
      expect(layOut(all).bytes).toBeLessThanOrEqual(beside.bytes);
    }),
  );
});
