import type { GraphModel } from '@tensorflow/tfjs-converter';
import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend, dispose, tensor4d, type Tensor } from '@tensorflow/tfjs-core';

/**
 * Shows a network one square picture and reads what it says. What it took is free again afterwards, also when it fails.
 * @param values sidePx x sidePx x 3, row by row; not kept
 * @param read is given the values of each output; they are gone when it returns
 * @param outputs by name, in the order of the values; without it the network's only one
 * @returns what `read` made of them
 */
export async function runNetwork<T>(
  network: GraphModel,
  values: Float32Array | Int32Array,
  sidePx: number,
  read: (values: readonly ArrayLike<number>[]) => T,
  outputs?: readonly string[],
): Promise<T> {
  const taken: Tensor[] = [];
  try {
    const input = tensor4d(values, [1, sidePx, sidePx, 3]);
    taken.push(input);
    const said = network.execute(input, outputs && [...outputs]);
    taken.push(...[said].flat());
    return read(await valuesOf(taken.slice(1)));
  } finally {
    dispose(taken);
  }
}

/** As long as the tensors are there. */
async function valuesOf(tensors: readonly Tensor[]): Promise<ArrayLike<number>[]> {
  const taken = backend();
  // In WebAssembly they are looked at where they lie. Copies, 640 KB of heatmaps for each frame, pile up until they are collected.
  // With threads the memory is shared: such views are read, and handed to nothing else. It grows where tensors are made, not here.
  if (taken instanceof BackendWasm) return tensors.map((tensor) => taken.typedArrayFromHeap(tensor));
  // All at once: on graphics hardware each reading waits for the whole network.
  return Promise.all(tensors.map((tensor) => tensor.data()));
}
