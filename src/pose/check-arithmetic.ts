import { conv2d, tensor4d, tidy, type Tensor4D } from '@tensorflow/tfjs-core';

const SIDE = 4;
/** Half precision cannot hold these sums: above 2048 it knows even numbers only. */
const LARGE = 2049;

/**
 * Whether the backend in use convolves rightly and in full precision: a sum known beforehand is asked of it. Some
 * graphics drivers answer zeros without an error, and some phones calculate with 11 bits, too few for landmarks.
 */
export async function computesRight(): Promise<boolean> {
  const values = Array.from({ length: SIDE * SIDE }, (_, i) => i);
  const sums = tidy(() => {
    const image: Tensor4D = tensor4d(values, [1, SIDE, SIDE, 1]);
    const kernel: Tensor4D = tensor4d([LARGE, 0, 0, 1], [2, 2, 1, 1]);
    return conv2d(image, kernel, 1, 'valid');
  });
  const found = await sums.data();
  sums.dispose();
  return Array.from(found).every((sum, i) => {
    const at = Math.floor(i / (SIDE - 1)) * SIDE + (i % (SIDE - 1));
    return Math.abs(sum - (LARGE * values[at]! + values[at + SIDE + 1]!)) < 0.5;
  });
}
