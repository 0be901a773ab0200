import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PictureShelf } from '../../src/media/picture-shelf';

/** 10 x 10 px: 400 bytes. */
function picture(closed: Set<number>, place: number): ImageBitmap {
  return { width: 10, height: 10, close: () => void closed.add(place) };
}

describe('a shelf of pictures', () => {
  it('keeps what is nearest to the frame looked for, within its bytes, and closes the rest', () => {
    const closed = new Set<number>();
    const shelf = new PictureShelf(4 * 400);
    for (const place of [1, 2, 3, 50, 51]) shelf.put(place, picture(closed, place), place);
    // At 50 the farthest, 1, made no room yet; at 51 it did.
    expect([...closed]).toEqual([1]);
    shelf.put(52, picture(closed, 52), 52);
    expect([...closed]).toEqual([1, 2]);
    expect([3, 50, 51, 52].every((place) => shelf.get(place))).toBe(true);
    shelf.clear();
    expect(closed.size).toBe(6);
    expect(shelf.bytes).toBe(0);
  });

  it('says how many fit, at least one', () => {
    const shelf = new PictureShelf(1000);
    expect([shelf.room(10, 10), shelf.room(1000, 1000)]).toEqual([2, 1]);
  });

  it('never holds more than its bytes but for one picture, always the one looked for, and leaks none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 80 }), fc.integer({ min: 1, max: 9 }), (places, fit) => {
        const shelf = new PictureShelf(fit * 400);
        let [made, ended] = [0, 0];
        for (const place of places) {
          made++;
          shelf.put(place, { width: 10, height: 10, close: () => void ended++ }, place);
          expect(shelf.get(place)).toBeDefined();
          expect(shelf.bytes).toBeLessThanOrEqual(fit * 400);
          expect((made - ended) * 400).toBe(shelf.bytes);
        }
        shelf.clear();
        expect(ended).toBe(made);
      }),
    );
  });
});
