/** Renderers that draw with the processor: SwiftShader, Mesa's llvmpipe, Windows' Basic Render Driver. */
const SOFTWARE_RENDERER = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** True when WebGL draws with a graphics processor. False where it cannot be told. */
export function hasHardwareWebgl(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return false;
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!context) return false;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER) as unknown;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof renderer === 'string' && renderer !== '' && !SOFTWARE_RENDERER.test(renderer);
}

interface GpuAdapter {
  readonly isFallbackAdapter?: boolean;
  readonly info?: {
    readonly isFallbackAdapter?: boolean;
    readonly architecture?: string;
    readonly vendor?: string;
  };
}

/** True when WebGPU has an adapter that is a graphics processor. */
export async function hasHardwareWebgpu(): Promise<boolean> {
  const gpu = (navigator as { gpu?: { requestAdapter(): Promise<GpuAdapter | null> } }).gpu;
  const adapter = await gpu?.requestAdapter().catch(() => null);
  if (!adapter) return false;
  const { info } = adapter;
  if (adapter.isFallbackAdapter ?? info?.isFallbackAdapter) return false;
  return !SOFTWARE_RENDERER.test(`${info?.vendor ?? ''} ${info?.architecture ?? ''}`);
}
