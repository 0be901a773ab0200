import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorSymmetric, solveFactored } from '../../src/core/signal/solve-symmetric';

const number = fc.double({ min: -3, max: 3, noNaN: true });

describe('symmetric equations', () => {
  it('are solved: the answer put in gives the right side', () => {
    const systems = fc.integer({ min: 1, max: 9 }).chain((size) =>
      fc.tuple(
        fc.array(fc.array(number, { minLength: size, maxLength: size }), {
          minLength: size,
          maxLength: 20,
        }),
        fc.array(number, { minLength: size, maxLength: size }),
      ),
    );
    fc.assert(
      fc.property(systems, ([rows, wanted]) => {
        const size = wanted.length;
        // A'A + I: positive definite, and well enough conditioned to be judged to six places.
        const matrix = new Float64Array(size * size);
        for (let i = 0; i < size; i++) {
          for (let k = 0; k < size; k++) {
            matrix[i * size + k] = rows.reduce((sum, row) => sum + row[i]! * row[k]!, i === k ? 1 : 0);
          }
        }
        const right = Float64Array.from(wanted, (_, i) =>
          wanted.reduce((sum, x, k) => sum + matrix[i * size + k]! * x, 0),
        );
        factorSymmetric(matrix, size);
        solveFactored(matrix, right);
        wanted.forEach((x, i) => expect(right[i]).toBeCloseTo(x, 6));
      }),
    );
  });

  it('whose matrix is not positive definite are refused', () => {
    expect(() => factorSymmetric(Float64Array.of(1, 2, 2, 1), 2)).toThrow(RangeError);
    expect(() => factorSymmetric(Float64Array.of(0), 1)).toThrow(RangeError);
    expect(() => factorSymmetric(Float64Array.of(NaN), 1)).toThrow(RangeError);
  });
});
