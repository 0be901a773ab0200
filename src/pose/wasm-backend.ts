import { env, findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { type BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { startThreadedWasm } from './threaded-wasm';
import { type KernelModule, makeHeard } from './wasm-calls';
import { WASM_BINARIES } from './wasm-binaries';

/** The library's own way to start, without threads. */
const startPlain = findBackendFactory('wasm');
let prepared = 0;

/**
 * The next `setBackend('wasm')` computes with so many threads, or with one where they cannot be started. The number is
 * fixed from then on: for another one the backend starts anew, and networks that were made on it must be gone.
 */
export function prepareWasm(threads: number): void {
  if (threads === prepared) return;
  prepared = threads;
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(WASM_BINARIES);
  removeBackend('wasm');
  // They may fail for want of address space (the memory that they share is reserved whole), or of a script.
  registerBackend('wasm', async () => {
    const backend = await (threads > 1 ? startThreadedWasm(threads).catch(startPlain) : startPlain());
    makeHeard((backend as BackendWasm).wasm as unknown as KernelModule);
    return backend;
  });
}
