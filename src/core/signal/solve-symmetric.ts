/**
 * Factors a symmetric matrix that has a lower Cholesky factor, in place: L L' = matrix (Golub & Van Loan 2013, Matrix
 * Computations, 4.2). Cost a sixth of the cube of its size.
 * @param matrix size x size, row by row; its lower half is read, and holds the factor afterwards
 * @throws {RangeError} when it is not positive definite
 */
export function factorSymmetric(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[row * size + k]! * matrix[column * size + k]!;
      if (row !== column) matrix[row * size + column] = sum / matrix[column * size + column]!;
      else if (sum > 0) matrix[row * size + row] = Math.sqrt(sum);
      else throw new RangeError('not positive definite');
    }
  }
}

/**
 * Solves L L' x = right side, in place.
 * @param factor of `factorSymmetric`
 * @param rightSide holds x afterwards
 */
export function solveFactored(factor: Float64Array, rightSide: Float64Array): void {
  const size = rightSide.length;
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) rightSide[row]! -= factor[row * size + k]! * rightSide[k]!;
    rightSide[row]! /= factor[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) rightSide[row]! -= factor[k * size + row]! * rightSide[k]!;
    rightSide[row]! /= factor[row * size + row]!;
  }
}
