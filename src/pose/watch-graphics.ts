import { backend, engine, findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { GraphicsLostError } from './pose-estimator';

/** What of the two graphics backends is looked at; the library declares it only in packages that are loaded late. */
interface GraphicsBackend {
  readonly gpgpu?: { readonly gl: WebGLRenderingContext };
  readonly device?: { readonly lost: Promise<unknown> };
}

export interface GraphicsWatch {
  /** Whether the processor is gone. `thorough` waits for what it was told last, a millisecond. */
  gone(thorough: boolean): boolean;
  /**
   * What the work comes to.
   * @throws {GraphicsLostError} as soon as the processor is gone: the library waits for ever for what it never answers
   */
  unlessLost<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Watches the graphics processor that the backend in use calculates on; one that uses none is never gone. What is gone
 * answers nothing, or zeros without an error, which looks like an empty picture.
 */
export function watchGraphics(): GraphicsWatch {
  const { gpgpu, device } = backend() as GraphicsBackend;
  let deviceLost = false;
  let leave: (() => void) | null = null;
  void device?.lost.then(() => {
    deviceLost = true;
    leave?.();
  });
  gpgpu?.gl.canvas.addEventListener('webglcontextlost', () => leave?.());
  const gone = (thorough: boolean): boolean => {
    if (!gpgpu) return deviceLost;
    const { gl } = gpgpu;
    return gl.isContextLost() || (thorough && gl.getError() === gl.CONTEXT_LOST_WEBGL);
  };
  return {
    gone,
    unlessLost: async (work) => {
      if (gone(false)) throw new GraphicsLostError('lost before it looked');
      const left = new Promise<never>((_, reject) => {
        leave = () => reject(new GraphicsLostError('lost while it looked'));
      });
      try {
        return await Promise.race([work(), left]);
      } finally {
        leave = null;
      }
    },
  };
}

/** Lets go of a lost WebGL, so that the next choice of it begins with a new one; the library would go on with the old. */
export function forgetLostGraphics(): void {
  const { gpgpu } = (engine().registry['webgl'] ?? {}) as GraphicsBackend;
  if (!gpgpu?.gl.isContextLost()) return;
  const make = findBackendFactory('webgl');
  removeBackend('webgl');
  registerBackend('webgl', make);
}
