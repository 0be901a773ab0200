/**
 * One thread of the threaded WebAssembly backend: a classic worker that tfjs' module starts (src/pose/threaded-wasm.ts) and
 * that computes what the module shares with it. Served as it stands here.
 * It speaks the protocol of Emscripten's own worker script, which tfjs ships as a string and would start from a blob; of
 * that, what a thread of a pool needs: it is loaded, runs one function for good, and is ended from without.
 */
'use strict';

/** Of the loaded module, from when it can run. */
let instance;

/** The module's code is another file of this site, and no other address is taken. The header names the policy. */
const ownScript = {
  createScriptURL(address) {
    if (!address.startsWith(`${self.location.origin}/`)) throw new TypeError('not a script of this site');
    return address;
  },
};
const policy = self.trustedTypes?.createPolicy('plumbline-own-script', ownScript) ?? ownScript;

/** Called by the module when it is there. */
self.startWorker = (module) => {
  instance = module;
  self.postMessage({ cmd: 'loaded' });
};

self.onmessage = ({ data }) => {
  if (data.cmd === 'load') load(data);
  if (data.cmd === 'run') run(data);
};

function load({ urlOrBlob, wasmMemory, wasmModule }) {
  importScripts(policy.createScriptURL(urlOrBlob));
  self.WasmBackendModuleThreadedSimd({
    ENVIRONMENT_IS_PTHREAD: true,
    wasmMemory,
    buffer: wasmMemory.buffer,
    instantiateWasm(imports, receive) {
      const wasm = new WebAssembly.Instance(wasmModule, imports);
      receive(wasm);
      return wasm.exports;
    },
  });
}

function run({ pthread_ptr: thread, start_routine: routine, arg }) {
  instance.__emscripten_thread_init(thread, 0, 0, 1);
  instance.establishStackSpace();
  instance.PThread.threadInitTLS();
  try {
    instance.invokeEntryPoint(routine, arg);
  } catch (error) {
    // How a thread that is done leaves its stack.
    if (error !== 'unwind') throw error;
  }
}
