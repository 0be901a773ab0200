import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, tensor4d, type Tensor } from '@tensorflow/tfjs-core';

/**
 * Shows a network one square picture and reads what it says. What it took is free again afterwards, also when it fails.
 * @param values sidePx x sidePx x 3, row by row; not kept
 * @param outputs by name; without it the network's only one
 * @returns the values of each output, in that order
 */
export async function runNetwork(
  network: GraphModel,
  values: Float32Array | Int32Array,
  sidePx: number,
  outputs?: readonly string[],
): Promise<ArrayLike<number>[]> {
  const taken: Tensor[] = [];
  try {
    const input = tensor4d(values, [1, sidePx, sidePx, 3]);
    taken.push(input);
    const said = network.execute(input, outputs && [...outputs]);
    taken.push(...[said].flat());
    // All at once: on graphics hardware each reading waits for the whole network.
    return await Promise.all(taken.slice(1).map((output) => output.data()));
  } finally {
    dispose(taken);
  }
}
