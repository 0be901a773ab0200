import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { hasHardwareWebgl, hasHardwareWebgpu } from './graphics-hardware';
import type { BackendId } from './pose-estimator';
import { WASM_BINARIES } from './wasm-binaries';

/** Fastest first where there is graphics hardware; WebAssembly runs everywhere. */
const ORDER: readonly BackendId[] = ['webgpu', 'webgl', 'wasm'];

/** Thrown when the computing backend asked for, or every one, cannot start. */
export class BackendUnavailableError extends Error {
  override readonly name = 'BackendUnavailableError';
}

/**
 * Makes tfjs use one backend and says which it took.
 *
 * Without `wanted` it takes the first that works of WebGPU, WebGL (both only on real graphics hardware: emulated
 * on the processor they are ten times slower than WebAssembly) and WebAssembly.
 * @throws {BackendUnavailableError} when `wanted` cannot start; another one is never taken silently.
 */
export async function chooseBackend(wanted?: BackendId): Promise<BackendId> {
  const failures: string[] = [];
  for (const backend of wanted ? [wanted] : ORDER) {
    try {
      if (!wanted && !(await isWorthTrying(backend))) continue;
      await register(backend);
      // setBackend answers false, and does not throw, when a backend cannot start.
      if (await tf.setBackend(backend)) {
        await tf.ready();
        if (tf.getBackend() === backend) return backend;
      }
      failures.push(`${backend}: did not start`);
    } catch (error) {
      failures.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new BackendUnavailableError(failures.join('; '));
}

async function isWorthTrying(backend: BackendId): Promise<boolean> {
  if (backend === 'webgpu') return hasHardwareWebgpu();
  if (backend === 'webgl') return hasHardwareWebgl();
  return true;
}

/** Loads a backend's code. The graphics ones are big, so only who uses them downloads them. */
async function register(backend: BackendId): Promise<void> {
  if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu');
  if (backend === 'webgl') await import('@tensorflow/tfjs-backend-webgl');
  if (backend === 'wasm') {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    if (!tf.engine().registry['wasm']) setWasmPaths(WASM_BINARIES);
  }
}
