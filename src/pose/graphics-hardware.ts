/** Renderers that draw with the processor: SwiftShader, Mesa's llvmpipe, Windows' Basic Render Driver. */
const SOFTWARE_RENDERER = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** A driver that does not answer by then is none, ms. */
const ADAPTER_AT_MOST_MS = 2000;

/** Graphics processors that the browser lets calculate, and its word for them ('' where it has none). */
export interface GraphicsHardware {
  readonly card: string;
  readonly backends: readonly ('webgl' | 'webgpu')[];
}

/** Looks which graphics are real hardware. Takes a few milliseconds; starts no backend. Never rejects. */
export async function graphicsHardware(): Promise<GraphicsHardware> {
  const renderer = webglRenderer();
  const adapter = await webgpuAdapter();
  const webgl = isHardware(renderer);
  const webgpu = adapter !== null && !adapter.isFallbackAdapter && isHardware(nameOf(adapter));
  return {
    card: [webgl && renderer, webgpu && nameOf(adapter)].filter(Boolean).join('; '),
    backends: [...(webgl ? (['webgl'] as const) : []), ...(webgpu ? (['webgpu'] as const) : [])],
  };
}

/** True when WebGL draws with a graphics processor. False where it cannot be told. */
export function hasHardwareWebgl(): boolean {
  return isHardware(webglRenderer());
}

function isHardware(name: string): boolean {
  return name !== '' && !SOFTWARE_RENDERER.test(name);
}

function webglRenderer(): string {
  if (typeof OffscreenCanvas === 'undefined') return '';
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!context) return '';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER) as unknown;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof renderer === 'string' ? renderer : '';
}

async function webgpuAdapter(): Promise<GPUAdapterInfo | null> {
  const { gpu } = navigator as { readonly gpu?: GPU };
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ADAPTER_AT_MOST_MS));
  try {
    return (await Promise.race([gpu?.requestAdapter(), late]))?.info ?? null;
  } catch {
    return null;
  }
}

/** Browsers tell little of it; the kind ("rdna-3", "gen-12lp", "swiftshader") where no name. */
function nameOf({ vendor, architecture, device, description }: GPUAdapterInfo): string {
  return [vendor, architecture, device, description].filter(Boolean).join(' ');
}
