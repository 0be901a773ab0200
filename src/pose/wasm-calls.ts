/** What is used of the backend's binary; its own types tell less. */
export interface KernelModule {
  readonly HEAPU8: Uint8Array;
  /** A kernel as the library calls it: numbers, and lists of numbers as the bytes of whole ones. */
  cwrap(name: string, returns: 'number' | null, takes: readonly ('number' | 'array')[]): Kernel;
  _malloc(bytes: number): number;
  _free(at: number): void;
  readonly tfjs: {
    registerTensor(id: number, size: number, at: number): void;
    disposeData(id: number): void;
  };
}

export type KernelValue = number | Uint8Array;
export type Kernel = (...values: KernelValue[]) => number;

/** What the library did with the binary: memory made for a tensor, a kernel called, a tensor's memory let go. */
export type WasmEvent =
  | { readonly what: 'made'; readonly id: number; readonly size: number }
  | { readonly what: 'called'; readonly kernel: string; readonly values: readonly KernelValue[] }
  | { readonly what: 'gone'; readonly id: number };

/** Of whoever listens. */
let heard: WasmEvent[] | null = null;

/** From now on it can be told what the library does with it; before kernels are set up. */
export function makeHeard(module: KernelModule): void {
  const { tfjs } = module;
  const { registerTensor, disposeData } = tfjs;
  const cwrap = module.cwrap.bind(module);
  module.cwrap = (kernel, ...types) => {
    const call = cwrap(kernel, ...types);
    return (...values) => {
      heard?.push({ what: 'called', kernel, values });
      return call(...values);
    };
  };
  tfjs.registerTensor = (id, size, at) => {
    heard?.push({ what: 'made', id, size });
    registerTensor(id, size, at);
  };
  tfjs.disposeData = (id) => {
    heard?.push({ what: 'gone', id });
    disposeData(id);
  };
}

/** What happens during some work, in order. @param work without a pause */
export function heardDuring(work: () => void): readonly WasmEvent[] {
  const events: WasmEvent[] = [];
  heard = events;
  try {
    work();
  } finally {
    heard = null;
  }
  return events;
}
