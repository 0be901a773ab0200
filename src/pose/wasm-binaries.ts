import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';

/**
 * Where the WebAssembly binaries are, by the names that tfjs asks for. Bundled with the app, so that no request
 * leaves the site, and addressed relative to it, so that it works under any sub-path.
 * tfjs is not let start the threaded build itself (threaded-wasm.ts): its threads are scripts from blobs, which the content
 * policy refuses. It wants an address for it all the same.
 */
export const WASM_BINARIES: Readonly<Record<string, string>> = {
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': simd,
};
