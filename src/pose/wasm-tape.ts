import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { DataType, Tensor } from '@tensorflow/tfjs-core';
import { layOut, type Needed } from './lay-out';
import type { KernelModule, WasmEvent } from './wasm-calls';

/** A network's run in WebAssembly, as it was heard. */
export interface HeardRun {
  readonly backend: BackendWasm;
  /** From the making of its input to its answers. */
  readonly events: readonly WasmEvent[];
  readonly input: HeardTensor;
  readonly outputs: readonly HeardTensor[];
}

/** What stays to be known of a tensor when it is gone. */
export interface HeardTensor {
  readonly id: number;
  readonly size: number;
  readonly dtype: DataType;
}

export type Values = Float32Array | Int32Array;

type Room = ReturnType<typeof layOut>;

const VALUE_BYTES = 4;

/** @param tensor of this backend */
export function heardTensor(backend: BackendWasm, { dataId, size, dtype }: Tensor): HeardTensor {
  return { id: backend.dataIdMap.get(dataId).id, size, dtype };
}

/**
 * The kernels of a network's run in WebAssembly with all that each was given, to be called again for other pictures: what the library does
 * to find them out, 600 KB of small things for every frame, is done once. Its memory is its own, and the same each time.
 * For networks whose steps are the same whatever the picture shows, as those here are: what a kernel is given is not worked out anew.
 */
export class WasmTape {
  readonly #module: KernelModule;
  readonly #run: HeardRun;
  readonly #calls: readonly (() => void)[];
  readonly #at: number;
  readonly #places: ReadonlyMap<number, number>;

  private constructor(
    run: HeardRun,
    lives: ReadonlyMap<number, Needed>,
    { places, bytes }: Room,
    at: number,
  ) {
    const module = moduleOf(run.backend);
    this.#module = module;
    this.#run = run;
    this.#at = at;
    this.#places = new Map([...lives.keys()].map((id, i) => [id, at + places[i]!]));
    for (const [id, { bytes: each }] of lives) {
      module.tfjs.registerTensor(id, each / VALUE_BYTES, this.#places.get(id)!);
    }
    let listAt = at + bytes;
    const keep = (list: Uint8Array): number => {
      module.HEAPU8.set(list, listAt);
      listAt += list.length;
      return listAt - list.length;
    };
    this.#calls = run.events.flatMap((event) => {
      if (event.what !== 'called') return [];
      const kernel = module[`_${event.kernel}`]!;
      // Kept as things: of a list of fractions each would be made one anew whenever it is handed over.
      const values: unknown[] = event.values.map((value) => (typeof value === 'number' ? null : keep(value)));
      event.values.forEach((value, i) => (values[i] ??= value));
      return () => void kernel(...(values as number[]));
    });
  }

  /**
   * After the tensors of the run are gone.
   * @returns null for a run of which something was not done by kernels alone, or where there is no memory for it
   */
  static of(run: HeardRun): WasmTape | null {
    const lives = livesOf(run);
    if (!lives) return null;
    const room = layOut([...lives.values()]);
    const at = moduleOf(run.backend)._malloc(room.bytes + listBytes(run.events)) >>> 0;
    return at === 0 ? null : new WasmTape(run, lives, room, at);
  }

  /** Where the picture's values are to be written before each `play`; asked for anew each time, as memory grows and moves. */
  get input(): Values {
    return this.#valuesOf(this.#run.input);
  }

  /** @returns the answers, where they lie: the next `play` writes over them */
  play(): readonly Values[] {
    for (const call of this.#calls) call();
    return this.#run.outputs.map((output) => this.#valuesOf(output));
  }

  dispose(): void {
    for (const id of this.#places.keys()) this.#module.tfjs.disposeData(id);
    this.#module._free(this.#at);
  }

  #valuesOf({ id, size, dtype }: HeardTensor): Values {
    const { buffer } = this.#module.HEAPU8;
    const at = this.#places.get(id)!;
    return dtype === 'int32' ? new Int32Array(buffer, at, size) : new Float32Array(buffer, at, size);
  }
}

/** Of the lists that kernels are given. */
function listBytes(events: readonly WasmEvent[]): number {
  const values = events.flatMap((event) => (event.what === 'called' ? event.values : []));
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? 0 : value.length), 0);
}

/** The binary, with its kernels by their names. */
function moduleOf({ wasm }: BackendWasm) {
  return wasm as unknown as KernelModule & Readonly<Record<`_${string}`, (...values: number[]) => number>>;
}

/**
 * From when to when each tensor of a run is needed, by its number; `null` unless each but the input was made for a kernel that is called
 * right then, which is given the number of what it writes at last.
 */
function livesOf({ events, input, outputs }: HeardRun): ReadonlyMap<number, Needed> | null {
  const lives = new Map<number, Needed>();
  let waiting: number | null = null;
  for (const [at, event] of events.entries()) {
    if (event.what === 'made') {
      if (waiting !== null) return null;
      lives.set(event.id, { bytes: event.size * VALUE_BYTES, from: at, to: events.length });
      waiting = event.id === input.id ? null : event.id;
    } else if (event.what === 'called') {
      if (waiting === null || event.values.at(-1) !== waiting) return null;
      waiting = null;
    } else {
      const life = lives.get(event.id);
      if (life) lives.set(event.id, { ...life, to: at });
    }
  }
  return waiting === null && [input, ...outputs].every(({ id }) => lives.has(id)) ? lives : null;
}
