import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { chooseNetwork, dropZone, newClip, reportShown } from './page-steps';
import { layoutOnPaper } from './paper-layout';

/** What is left of the sheet within the margins that the style sheet sets: 14 mm at the sides, 30 mm above and below. */
const SHEETS = [
  { format: 'A4', widthMm: 210 - 28, heightMm: 297 - 30 },
  { format: 'Letter', widthMm: 215.9 - 28, heightMm: 279.4 - 30 },
] as const;
const PX_PER_MM = 96 / 25.4;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-print-'));
let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What stands on the page at the moment of printing. */
interface Printed {
  readonly folded: number;
  readonly pictures: number;
  /** Pictures of which only the skeleton is there. */
  readonly bare: number;
}

/** Presses the print button; what the printer would have got at that moment. */
async function pressPrint(): Promise<Printed> {
  const { page } = app;
  await page.evaluate(() => {
    const stage = window as unknown as { printed?: Promise<unknown>; got?: (state: unknown) => void };
    stage.printed = new Promise((resolve) => (stage.got = resolve));
    window.print = () => {
      const colours = (canvas: HTMLCanvasElement): number =>
        new Set(
          new Uint32Array(
            canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.buffer,
          ),
        ).size;
      const pictures = [...document.querySelectorAll<HTMLCanvasElement>('.result canvas[role="img"]')];
      stage.got!({
        folded: document.querySelectorAll('.result details[data-paper="open"]:not([open])').length,
        pictures: pictures.filter((canvas) => canvas.checkVisibility()).length,
        // A filmed frame has thousands of colours, a skeleton on its stage some hundred.
        bare: pictures.filter((canvas) => canvas.checkVisibility() && colours(canvas) < 1000).length,
      });
    };
  });
  await page.getByRole('button', { name: 'Print, or save as PDF' }).click();
  return page.evaluate(() => (window as unknown as { printed: Promise<never> }).printed);
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.each([
  ['the sample clip, with its pictures', 'video'],
  ['two views from keypoints', 'keypoints'],
] as const)('a report on paper: %s', (_, from) => {
  it('is unfolded, and its pictures are there, when the browser is asked to print', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 900 });
    if (from === 'video') {
      await chooseNetwork(page, 'lite');
      await page.getByRole('button', { name: 'Try the sample clip' }).click();
    } else {
      await newClip(page).click();
      const files = [keypointFile(folder, 'side-left'), keypointFile(folder, 'rear')];
      await dropFiles(page, dropZone(page), files);
    }
    await reportShown(page);
    const { folded, pictures, bare } = await pressPrint();
    expect(folded).toBe(0);
    // More than the six of the strides' strip: those of the findings, wherever on the page they are.
    expect(pictures).toBeGreaterThan(6);
    if (from === 'video') expect(bare).toBe(0);
    await page.getByText('Getting the pictures ready to print').waitFor({ state: 'hidden' });
  });

  it.each(SHEETS)('fits the sheet: $format', async ({ format, widthMm, heightMm }) => {
    const { page } = app;
    const widthPx = Math.floor(widthMm * PX_PER_MM);
    await page.setViewportSize({ width: widthPx, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const { wide, overlaps, tall, unlike, left, hidden } = await layoutOnPaper(page, {
      widthPx,
      heightPx: heightMm * PX_PER_MM,
    });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    expect(wide, 'sticks out at the side').toEqual([]);
    expect(overlaps, 'lies over the next').toEqual([]);
    expect(tall, 'higher than a page').toEqual([]);
    expect(unlike, 'plots that are not vectors').toEqual([]);
    expect(left, 'only a screen can do').toEqual([]);
    expect(hidden, 'must be on paper').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    const pages = pagesOf(await page.pdf({ format, preferCSSPageSize: false }));
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(30);
  });

  it('folds up again', async () => {
    expect(await app.page.locator('details[data-paper="open"][open]').count()).toBe(0);
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
