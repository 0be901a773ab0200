import * as tf from '@tensorflow/tfjs-core';
import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { expose } from 'comlink';
import { median } from '../../src/core/signal/statistics';
import type { ModelId } from '../../src/pose/pose-estimator';
import { WASM_BINARIES } from '../../src/pose/wasm-binaries';
import { loadAlone, timed, type NetworksAlone } from './networks-alone';

let networks: NetworksAlone | null = null;

const worker = {
  /** @returns how many threads it has */
  async load(model: ModelId, threads: number): Promise<number> {
    // The library takes no more than half of the cores.
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 * threads });
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', threads > 1);
    setWasmPaths({ ...WASM_BINARIES, 'tfjs-backend-wasm-threaded-simd.wasm': threaded });
    setThreadsCount(threads);
    await tf.setBackend('wasm');
    await tf.ready();
    networks = await loadAlone(model);
    // The first picture compiles and searches.
    for (let i = 0; i < 3; i++) await networks.run();
    return threads > 1 ? getThreadsCount() : 1;
  },
  /** @returns a picture's median, ms */
  async time(forMs: number): Promise<number> {
    const tookMs: number[] = [];
    const beganMs = performance.now();
    while (performance.now() - beganMs < forMs) tookMs.push(await timed(() => networks!.run()));
    return median(tookMs);
  },
};
export type CoresWorker = typeof worker;
expose(worker);
