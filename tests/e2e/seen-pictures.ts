import type { Page } from 'playwright-core';

/** One picture of a report as it is on its canvas. */
export interface SeenPicture {
  readonly name: string;
  /** Different colours on it: a skeleton on its stage has a handful and their edges, a filmed frame thousands. */
  readonly colours: number;
}

/** Brings every picture of the report on screen, one after the other, and looks at its canvas. */
export async function seePictures(page: Page, scope = 'main'): Promise<readonly SeenPicture[]> {
  return page.evaluate(async (selector) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>(`${selector} canvas[role="img"]`)];
    const seen = [];
    for (const canvas of canvases.filter((each) => each.checkVisibility())) {
      canvas.scrollIntoView({ block: 'center', behavior: 'instant' });
      await frame();
      await frame();
      const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      const colours = new Set(new Uint32Array(pixels.buffer)).size;
      seen.push({ name: canvas.getAttribute('aria-label') ?? '', colours });
    }
    return seen;
  }, scope);
}
