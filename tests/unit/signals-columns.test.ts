import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnExtremes } from '../../src/app/signals/column-extremes';
import { pixelColumns } from '../../src/app/signals/pixel-columns';

/** Rising times, with gaps as of a clip of variable frame rate, and a value or none for each. */
const signal = fc
  .array(
    fc.tuple(fc.double({ min: 0.001, max: 0.5, noNaN: true }), fc.option(fc.integer({ min: -90, max: 90 }))),
    {
      minLength: 1,
      maxLength: 400,
    },
  )
  .map((steps) => {
    let t = 0;
    return {
      timesS: Float64Array.from(steps, ([step]) => (t += step)),
      values: Float64Array.from(steps, ([, value]) => value ?? NaN),
    };
  });
const shown = fc
  .tuple(signal, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([{ timesS, values }, a, b]) => {
    const lengthS = timesS.at(-1)!;
    const fromS = Math.min(a, b) * lengthS;
    return { timesS, values, fromS, toS: Math.max(fromS + 0.001, Math.max(a, b) * lengthS) };
  });
const columns = fc.integer({ min: 1, max: 60 });

describe('a signal in columns of a pixel’s width', () => {
  it('has every sample that is shown in exactly one column, in order', () => {
    fc.assert(
      fc.property(shown, columns, ({ timesS, fromS, toS }, wide) => {
        const { starts } = pixelColumns(timesS, fromS, toS, wide);
        const [first, end] = [starts[0]!, starts.at(-1)!];
        starts.subarray(1).forEach((start, i) => expect(start).toBeGreaterThan(starts[i]!));
        timesS.forEach((t, i) => {
          if (t >= fromS && t <= toS) expect(i >= first && i < end).toBe(true);
        });
      }),
    );
  });

  it('is never more than two values for a pixel, at times that rise', () => {
    fc.assert(
      fc.property(shown, columns, ({ timesS, values, fromS, toS }, wide) => {
        const sorted = pixelColumns(timesS, fromS, toS, wide);
        expect(sorted.timesS.length).toBeLessThanOrEqual(2 * wide);
        expect(columnExtremes(values, sorted)).toHaveLength(sorted.timesS.length);
        sorted.timesS.subarray(1).forEach((t, i) => expect(t).toBeGreaterThan(sorted.timesS[i]!));
      }),
    );
  });

  it('keeps the least and the greatest value of each column, the earlier one first', () => {
    fc.assert(
      fc.property(shown, columns, ({ timesS, values, fromS, toS }, wide) => {
        const sorted = pixelColumns(timesS, fromS, toS, wide);
        const drawn = columnExtremes(values, sorted);
        let k = 0;
        for (let c = 0; c + 1 < sorted.starts.length; c++) {
          const column = [...values.subarray(sorted.starts[c]!, sorted.starts[c + 1]!)];
          const own = drawn.slice(k, (k += column.length === 1 ? 1 : 2));
          const known = column.filter((value) => !Number.isNaN(value));
          if (known.length === 0) expect(own.every((value) => value === null)).toBe(true);
          else {
            expect(Math.min(...(own as number[]))).toBe(Math.min(...known));
            expect(Math.max(...(own as number[]))).toBe(Math.max(...known));
            // The first that is drawn is met no later in the column than the last.
            expect(column.indexOf(own[0]!)).toBeLessThanOrEqual(column.lastIndexOf(own.at(-1)!));
          }
        }
      }),
    );
  });

  it('is every sample itself where there is room for all', () => {
    fc.assert(
      fc.property(signal, ({ timesS, values }) => {
        const sorted = pixelColumns(timesS, timesS[0]!, timesS.at(-1)! + 1, timesS.length);
        expect([...sorted.timesS]).toEqual([...timesS]);
        expect(columnExtremes(values, sorted)).toEqual([...values].map((v) => (Number.isNaN(v) ? null : v)));
      }),
    );
  });

  it('shows a single spike among 144,000 samples', () => {
    const timesS = Float64Array.from({ length: 144_000 }, (_, i) => i / 240);
    const values = new Float64Array(144_000);
    values[98_765] = 40;
    const drawn = columnExtremes(values, pixelColumns(timesS, 0, 600, 900));
    expect(drawn.filter((value) => value === 40)).toHaveLength(1);
  });
});
