import { BackendWasm, setThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import startModule, {
  type BackendWasmThreadedSimdModule,
  type WasmFactoryConfig,
} from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js';
import glue from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js?url';
import binary from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url';
import { ownScript } from '../policy/own-script';
import thread from './wasm-thread.js?url&no-inline';

/** The module's threads, of which its type tells less. */
type Threads = BackendWasmThreadedSimdModule['PThread'] & {
  /** Started and given nothing to do. */
  readonly unusedWorkers: Worker[];
};

/** What the module has, and its type has not. */
interface ThreadedModule extends BackendWasmThreadedSimdModule {
  cwrap(name: string, returns: 'number' | null, takes: readonly 'number'[]): (...values: number[]) => number;
}

/** A server may keep a thread's script to itself, and the module would wait for ever, ms. */
const START_WITHIN_MS = 10_000;

/**
 * The WebAssembly backend with threads, whose scripts are files of this site. The library's own way in makes them from
 * blobs, which the content policy refuses; the rest of it (its dist/backend_wasm.js, `init`) is done here as there.
 * @param threads how many compute, this worker included: 2 to half of the cores, and no more than 4; the module takes no
 * more than that, and waits for ever for one that it has not
 * @throws {Error} where the browser has no memory to share, or the threads do not start; nothing is left of them then
 */
export async function startThreadedWasm(threads: number): Promise<BackendWasm> {
  const module = await loadModule(threads - 1);
  const { cwrap } = module;
  module.tfjs = {
    init: cwrap('init', null, []),
    initWithThreadsCount: cwrap('init_with_threads_count', null, ['number']),
    getThreadsCount: cwrap('get_threads_count', 'number', []),
    registerTensor: cwrap('register_tensor', null, ['number', 'number', 'number']),
    disposeData: cwrap('dispose_data', null, ['number']),
    dispose: cwrap('dispose', null, []),
  };
  setThreadsCount(threads);
  return new BackendWasm(module);
}

/** @param others how many threads beside this worker */
async function loadModule(others: number): Promise<ThreadedModule> {
  // The module makes itself of this, and has its threads when it returns; what they run comes later.
  const module: WasmFactoryConfig & { readonly PThread?: Threads } = {
    locateFile: (path) => (path.endsWith('.wasm') ? absolute(binary) : ownScript(thread)),
    mainScriptUrlOrBlob: absolute(glue),
  };
  const loading = startModule(module) as Promise<ThreadedModule>;
  const { unusedWorkers } = module.PThread!;
  // It always starts eight.
  for (const worker of unusedWorkers.splice(others)) worker.terminate();
  try {
    return await unlessOneFails(unusedWorkers, loading);
  } catch (error) {
    for (const worker of unusedWorkers.splice(0)) worker.terminate();
    throw error;
  }
}

async function unlessOneFails<T>(workers: readonly Worker[], loading: Promise<T>): Promise<T> {
  const started = new AbortController();
  let late: ReturnType<typeof setTimeout> | undefined;
  const failed = new Promise<never>((_, reject) => {
    const onError = (event: ErrorEvent): void => {
      // The module's own listener throws it on, which ends this worker, and the page's work with it.
      event.stopImmediatePropagation();
      event.preventDefault();
      reject(new Error(`a thread did not start: ${event.message}`));
    };
    for (const worker of workers) worker.addEventListener('error', onError, { signal: started.signal });
    late = setTimeout(() => reject(new Error('threads did not start in time')), START_WITHIN_MS);
  });
  try {
    const loaded = await Promise.race([loading, failed]);
    // From now on a thread that fails had better end this worker, which would wait for it for ever.
    started.abort();
    return loaded;
  } finally {
    clearTimeout(late);
  }
}

/** Threads start elsewhere, from where a relative address would be another. */
function absolute(address: string): string {
  return new URL(address, self.location.href).href;
}
