import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { backend, dispose, tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { heardDuring } from './wasm-calls';
import { type HeardRun, heardTensor, type Values, WasmTape } from './wasm-tape';

/** Is given the values of each output; they are gone when it returns. */
export type ReadOutputs<T> = (values: readonly ArrayLike<number>[]) => T;

/** A network that takes one square picture at a time, sidePx x sidePx x 3 values, row by row. */
export class SquareNetwork<V extends Values> {
  readonly #graph: GraphModel;
  readonly #own: V;
  readonly #sidePx: number;
  readonly #outputs: string[] | undefined;
  #tape: WasmTape | null | 'not tried' = 'not tried';

  /**
   * @param own room for a picture, of the kind of values that the network takes
   * @param outputs by name, in the order in which they are read; without it the network's only one
   */
  constructor(graph: GraphModel, own: V, sidePx: number, outputs?: readonly string[]) {
    this.#graph = graph;
    this.#own = own;
    this.#sidePx = sidePx;
    this.#outputs = outputs && [...outputs];
  }

  /** Where the picture is to be written before it is shown; asked for anew for each one. */
  get input(): V {
    return this.#tape instanceof WasmTape ? (this.#tape.input as V) : this.#own;
  }

  /**
   * Shows it the picture in `input`. What that took is free again afterwards, also when it fails.
   * @returns what `read` made of its outputs
   */
  async show<T>(read: ReadOutputs<T>): Promise<T> {
    if (this.#tape instanceof WasmTape) return read(this.#tape.play());
    const taken: Tensor[] = [];
    let heard: HeardRun | null = null;
    try {
      const computing = backend();
      if (this.#tape === 'not tried' && computing instanceof BackendWasm) {
        this.#tape = null;
        heard = this.#executeHeard(computing, taken);
      } else this.#execute(taken);
      return read(await valuesOf(taken.slice(1)));
    } finally {
      dispose(taken);
      // Other pictures are shown like this one.
      if (heard) this.#tape = WasmTape.of(heard);
    }
  }

  dispose(): void {
    if (this.#tape instanceof WasmTape) this.#tape.dispose();
    this.#tape = null;
    this.#graph.dispose();
  }

  /** @param taken gets the input and the outputs */
  #execute(taken: Tensor[]): void {
    const input = tensor4d(this.#own, [1, this.#sidePx, this.#sidePx, 3]);
    taken.push(input);
    taken.push(...[this.#graph.execute(input, this.#outputs)].flat());
  }

  #executeHeard(computing: BackendWasm, taken: Tensor[]): HeardRun {
    const events = heardDuring(() => this.#execute(taken));
    const [input, ...outputs] = taken.map((tensor) => heardTensor(computing, tensor));
    return { backend: computing, events, input: input!, outputs };
  }
}

/** As long as the tensors are there. */
async function valuesOf(tensors: readonly Tensor[]): Promise<ArrayLike<number>[]> {
  const computing = backend();
  // In WebAssembly they are looked at where they lie. Copies, 640 KB of heatmaps for each frame, pile up until they are collected.
  // With threads the memory is shared: such views are read, and handed to nothing else. It grows where tensors are made, not here.
  if (computing instanceof BackendWasm) return tensors.map((tensor) => computing.typedArrayFromHeap(tensor));
  // All at once: on graphics hardware each reading waits for the whole network.
  return Promise.all(tensors.map((tensor) => tensor.data()));
}
