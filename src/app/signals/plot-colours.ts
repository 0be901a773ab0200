import type { Zone } from '../../core/criteria/bands';
import type { Side } from '../../core/pose/keypoints';

/** The design's tokens as a canvas takes them. */
export interface PlotColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly surface: string;
  readonly sunken: string;
  readonly side: Readonly<Record<Side, string>>;
  readonly tint: Readonly<Record<Zone['verdict'], string>>;
  readonly edge: Readonly<Record<Zone['verdict'], string>>;
  /** Font families. */
  readonly sans: string;
  readonly mono: string;
}

let known: { readonly scheme: string; readonly colours: PlotColours } | null = null;

/** The tokens as they hold for the page now; read once a scheme, for reading them makes the page lay itself out. */
export function readColours(host: HTMLElement): PlotColours {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = `${document.documentElement.getAttribute('data-theme')} ${dark}`;
  if (known?.scheme !== scheme) known = { scheme, colours: readTokens(host) };
  return known.colours;
}

/** Through an element of the page: a custom property alone would not have chosen a scheme. */
function readTokens(host: HTMLElement): PlotColours {
  const probe = host.appendChild(document.createElement('span'));
  const read = (property: 'color' | 'fontFamily', token: string): string => {
    probe.style[property] = `var(--${token})`;
    return getComputedStyle(probe)[property];
  };
  const colour = (token: string): string => read('color', token);
  const colours: PlotColours = {
    ink: colour('ink'),
    inkSoft: colour('ink-soft'),
    line: colour('line'),
    lineStrong: colour('line-strong'),
    surface: colour('surface'),
    sunken: colour('sunken'),
    side: { left: colour('left'), right: colour('right') },
    tint: { flag: colour('flag-tint'), watch: colour('watch-tint'), meets: colour('meets-tint') },
    edge: { flag: colour('flag'), watch: colour('watch'), meets: colour('meets') },
    sans: read('fontFamily', 'sans'),
    mono: read('fontFamily', 'mono'),
  };
  probe.remove();
  return colours;
}

/** Tells when the colours may have changed: the system's scheme, or the page's own choice. */
export function watchColours(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', changed);
    chosen.disconnect();
  };
}

/** Stripes for what is right, as a canvas fills with; px of the canvas. */
export function stripes(
  context: CanvasRenderingContext2D,
  colour: string,
  pxRatio: number,
  alpha = 1,
): CanvasPattern | string {
  const size = Math.round(6 * pxRatio);
  const tile = new OffscreenCanvas(size, size);
  const pen = tile.getContext('2d')!;
  pen.strokeStyle = colour;
  pen.globalAlpha = alpha;
  pen.lineWidth = Math.max(1, pxRatio);
  pen.beginPath();
  for (const at of [-size, 0, size]) {
    pen.moveTo(at, size);
    pen.lineTo(at + size, 0);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat') ?? colour;
}
