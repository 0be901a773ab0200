import { backend } from '@tensorflow/tfjs-core';

/** What of the two graphics backends is looked at; the library declares it only in packages that are loaded late. */
interface GraphicsBackend {
  readonly gpgpu?: { readonly gl: WebGLRenderingContext };
  readonly device?: { readonly lost: Promise<unknown> };
}

/**
 * Watches the graphics processor that the backend in use calculates on. One that is gone answers with zeros and without
 * an error, which looks like an empty picture.
 * @returns whether it is gone; always false where none is used. `thorough` waits for what it was told last, a millisecond.
 */
export function watchGraphics(): (thorough: boolean) => boolean {
  const { gpgpu, device } = backend() as GraphicsBackend;
  let deviceLost = false;
  void device?.lost.then(() => (deviceLost = true));
  return (thorough) => {
    if (!gpgpu) return deviceLost;
    const { gl } = gpgpu;
    return gl.isContextLost() || (thorough && gl.getError() === gl.CONTEXT_LOST_WEBGL);
  };
}
