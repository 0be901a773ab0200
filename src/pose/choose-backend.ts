import * as tf from '@tensorflow/tfjs-core';
import { computesRight } from './check-arithmetic';
import { hasHardwareWebgl } from './graphics-hardware';
import { type BackendId, BackendUnavailableError } from './pose-estimator';
import { threadCount } from './thread-count';
import { prepareWasm } from './wasm-backend';
import { forgetLostGraphics, watchGraphics } from './watch-graphics';

/**
 * Taken without being asked, fastest first, where nothing was measured on this machine (src/backends). WebGPU is left to
 * who asks for it: on some machines it has answered zeros without an error
 * (https://github.com/tensorflow/tfjs/issues/7733, .../8058).
 */
const UNASKED: readonly BackendId[] = ['webgl', 'wasm'];

/**
 * Makes tfjs use one backend and says which it took.
 *
 * Without `wanted` it takes WebGL on real graphics hardware of full precision, else WebAssembly: emulated on the
 * processor, WebGL is more than ten times slower than WebAssembly. A backend that miscalculates is not taken.
 * @param alone no other worker computes at the same time: WebAssembly may take threads
 * @throws {BackendUnavailableError} when `wanted` cannot start; another one is never taken silently.
 */
export async function chooseBackend(wanted?: BackendId, alone = false): Promise<BackendId> {
  const failures: string[] = [];
  forgetLostGraphics();
  for (const backend of wanted ? [wanted] : UNASKED) {
    try {
      if (!wanted && backend === 'webgl' && !hasHardwareWebgl()) continue;
      await register(backend, alone);
      // setBackend answers false, and does not throw, when a backend cannot start.
      if (await tf.setBackend(backend)) {
        await tf.ready();
        if (tf.getBackend() === backend && (await watchGraphics().unlessLost(computesRight))) return backend;
        failures.push(`${backend}: started, but does not calculate rightly`);
        continue;
      }
      failures.push(`${backend}: did not start`);
    } catch (error) {
      failures.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new BackendUnavailableError(failures.join('; '), wanted);
}

/** Loads a backend's code. The graphics ones are big, so only who uses them downloads them. */
async function register(backend: BackendId, alone: boolean): Promise<void> {
  if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu');
  if (backend === 'webgl') await import('@tensorflow/tfjs-backend-webgl');
  if (backend === 'wasm') {
    const { crossOriginIsolated } = globalThis;
    const { hardwareConcurrency } = navigator;
    prepareWasm(threadCount({ crossOriginIsolated, hardwareConcurrency }, alone));
  }
}
