import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleLooks } from '../../workers/passes';
import { stretchesOf, WARM_UP_FRAMES, warmUpFrom } from '../../workers/stretches';

const clip = fc
  .integer({ min: 1, max: 36_000 })
  .chain((frames) => fc.tuple(fc.constant(frames), fc.uniqueArray(fc.nat(frames - 1), { maxLength: 60 })))
  .map(([frames, keys]) => [frames, keys.toSorted((a, b) => a - b)] as const);

describe('the stretches of a clip', () => {
  it('are the whole clip, each frame once', () => {
    fc.assert(
      fc.property(clip, ([frames, keys]) => {
        const stretches = stretchesOf(frames, keys);
        expect(stretches[0]!.from).toBe(0);
        expect(stretches.at(-1)!.to).toBe(frames);
        stretches.forEach(({ from, to }, i) => {
          expect(to).toBeGreaterThan(from);
          if (i > 0) expect(from).toBe(stretches[i - 1]!.to);
        });
      }),
    );
  });

  it('are of about the same length: nobody waits long for the last one', () => {
    fc.assert(
      fc.property(clip, ([frames, keys]) => {
        const lengths = stretchesOf(frames, keys).map(({ from, to }) => to - from);
        if (lengths.length === 1) return;
        // A beginning moves by a quarter of an even stretch at most, and lies at a whole frame.
        const even = frames / lengths.length;
        expect(Math.min(...lengths)).toBeGreaterThanOrEqual(0.5 * even - 1);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(1.5 * even + 1);
        if (frames > 600) expect(Math.max(...lengths)).toBeLessThan(250);
      }),
    );
  });

  it('begin, with their warm-up, at key frames where there are some', () => {
    const keys = Array.from({ length: 60 }, (_, i) => 30 * i);
    for (const stretch of stretchesOf(1800, keys).slice(1)) {
      expect(keys).toContain(warmUpFrom(stretch));
      expect(stretch.from - warmUpFrom(stretch)).toBe(WARM_UP_FRAMES);
    }
    // One key frame for the whole clip, as many encoders write it: even stretches.
    expect(stretchesOf(360, [0]).map(({ from }) => from)).toEqual([0, 90, 180, 270]);
    expect(warmUpFrom({ from: 0, to: 9 })).toBe(0);
  });

  it('share what a key frame leaves them: two workers that take turns have as much to do', () => {
    const lengths = stretchesOf(480, [0, 250]).map(({ from, to }) => to - from);
    expect(lengths).toEqual([127, 127, 113, 113]);
  });

  it('are one for a short clip', () => {
    expect(stretchesOf(60, [0])).toEqual([{ from: 0, to: 60 }]);
  });
});

describe('single looks', () => {
  it.each([
    [12, 1],
    [20, 2],
    [90, 2],
    [180, 2],
    [360, 4],
  ])('%d are for %d workers at least, as each costs as much as many frames', (looks, count) => {
    const timesS = Float64Array.from({ length: 3 * looks }, (_, i) => i / 60);
    const places = Uint32Array.from({ length: looks }, (_, k) => 3 * k);
    const pass = singleLooks({ timesS }, places, () => new Float64Array(0));
    expect(pass.stretches.length).toBe(count);
    expect(pass.looks!.flatMap((some) => [...some.places])).toEqual([...places]);
  });
});
